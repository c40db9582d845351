import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
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

  it('is not said while only a letter of theirs has come', async () => {
    session.status.set(JOINED);
    await open();
    told({ ...PAIRED, here: false });
    expect(screen.queryByText(SAID)).toBeNull();
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
    const code = `bookbag2.${'a'.repeat(60)}`;
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

describe('the status', () => {
  it('opens what is safe, what goes by itself, and a way to try now', async () => {
    session.status.set({ ...PAIRED, relay: 'unreached', waiting: 2 });
    const page = await open();
    fireEvent.click(within(screen.getByRole('status', { name: 'Sync status' })).getByRole('button'));
    const dialog = within(screen.getByRole('dialog', { name: 'Relay not reached' }));
    expect(dialog.getByText(/saved on this computer/)).toBeTruthy();
    expect(dialog.getByText(/go out by themselves when Ruth’s browser is open/)).toBeTruthy();
    expect(dialog.getByText(/Bookbag tries again by itself/)).toBeTruthy();
    await expectAccessible(page);
    fireEvent.click(dialog.getByRole('button', { name: 'Try now' }));
    expect(session.metAnew).toBe(1);
    expect(dialog.getByText('Trying…')).toBeTruthy();
    expect(await dialog.findByText(/The relay still does not answer\./)).toBeTruthy();
    told({ ...PAIRED, waiting: 2 });
    expect(dialog.getByText(/The relay answers/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says when this browser makes no connections, with what still works and what to do', async () => {
    session.status.set({ ...PAIRED, blocked: true, waiting: 2 });
    await open();
    fireEvent.click(within(screen.getByRole('status', { name: 'Sync status' })).getByRole('button'));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/is saved here all the same/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Try now' }));
    expect(await dialog.findByText('This browser still allows no direct connections.')).toBeTruthy();
  });

  it.each([
    [{ ...STATUS_AT_START, relay: 'reached' as const }, /Nothing leaves this computer/, false],
    [{ ...STATUS_AT_START, relay: 'unreached' as const }, /The relay does not answer/, true],
    [JOINED, /notebook comes by itself/, true],
    [{ ...PAIRED, here: true }, /reaches the other within a moment/, false],
    [PAIRED, /Ruth has everything that is here/, true],
    [{ ...PAIRED, mailbox: 'open' as const }, /also when you two are never online together/, true],
    [{ ...PAIRED, mailbox: 'open' as const, waiting: 1 }, /on their way to the relay/, true],
    [{ ...PAIRED, mailbox: 'full' as const, waiting: 1 }, /no more room for this notebook/, true],
    [{ ...PAIRED, mailbox: 'parts' as const, waiting: 1 }, /be online together or save a letter/, true],
    [{ ...PAIRED, mailbox: 'none' as const, waiting: 1 }, /This relay keeps nothing for later/, true],
    [{ ...PAIRED, mailbox: 'open' as const, left: 1_790_000_000_000 }, /lies sealed at the relay/, true],
    [{ ...PAIRED, tellsTexts: false }, /Ask Ruth to update Bookbag/, true],
    [{ ...PAIRED, here: true, partnerFull: true }, /goes over as soon as Ruth makes room/, false],
    [{ ...STATUS_AT_START, blocked: true }, /Allow WebRTC in the add-on/, true],
  ])('says what goes by itself, and offers a try where there is one: %#', async (status, words, canTry) => {
    session.status.set(status);
    await open();
    fireEvent.click(within(screen.getByRole('status', { name: 'Sync status' })).getByRole('button'));
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try now' }) !== null).toBe(canTry);
  });
});

describe('an invitation', () => {
  const invite = async () => {
    session.status.set({ ...STATUS_AT_START, relay: 'reached' });
    const page = await open();
    fireEvent.click(screen.getByRole('button', { name: 'Invite your partner' }));
    await screen.findByText('It holds until November 27.');
    return page;
  };

  it('says until when it holds, and that the partner needs Bookbag', async () => {
    const page = await invite();
    expect(screen.getByText(/Your partner needs Bookbag too/)).toBeTruthy();
    expect(screen.queryByRole('alert')?.textContent ?? '').toBe('');
    await expectAccessible(page);
    told({ ...STATUS_AT_START, relay: 'unreached' });
    expect(screen.getByText('The relay does not answer')).toBeTruthy();
  });

  it('that works on this computer only says so first', async () => {
    session.invitation = { ...session.invitation, onlyHere: true };
    const page = await invite();
    expect(screen.getByText('This invitation works on this computer only')).toBeTruthy();
    told({ ...STATUS_AT_START, relay: 'unreached' });
    expect(screen.getByText('This invitation works on this computer only')).toBeTruthy();
    expect(screen.getByText('The relay does not answer')).toBeTruthy();
    await expectAccessible(page);
  });
});

describe('Settings', () => {
  it('show where this notebook meets, and keep an address that the field shows already', async () => {
    library.relayAddress.set('wss://relay.example');
    const set = vi.spyOn(library, 'setRelayAddress');
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    const used = await screen.findByRole('list', { name: 'Relays of this notebook' });
    expect(within(used).getAllByRole('listitem')).toHaveLength(2);
    const field = screen.getByRole('textbox', { name: 'Relay address' });
    fireEvent.blur(field);
    expect(set).not.toHaveBeenCalled();
    fireEvent.change(field, { target: { value: 'wss://relay.example ' } });
    fireEvent.blur(field);
    await screen.findByText('The relay address is saved.');
    expect(set).toHaveBeenCalledExactlyOnceWith('wss://relay.example');
  });
});
