// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { STATUS_AT_START, type NotebookStatus } from '../../lib/model/notebook-status';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, PAIRED, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

let session: FakeSession;
let library: FakeLibrary;
const JOINED: NotebookStatus = { ...STATUS_AT_START, joined: true, relay: 'reached' };

beforeEach(() => {
  session = new FakeSession();
  library = FakeLibrary.with(session);
});

const open = async () => {
  const page = renderRoot(library);
  await screen.findByRole('tablist', { name: 'Sections' });
  return page;
};
const told = (status: NotebookStatus): void => act(() => session.status.set(status));
const header = (): string | null => screen.getByRole('status', { name: 'Sync status' }).textContent;

describe('who has joined while the partner is away', () => {
  it('is in, invites nobody, and reads what the notebook waits for', async () => {
    session.status.set(JOINED);
    const page = await open();
    expect(header()).toMatch(/^You are in · your partner’s notebook comes/);
    expect(screen.queryByRole('button', { name: 'Invite your partner' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Your partner’s readings come here' })).toBeTruthy();
    await expectAccessible(page);
    told({ ...JOINED, relay: 'unreached', waiting: 1 });
    expect(header()).toBe('You are in · Relay not reached · 1 waiting');
  });

  it('who is alone and did not join invites, and the drawer is empty', async () => {
    session.status.set({ ...STATUS_AT_START, relay: 'reached' });
    await open();
    expect(header()).toBe('Only you so far');
    expect(screen.getByRole('button', { name: 'Invite your partner' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'The drawer is empty' })).toBeTruthy();
  });
});

describe('the partner comes', () => {
  const SAID = 'Ruth is here. You share this notebook now.';

  it('is said once, by name', async () => {
    session.status.set(JOINED);
    await open();
    told({ ...PAIRED, here: true });
    expect(screen.getAllByText(SAID)).toHaveLength(1);
    told({ ...PAIRED, here: false });
    told({ ...PAIRED, here: true });
    expect(screen.getAllByText(SAID)).toHaveLength(1);
  });

  it('is not said of a pair whose notebook is merely opened', async () => {
    session.status.set(STATUS_AT_START);
    await open();
    told({ ...PAIRED, here: true });
    expect(screen.queryByText(SAID)).toBeNull();
  });

  it('shows in the last step of the beginning what is here already', async () => {
    const empty = new FakeLibrary();
    const page = renderRoot(empty);
    fireEvent.change(screen.getByRole('textbox', { name: 'Your name' }), { target: { value: 'Marisol' } });
    fireEvent.submit(screen.getByRole('textbox', { name: 'Your name' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Join a notebook' }));
    const code = `bookbag1.${'a'.repeat(60)}`;
    fireEvent.change(screen.getByRole('textbox', { name: 'Invitation' }), { target: { value: code } });
    fireEvent.click(screen.getByRole('button', { name: 'Join' }));
    await screen.findByRole('button', { name: 'Later' });
    expect(screen.queryByRole('button', { name: 'Start reading' })).toBeNull();
    const begun = [...empty.sessions.values()][0] as FakeSession;
    act(() => begun.put('readings', makeReading({ id: 'r', title: 'Chairs', by: PARTNER })));
    expect(await screen.findByText('Your partner’s first reading is here.')).toBeTruthy();
    await expectAccessible(page);
    fireEvent.click(screen.getByRole('button', { name: 'Start reading' }));
    expect(within(screen.getByRole('list', { name: 'Readings' })).getByText('Chairs')).toBeTruthy();
  });
});
