import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { COMMAND_IDS, commandOf, defaultKeys } from '../../components/commands/commands';
import { chordOf, judgeChord } from '../../lib/util/chord';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, NOW } from '../support/fake-session';
import { renderRoot, settled } from '../support/render';

let session: FakeSession;
let library: FakeLibrary;
beforeEach(async () => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'One' }), makeReading({ id: 'r2', title: 'Two' }));
  session.put('notes', { id: 'n', by: ME, at: NOW, text: 'Hello' });
  library = FakeLibrary.with(session);
  renderRoot(library);
  await screen.findByRole('tablist', { name: 'Sections' });
  await settled();
});

/** Presses keys as ARIA writes them, on what has the focus. Answers whether the page took them. */
const keys = (chord: string, on: Element = document.activeElement ?? document.body): boolean => {
  const parts = chord.split('+');
  const key = parts.pop() ?? '';
  const event = {
    key,
    code: /^[A-Z]$/.test(key) ? `Key${key}` : key,
    ctrlKey: parts.includes('Control'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    metaKey: parts.includes('Meta'),
  };
  expect(chordOf(event)).toBe(chord);
  return !fireEvent.keyDown(on, event);
};
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const open = (title: string): void => press(title);
const heading = (): string | null => screen.getByRole('heading', { level: 1 }).textContent;
const focused = (): Element | null => document.activeElement;

describe('keys', () => {
  it('lead to the sections and to the settings, and from there back to where one was', () => {
    keys('Alt+Shift+2');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Books');
    keys('Alt+Shift+3');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Notes');
    keys('Alt+Shift+S');
    expect(heading()).toBe('Settings');
    expect(keys('Alt+Shift+S')).toBe(true);
    expect(heading()).toBe('Notes');
    keys('Alt+Shift+1');
    expect(heading()).toBe('2 readings');
  });

  it('do nothing behind a dialog, and are the browser’s where no command has them', () => {
    keys('Alt+Shift+2');
    press('Add a book');
    expect(keys('Alt+Shift+1')).toBe(false);
    expect(heading()).toBe('Books');
    expect(keys('Alt+Shift+7')).toBe(false);
  });

  it('are told by the controls, and the table is where they come from', () => {
    const told = screen.getByRole('tab', { name: 'Books' });
    expect(told.getAttribute('aria-keyshortcuts')).toBe(defaultKeys('books'));
    expect(told.title).toBe('Key: Alt+Shift+2');
    expect(screen.getByRole('button', { name: 'Settings' }).title).toBe('Settings · Key: Alt+Shift+S');
    act(() =>
      library.keys.set({ single: false, marking: true, of: { books: 'F8', notes: '', settings: 'S' } }),
    );
    expect(told.getAttribute('aria-keyshortcuts')).toBe('F8');
    expect(screen.getByRole('tab', { name: 'Notes' }).hasAttribute('aria-keyshortcuts')).toBe(false);
    // a single key that is switched off
    expect(screen.getByRole('button', { name: 'Settings' }).title).toBe('Settings');
    keys('F8');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Books');
  });

  it('are told by what sends, and by the button that clips as the browser has them', () => {
    expect(screen.getByRole('button', { name: 'Clip this page' }).title).toBe('Key: Alt+Shift+C');
    act(() => session.shell.browserKeys.set({ clip: 'Ctrl+Shift+K', open: '' }));
    const clip = screen.getByRole('button', { name: 'Clip this page' });
    expect(clip.getAttribute('aria-keyshortcuts')).toBe('Control+Shift+K');
    act(() => session.shell.browserKeys.set({ clip: '', open: '' }));
    expect([clip.title, clip.hasAttribute('aria-keyshortcuts')]).toEqual(['', false]);
    keys('Alt+Shift+3');
    expect(screen.getByRole('button', { name: 'Post' }).title).toBe('Key: Ctrl+Enter');
    keys('Alt+Shift+1');
    open('One');
    fireEvent.click(screen.getByRole('tab', { name: 'Discussion' }));
    const share = screen.getByRole('button', { name: 'Share with partner: What I liked' });
    expect(share.getAttribute('aria-keyshortcuts')).toBe('Control+Enter');
  });

  it('are all different', () => {
    expect(new Set(COMMAND_IDS.map((id) => defaultKeys(id))).size).toBe(COMMAND_IDS.length);
    expect(new Set(COMMAND_IDS.map((id) => commandOf(id).words())).size).toBe(COMMAND_IDS.length);
  });

  it('are none that a browser or a screen reader needs, but for those that mean the same everywhere', () => {
    const anywhere = COMMAND_IDS.filter((id) => commandOf(id).marks !== true);
    const theirs = anywhere.filter((id) => judgeChord(defaultKeys(id), false) !== 'free');
    expect(theirs).toEqual(['undo', 'redo', 'leave']);
  });
});

describe('a single key', () => {
  beforeEach(() => act(() => library.keys.set({ single: true, marking: true, of: { books: 'B' } })));

  it('acts where it is switched on, and not where it is off', () => {
    keys('B', document.body);
    expect(heading()).toBe('Books');
    keys('Alt+Shift+1');
    act(() => library.keys.set({ single: false, marking: true, of: { books: 'B' } }));
    expect(keys('B', document.body)).toBe(false);
    expect(heading()).toBe('2 readings');
  });

  it('is typed where somebody types', () => {
    keys('Alt+Shift+3');
    expect(keys('B', screen.getByRole('textbox', { name: 'Write a note' }))).toBe(false);
    expect(heading()).toBe('Notes');
  });
});

describe('Esc', () => {
  it('leads from a reading to its card', async () => {
    open('Two');
    expect(keys('Escape')).toBe(true);
    await waitFor(() => expect(focused()?.textContent).toBe('Two'));
    expect(keys('Escape')).toBe(false); // nothing to leave
  });

  it('stays in a reading over words, in a menu, and where an edit is given up first', () => {
    session.put('comments', {
      ...{ id: 'c', on: 'reading', subject: 'r1', parent: '' },
      ...{ by: ME, at: NOW, text: 'Mine' },
    });
    open('One');
    press('Cite');
    keys('Escape');
    expect([screen.queryByRole('menu'), heading()]).toEqual([null, 'One']);
    fireEvent.click(screen.getByRole('tab', { name: 'Discussion' }));
    const box = screen.getByRole('textbox', { name: 'Write a comment' });
    fireEvent.change(box, { target: { value: 'Half a' } });
    keys('Escape', box);
    expect([heading(), (box as HTMLTextAreaElement).value]).toEqual(['One', 'Half a']);
    fireEvent.click(screen.getByRole('button', { name: 'Edit', description: 'Mine' }));
    const edit = screen.getByRole('textbox', { name: 'Your comment' });
    fireEvent.change(edit, { target: { value: 'Else' } });
    keys('Escape', edit);
    expect([screen.queryByRole('textbox', { name: 'Your comment' }), heading()]).toEqual([null, 'One']);
    fireEvent.change(box, { target: { value: '' } });
    keys('Escape', box);
    expect(heading()).toBe('2 readings');
  });

  it('leaves the settings; words that are half typed there are given up first', () => {
    press('Settings');
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Notebook name' });
    fireEvent.change(name, { target: { value: 'Winter' } });
    keys('Escape', name);
    expect([heading(), name.value]).toEqual(['Settings', 'Spring match']);
    keys('Escape', screen.getByRole('combobox', { name: 'Language' })); // its list may be open
    expect(heading()).toBe('Settings');
    keys('Escape', name);
    expect(heading()).toBe('2 readings');
  });
});

describe('the settings', () => {
  it('are left by "Back" and by their button, to what was open', async () => {
    open('Two');
    press('Settings');
    expect(screen.getByRole('button', { name: 'Settings' }).getAttribute('aria-pressed')).toBe('true');
    press('Back');
    expect(heading()).toBe('Two');
    press('Settings');
    press('Settings');
    expect(heading()).toBe('Two');
  });
});

describe('"Notebooks" is a menu as any other', () => {
  it.each(['ArrowDown', 'ArrowUp'])(
    '%s opens it, first letters move in it, Esc gives the focus back',
    (key) => {
      const plate = screen.getByRole('button', { name: 'Notebooks' });
      act(() => plate.focus());
      fireEvent.keyDown(plate, { key });
      const menu = screen.getByRole('menu', { name: 'Notebooks' });
      expect(menu.contains(focused())).toBe(true);
      fireEvent.keyDown(focused() as Element, { key: 'j' });
      expect(focused()?.textContent).toBe('Join a notebook');
      fireEvent.keyDown(focused() as Element, { key: 's' });
      expect(focused()?.textContent).toContain('Spring match');
      fireEvent.keyDown(focused() as Element, { key: 'Escape' });
      expect([screen.queryByRole('menu'), focused()]).toEqual([null, plate]);
    },
  );
});

describe('F6', () => {
  it('goes round the parts of the page and lets the browser have it at the end; Shift+F6 the other way', () => {
    const names: (string | null)[] = [];
    const took: boolean[] = [];
    for (let n = 0; n < 5; n += 1) {
      took.push(keys('F6'));
      names.push(focused()?.getAttribute('aria-label') ?? focused()?.textContent ?? null);
    }
    expect(names[0]).toBe('Notebooks');
    expect(names[1]).toContain('All sent');
    expect(names.slice(2)).toEqual(['Readings', '2 readings', 'Notebooks']);
    expect(took).toEqual([true, true, true, true, false]);
    expect(keys('Shift+F6')).toBe(false);
    expect(focused()?.textContent).toBe('2 readings');
    keys('Shift+F6');
    expect(focused()?.textContent).toBe('Readings');
  });

  it('finds a toast too, which Esc closes while what is open stays', () => {
    const list = within(screen.getByRole('list', { name: 'Readings' }));
    fireEvent.click(list.getByRole('button', { name: 'Remove', description: 'One' }));
    open('Two');
    const toast = screen.getByRole('button', { name: 'Undo' });
    act(() => screen.getByRole('heading', { level: 1 }).focus());
    for (let n = 0; n < 5 && focused() !== toast; n += 1) keys('F6');
    expect(focused()).toBe(toast);
    keys('Escape');
    expect([screen.queryByRole('button', { name: 'Undo' }), heading()]).toEqual([null, 'Two']);
  });
});
