import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { metaMap } from '../../lib/notebook/schema';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
let library: FakeLibrary;
beforeEach(() => {
  session = new FakeSession();
  library = FakeLibrary.with(session);
});

const NAME = 'Notebook name';
const box = (): HTMLInputElement => screen.getByRole('textbox', { name: NAME });
const write = (value: string): void => void fireEvent.change(box(), { target: { value } });
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const open = async () => {
  const page = renderRoot(library);
  await screen.findByRole('tablist', { name: 'Sections' });
  press('Settings');
  return page;
};
const partnerNames = (name: string): void =>
  act(() => void session.doc.transact(() => metaMap(session.doc).set('name', name), PARTNER));

describe('a name in Settings', () => {
  it('follows the partner’s where nobody typed, and is not written by leaving the field', async () => {
    await open();
    partnerNames('Autumn match');
    expect(box().value).toBe('Autumn match');
    const rename = vi.spyOn(session.names, 'renameNotebook');
    fireEvent.blur(box());
    expect(rename).not.toHaveBeenCalled();
  });

  it('that is half typed stays when the partner gives another one: both are shown', async () => {
    const page = await open();
    write('Winter');
    partnerNames('Autumn match');
    fireEvent.blur(box());
    expect([box().value, session.name.get()]).toEqual(['Winter', 'Autumn match']);
    expect(screen.getByText(/Somebody changed this while you were writing/)).toBeTruthy();
    await expectAccessible(page);
    press(`Keep mine: ${NAME}`);
    await waitFor(() => expect(session.name.get()).toBe('Winter'));
    expect(screen.queryByText(/Somebody changed this while/)).toBeNull();
  });

  it('is the partner’s on demand', async () => {
    await open();
    write('Winter');
    partnerNames('Autumn match');
    press(`Take this: ${NAME}`);
    expect([box().value, session.name.get()]).toEqual(['Autumn match', 'Autumn match']);
  });

  it('that is typed on while the first letters are being saved stays whole', async () => {
    await open();
    let saved: () => void = () => undefined;
    vi.spyOn(library, 'setMyName').mockReturnValue(new Promise((resolve) => (saved = resolve)));
    const mine = screen.getByRole<HTMLInputElement>('textbox', { name: 'Your name' });
    fireEvent.change(mine, { target: { value: 'Mari' } });
    fireEvent.submit(mine);
    fireEvent.change(mine, { target: { value: 'Marisol Q' } });
    await act(async () => saved());
    expect(mine.value).toBe('Marisol Q');
    fireEvent.submit(mine);
    expect(session.records.members.list.get()[0]?.name).toBe('Marisol Q');
  });

  it('is forgotten on Esc', async () => {
    await open();
    write('Winter');
    fireEvent.keyDown(box(), { key: 'Escape' });
    fireEvent.blur(box());
    expect([box().value, session.name.get()]).toEqual(['Spring match', 'Spring match']);
  });
});

describe('“Hide my addresses” in Settings', () => {
  const hide = () => screen.getByRole('switch', { name: 'Hide my addresses' });

  it('is turned on and off, and says what that costs', async () => {
    const page = await open();
    expect(hide().getAttribute('aria-checked')).toBe('false');
    expect(page.container.textContent).toContain('Hide yours, and Ruth learns none.');
    for (const on of [true, false]) {
      await act(async () => fireEvent.click(hide()));
      expect([library.hideAddresses.get(), hide().getAttribute('aria-checked')]).toEqual([on, String(on)]);
    }
    await expectAccessible(page);
  });

  it('that cannot be kept stays as it was, and says so', async () => {
    await open();
    library.setHideAddresses = () => Promise.reject(new Error('no answer'));
    await act(async () => fireEvent.click(hide()));
    expect(hide().getAttribute('aria-checked')).toBe('false');
    expect(await screen.findByText(/Bookbag could not change this/)).toBeTruthy();
  });
});

describe('an own STUN server in Settings', () => {
  const stun = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Own STUN server' });
  const put = async (value: string): Promise<void> => {
    fireEvent.change(stun(), { target: { value } });
    await act(async () => fireEvent.blur(stun()));
  };

  it('saves itself, and one that is refused stays as it was typed', async () => {
    await open();
    await put('stun:a.example');
    expect(library.stunServers.get()).toEqual(['stun:a.example']);
    for (const [reason, words] of [
      ['not-an-address', /begins with stun:/],
      ['too-many', /two STUN servers at most/],
    ] as const) {
      library.stunFails = reason;
      await put(reason);
      expect(await screen.findByText(words)).toBeTruthy();
      expect(stun().value).toBe(reason);
    }
  });
});

describe('an own TURN server in Settings', () => {
  const field = (name: string): HTMLInputElement => screen.getByLabelText(name);
  const put = (name: string, value: string): void =>
    void fireEvent.change(field(name), { target: { value } });
  const button = (name: string): HTMLElement => screen.getByRole('button', { name });
  const save = (): Promise<void> =>
    act(async () => void fireEvent.submit(screen.getByRole('form', { name: 'Own TURN server' })));

  it('is set by one form, changed without showing its password, and removed', async () => {
    await open();
    fireEvent.click(button('Add a TURN server'));
    expect(document.activeElement).toBe(field('Address of the TURN server'));
    put('Address of the TURN server', 'turn:a.example');
    put('User name', ' ann ');
    put('Password', ' a word ');
    await save();
    expect(library.turnServer.get()).toEqual({
      address: 'turn:a.example',
      username: 'ann',
      password: ' a word ',
    });
    expect(screen.getByText('turn:a.example')).toBeTruthy();
    fireEvent.click(button('Change the TURN server'));
    expect([field('User name').value, field('Password').value]).toEqual(['ann', '']);
    fireEvent.click(button('Cancel'));
    await act(async () => fireEvent.click(button('Remove the TURN server')));
    expect(library.turnServer.get()).toBeNull();
    expect(button('Add a TURN server')).toBeTruthy();
  });

  it.each([
    ['not-an-address', 'Address of the TURN server', /begins with turn:/],
    ['incomplete', 'Password', /needs a user name and a password/],
    ['too-long', 'Password', /256 characters at most/],
  ] as const)('one that is refused (%s) stays as it was typed', async (reason, at, words) => {
    await open();
    library.turnFails = reason;
    fireEvent.click(button('Add a TURN server'));
    put('User name', 'ann');
    await save();
    expect(screen.getByText(words).id).toBe(`${field(at).id}-problem`);
    expect(field('User name').value).toBe('ann');
  });

  it('half typed is there again after one has looked elsewhere, but for its password; Cancel forgets it', async () => {
    await open();
    fireEvent.click(button('Add a TURN server'));
    put('Address of the TURN server', 'turn:half.example');
    put('User name', 'ann');
    put('Password', 'a word');
    press('Back');
    await screen.findByRole('tablist', { name: 'Sections' });
    press('Settings');
    fireEvent.click(button('Add a TURN server'));
    await waitFor(() => expect(field('Address of the TURN server').value).toBe('turn:half.example'));
    expect([field('User name').value, field('Password').value]).toEqual(['ann', '']);
    fireEvent.click(button('Cancel'));
    fireEvent.click(button('Add a TURN server'));
    await settled();
    expect([field('Address of the TURN server').value, field('User name').value]).toEqual(['', '']);
  });
});
