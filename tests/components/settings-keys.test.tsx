import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { COMMAND_IDS, commandOf } from '../../components/commands/commands';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession } from '../support/fake-session';
import type { FakeShell } from '../support/fake-shell';
import { expectAccessible, renderRoot } from '../support/render';

let library: FakeLibrary;
let shell: FakeShell;
beforeEach(() => {
  const session = new FakeSession();
  library = FakeLibrary.with(session);
  shell = session.shell;
});

const openSettings = async () => {
  const page = renderRoot(library);
  await screen.findByRole('tablist', { name: 'Sections' });
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  return page;
};
const row = (words: string): HTMLElement => {
  const found = screen.getAllByRole('listitem').find((one) => one.textContent.startsWith(words));
  if (found === undefined) throw new Error(`no row ${words}`);
  return found;
};
const shown = (words: string): string | undefined =>
  row(words).querySelector('kbd, i')?.textContent ?? undefined;
const said = (words: string): string => row(words).querySelector('[aria-live]')?.textContent ?? '';
const changeOf = (words: string): HTMLElement => within(row(words)).getByRole('button', { name: 'Change' });
/** Asks for other keys and uses these. */
const change = (words: string, keys: object): void => {
  const button = changeOf(words);
  fireEvent.click(button);
  fireEvent.keyDown(button, keys);
};
const ALT_SHIFT = { altKey: true, shiftKey: true };

describe('the keys in Settings', () => {
  it('are all there, with a way to change each, and are accessible', async () => {
    const page = await openSettings();
    const list = screen.getByRole('list', { name: 'Keyboard' });
    for (const id of COMMAND_IDS) expect(list.textContent).toContain(commandOf(id).words());
    expect(within(list).getAllByRole('button', { name: 'Change' })).toHaveLength(COMMAND_IDS.length);
    expect(shown('Undo the last step')).toBe('Ctrl+Z');
    expect(shown('sends what you wrote')).toBe('Ctrl+Enter');
    await expectAccessible(page);
  });

  it('are changed by using the new ones, act at once, and go back to what they were', async () => {
    await openSettings();
    fireEvent.click(changeOf('Books'));
    expect(said('Books')).toBe(
      'Use the new keys now. Backspace leaves it without keys, Esc keeps the old ones.',
    );
    // only a modifier so far
    fireEvent.keyDown(changeOf('Books'), { key: 'Alt', ...ALT_SHIFT });
    expect(changeOf('Books').getAttribute('aria-pressed')).toBe('true');
    fireEvent.keyDown(changeOf('Books'), { key: 'k', code: 'KeyK', ...ALT_SHIFT });
    expect([shown('Books'), said('Books')]).toEqual(['Alt+Shift+K', 'Set.']);
    expect(library.keys.get().of).toEqual({ books: 'Alt+Shift+K' });
    fireEvent.click(within(row('Books')).getByRole('button', { name: 'Back to Alt+Shift+2' }));
    expect([shown('Books'), library.keys.get().of]).toEqual(['Alt+Shift+2', {}]);
    change('Books', { key: 'k', code: 'KeyK', ...ALT_SHIFT });
    fireEvent.keyDown(document.body, { key: '2', code: 'Digit2', ...ALT_SHIFT });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Settings');
    fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ...ALT_SHIFT });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Books');
  });

  it.each([
    [
      'another command’s',
      { key: '#', code: 'Digit3', ...ALT_SHIFT },
      'These are the keys for “Notes”. Choose other keys.',
    ],
    [
      'those of a clip',
      { key: 'c', code: 'KeyC', ...ALT_SHIFT },
      'These are the keys for “Clip this page”. Choose other keys.',
    ],
    [
      'those that open the panel',
      { key: 'o', code: 'KeyO', ...ALT_SHIFT },
      'These are the keys for “Open Bookbag”. Choose other keys.',
    ],
    ['the browser’s', { key: 't', code: 'KeyT', ctrlKey: true }, /needs these keys. Choose Alt\+Shift/],
    ['single', { key: 'k', code: 'KeyK' }, /Switch on “Single keys” first/],
  ])('that are %s are refused, and it is said why', async (_whose, keys, why) => {
    await openSettings();
    change('Books', keys);
    expect(said('Books')).toMatch(why);
    expect([shown('Books'), library.keys.get().of]).toEqual(['Alt+Shift+2', {}]);
    expect(changeOf('Books').getAttribute('aria-pressed')).toBe('true'); // others can follow at once
  });

  it('stay as they are on Esc, Tab and when the button loses the focus; nothing else happens by them', async () => {
    await openSettings();
    change('Books', { key: 'Escape' });
    expect([screen.getByRole('heading', { level: 1 }).textContent, said('Books')]).toEqual(['Settings', '']);
    fireEvent.click(changeOf('Books'));
    expect(fireEvent.keyDown(changeOf('Books'), { key: 'Tab' })).toBe(true);
    expect(changeOf('Books').getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(changeOf('Books'));
    fireEvent.blur(changeOf('Books'));
    fireEvent.keyDown(changeOf('Books'), { key: 'k', code: 'KeyK', ...ALT_SHIFT });
    expect(library.keys.get().of).toEqual({});
  });

  it('can be none, and come back', async () => {
    await openSettings();
    change('Books', { key: 'Backspace' });
    expect([shown('Books'), library.keys.get().of]).toEqual(['none', { books: '' }]);
    change('Books', { key: '@', code: 'Digit2', ...ALT_SHIFT });
    expect(library.keys.get().of).toEqual({});
  });

  it('may be single once such keys are switched on, and say so when they are off again', async () => {
    await openSettings();
    const single = screen.getByRole('switch', { name: 'Single keys' });
    expect(single.getAttribute('aria-checked')).toBe('false');
    fireEvent.click(single);
    change('Books', { key: 'k', code: 'KeyK' });
    expect(library.keys.get()).toEqual({ single: true, marking: true, of: { books: 'K' } });
    fireEvent.click(single);
    expect(row('Books').textContent).toContain('Koff');
  });

  it('say so when they cannot be kept', async () => {
    await openSettings();
    vi.spyOn(library, 'setKeys').mockRejectedValue(new Error('full'));
    vi.spyOn(console, 'error').mockReturnValue();
    change('Books', { key: 'k', code: 'KeyK', ...ALT_SHIFT });
    await act(() => Promise.resolve());
    expect(said('Books')).toContain('This computer is full');
  });
});

describe('the keys of the browser', () => {
  it('are shown as the browser has them now', async () => {
    await openSettings();
    expect([shown('Open Bookbag'), shown('Clip this page')]).toEqual(['Alt+Shift+O', 'Alt+Shift+C']);
    act(() => shell.browserKeys.set({ clip: '⌥⇧K', open: '' }));
    expect([shown('Open Bookbag'), shown('Clip this page')]).toEqual(['none', '⌥⇧K']);
  });

  it('are changed on the browser’s own page; where it does not open, its address is said', async () => {
    await openSettings();
    vi.spyOn(console, 'error').mockReturnValue();
    const button = screen.getByRole('button', { name: 'Change these in the browser' });
    fireEvent.click(button);
    expect(shell.keyPages).toBe(1);
    shell.refusesKeyPage = true;
    fireEvent.click(button);
    expect(await screen.findByText(/chrome:\/\/extensions\/shortcuts/)).toBeTruthy();
  });
});
