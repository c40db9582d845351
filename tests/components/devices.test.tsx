import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeviceHere } from '../../lib/session/travel/shown-devices';
import { FakeLibrary } from '../support/fake-library';
import { RUTH } from '../support/fake-lobby';
import { FakeSession, ME, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const DAY = 86_400_000;
const device = (id: string, by: string, more: Partial<DeviceHere> = {}): DeviceHere => ({
  ...{ id, by, at: NOW - 20 * DAY, name: '', browser: 'Firefox', system: 'Linux' },
  ...{ agree: '', sign: '', proof: '', gone: {}, isThis: false, heard: 0 },
  ...more,
});
const button = (name: string | RegExp) => screen.getByRole('button', { name });

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.devices.list.set([
    device('one', ME, { isThis: true }),
    device('two', PARTNER, { name: 'At the library', heard: Date.now() }),
    device('three', PARTNER, { browser: '', heard: NOW - 3 * DAY }),
    device('four', PARTNER, { browser: 'Edge', system: '' }),
  ]);
});
const open = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  fireEvent.click(await screen.findByRole('button', { name: 'Settings' }));
  await screen.findByRole('list', { name: 'Devices' });
  return page;
};
const items = () => within(screen.getByRole('list', { name: 'Devices' })).getAllByRole('listitem');

describe('devices in Settings', () => {
  it('say which computer this is, whose each is, and when it was last heard', async () => {
    const page = await open();
    const said = items().map(({ textContent }) => textContent?.replace(/[\u2066-\u2069]/g, ''));
    expect(said[0]).toContain('Firefox on Linuxyours · this computer');
    expect(said[1]).toContain('At the libraryRuth’s · last heard today');
    expect(said[2]).toMatch(/LinuxRuth’s · last heard on November \d+/);
    expect(said[3]).toMatch(/EdgeRuth’s · here since \w+ \d+/);
    await expectAccessible(page);
  });

  it('get another name', async () => {
    const page = await open();
    fireEvent.click(within(items()[0]!).getByRole('button', { name: 'Rename' }));
    const field = screen.getByRole('textbox', { name: 'Name of this computer' });
    expect((field as HTMLInputElement).value).toBe('Firefox on Linux');
    fireEvent.change(field, { target: { value: ' At home ' } });
    await expectAccessible(page);
    fireEvent.click(button('Save'));
    expect(session.devices.named).toEqual(['one: At home']);
    await screen.findByText('The new name is saved.');
    expect(items()[0]?.textContent).toContain('At home');
  });

  it('one that is not renamed keeps its name', async () => {
    await open();
    fireEvent.click(within(items()[1]!).getByRole('button', { name: 'Rename' }));
    fireEvent.click(button('Cancel'));
    expect(session.devices.named).toEqual([]);
  });

  it('let in a further computer of either of the two, who is named before anybody decides', async () => {
    const made = vi.spyOn(session, 'invite');
    const page = await open();
    fireEvent.click(button('Let another computer in'));
    const choice = await screen.findByRole('dialog', { name: 'Let another computer in' });
    await expectAccessible(page);
    fireEvent.click(within(choice).getByRole('button', { name: /Ruth.*’s new computer/ }));
    await screen.findByRole('textbox', { name: 'Invitation' });
    expect(made).toHaveBeenCalledWith(PARTNER);
    act(() => session.lobby.now.set({ askers: [{ ...RUTH, as: PARTNER }], usedAgain: false }));
    await screen.findByText(/This computer comes in as .?Ruth/);
    await expectAccessible(page);
    fireEvent.click(button('Let them in'));
    await screen.findByText(/comes in…/);
    expect(screen.getByRole('dialog')).toBeTruthy();
    act(() => session.lobby.now.set({ askers: [], usedAgain: false })); // they came in, or the invitation ran out
    expect(screen.queryByText('The computer is in the notebook.')).toBeNull();
    act(() => session.devices.list.set([...session.devices.list.get(), device('five', PARTNER)]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await screen.findByText('The computer is in the notebook.');
  });

  it('are removed once a person has read what cannot be taken back and who stays', async () => {
    const page = await open();
    expect(within(items()[0]!).queryByRole('button', { name: 'Remove' })).toBeNull(); // not the one at hand
    fireEvent.click(within(items()[1]!).getByRole('button', { name: 'Remove' }));
    const dialog = await screen.findByRole('dialog', { name: /Remove “.?At the library.?”/ });
    for (const said of [/What this computer has, it keeps/, /Nothing new reaches it/, /may still reach/])
      expect(within(dialog).getByText(said)).toBeTruthy();
    const stay = within(dialog).getByRole('list', { name: 'These stay:' });
    expect(within(stay).getAllByRole('listitem')).toHaveLength(3);
    await expectAccessible(page);
    session.devices.removes = { ok: false, reason: 'changed' };
    fireEvent.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await within(dialog).findByText(/The list of computers has changed/);
    session.devices.removes = { ok: true, value: null };
    fireEvent.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await screen.findByText(/At the library.?” is removed/);
    expect(session.devices.removed).toEqual(Array.from({ length: 2 }, () => 'two, not one three four'));
    expect(items()).toHaveLength(3);
  });

  it('none is removed where the person thinks better of it', async () => {
    await open();
    fireEvent.click(within(items()[1]!).getByRole('button', { name: 'Remove' }));
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }));
    expect(session.devices.removed).toEqual([]);
    expect(items()).toHaveLength(4);
  });

  it.each([
    ['removed', /Ruth.? removed this computer from the notebook/],
    ['left behind', /The others went on without this computer/],
    ['undecided', /Two computers were removed at the same time/],
  ] as const)('one that is %s says so, only reads, and lists no computers', async (how, heading) => {
    session.status.set({ ...session.status.get(), out: { how, by: 'Ruth', at: NOW } });
    const page = renderRoot(FakeLibrary.with(session));
    await screen.findByRole('heading', { name: heading });
    screen.getByText(/What is here stays here, to read/);
    screen.getByText('Not in the notebook any more');
    await expectAccessible(page);
    fireEvent.click(button('Settings'));
    await screen.findByRole('button', { name: 'Leave this notebook' });
    expect(screen.queryByRole('list', { name: 'Devices' })).toBeNull();
  });

  it('one that was removed before this computer came back is named, in the list too, until that is read', async () => {
    const page = await open();
    const status = session.status.get();
    act(() => session.status.set({ ...status, goneBefore: ['two', 'not there'] }));
    expect((await screen.findAllByText(/At the library.* is in the notebook again/)).length).toBeGreaterThan(
      0,
    );
    const said = items().map(({ textContent }) => /was removed before this computer/.test(textContent ?? ''));
    expect(said).toEqual([false, true, false, false]);
    await expectAccessible(page);
    fireEvent.click(button('I have read this'));
    expect(session.devices.seen).toBe(1);
    act(() => session.status.set({ ...status, goneBefore: ['not there'] }));
    expect(screen.queryByText(/is in the notebook again/)).toBeNull();
  });

  it('two who went apart are told so until it is read', async () => {
    const page = renderRoot(FakeLibrary.with(session));
    await screen.findByRole('tablist', { name: 'Sections' });
    act(() => session.status.set({ ...session.status.get(), apart: [{ by: 'Ruth', at: NOW }] }));
    await screen.findByRole('heading', { name: /Ruth.? has removed a computer too/ });
    await expectAccessible(page);
    fireEvent.click(button('I have read this'));
    expect(session.devices.seen).toBe(1);
  });

  it('a copy of this browser is told of, and each may become a computer of its own', async () => {
    const page = renderRoot(FakeLibrary.with(session));
    await screen.findByRole('tablist', { name: 'Sections' });
    expect(screen.queryByText(/A copy of this browser/)).toBeNull();
    act(() => session.status.set({ ...session.status.get(), copied: true }));
    await screen.findByText(/A copy of this browser has this notebook open too/);
    await expectAccessible(page);
    session.devices.own = { ok: false, reason: 'disk-full' };
    fireEvent.click(button('Make this a computer of its own'));
    await screen.findByText(/That did not work/);
    session.devices.own = { ok: true, value: null };
    fireEvent.click(button('Make this a computer of its own'));
    await screen.findByText(/This is a computer of its own now/);
    expect(session.devices.asked).toBe(2);
    act(() => session.status.set({ ...session.status.get(), copied: false }));
    expect(screen.queryByRole('button', { name: 'Make this a computer of its own' })).toBeNull();
  });

  it('who looks by the notice sees that it would come in as oneself', async () => {
    renderRoot(FakeLibrary.with(session));
    await screen.findByRole('tablist', { name: 'Sections' });
    act(() => session.lobby.now.set({ askers: [{ ...RUTH, as: ME }], usedAgain: false }));
    fireEvent.click(button('See who asks'));
    await screen.findByText(/This computer comes in as you/);
    expect(screen.getByRole('dialog', { name: 'Let another computer in' })).toBeTruthy();
  });
});
