import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { whenOnScreen } from '../../components/hooks/on-screen';
import { type KindName, KINDS } from '../../lib/model/kinds';
import { editRecord } from '../../lib/notebook/records';
import { FakeLibrary } from '../support/fake-library';
import type { NotebookStatus } from '../../lib/model/notebook-status';
import { FakeSession, ME, NOW, PAIRED, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', { id: 'r1', title: 'A Mentor Is Not a Map', by: ME, body: '' });
  session.put('books', { id: 'b1', title: 'The Quiet Umbrella', by: ME });
});

/** The partner changes something at the other end. */
const theyEdit = (kind: KindName, id: string, fields: object): void => {
  const other = new Doc();
  applyUpdate(other, encodeStateAsUpdate(session.doc));
  editRecord(other, KINDS[kind], id, PARTNER, fields as never);
  act(() => applyUpdate(session.doc, encodeStateAsUpdate(other), 'partner'));
};
const comment = (id: string, at = NOW): void =>
  session.put('comments', { id, on: 'reading', subject: 'r1', by: PARTNER, at, text: `Page ${id}.` });
const card = () => within(screen.getByRole('list', { name: 'Readings' })).getByRole('listitem');
const tab = (name: string) => screen.getByRole('tab', { name });
const noteOf = (name: string) =>
  document.getElementById(tab(name).getAttribute('aria-describedby') ?? '')?.textContent;
const nothingNew = () => waitFor(() => expect(session.unseen.get()).toEqual([]));

describe('what the partner says is marked', () => {
  it('an answer on its card, on the section and on the discussion; it is seen there and not before', async () => {
    theyEdit('readings', 'r1', { liked: 'The drawer' });
    const page = renderRoot(FakeLibrary.with(session));
    await screen.findByRole('list', { name: 'Readings' });
    expect(card().textContent).toContain('Ruth answered');
    expect(noteOf('Readings')).toBe('new');
    comment('c');
    await waitFor(() => expect(card().textContent).toContain('Ruth answered · 1 new'));
    fireEvent.click(screen.getByRole('button', { name: 'A Mentor Is Not a Map' }));
    expect(noteOf('Discussion')).toBe('2 new');
    await new Promise((done) => setTimeout(done, 600));
    expect(session.unseen.get()).toHaveLength(2);
    fireEvent.click(tab('Discussion'));
    expect(screen.getAllByText('New')).toHaveLength(2);
    await expectAccessible(page);
    await nothingNew();
    expect(noteOf('Discussion')).toBeUndefined();
    expect(screen.getAllByText('New')).toHaveLength(2); // until the person goes elsewhere
  });

  it('why they enjoy a book, in their own column, and another reason is new again', async () => {
    theyEdit('books', 'b1', { why: 'Rain' });
    renderRoot(FakeLibrary.with(session));
    fireEvent.click(await screen.findByRole('tab', { name: 'Books' }));
    expect(screen.getByText('New')).toBeTruthy();
    await nothingNew();
    theyEdit('books', 'b1', { why: 'Rain, and the pictures' });
    expect(session.unseen.get()).toMatchObject([{ what: 'said', field: 'why' }]);
    await nothingNew();
  });

  it('a change to a record, on its card', async () => {
    theyEdit('books', 'b1', { author: 'R. Castellano' });
    renderRoot(FakeLibrary.with(session));
    fireEvent.click(await screen.findByRole('tab', { name: 'Books' }));
    expect(screen.getByText('New from Ruth')).toBeTruthy();
    await nothingNew();
  });
});

describe('seen is what stands on the screen', () => {
  /** What the watcher of the last element is told. */
  let tell: (ratio: number, height?: number) => void;
  let end: AbortController;
  const seen = vi.fn<() => void>();
  const pass = (ms: number): Promise<void> => vi.advanceTimersByTimeAsync(ms).then(() => undefined);
  beforeEach(() => {
    vi.useFakeTimers();
    seen.mockReset();
    end = new AbortController();
    const Watcher = globalThis.IntersectionObserver;
    globalThis.IntersectionObserver = class {
      constructor(take: (entries: unknown[]) => void) {
        tell = (intersectionRatio, height = 10) =>
          take([{ intersectionRatio, intersectionRect: { height }, rootBounds: { height: 600 } }]);
      }
      observe(): void {}
      disconnect(): void {}
    } as never;
    whenOnScreen(document.body, seen, end.signal);
    return () => {
      end.abort();
      vi.useRealTimers();
      globalThis.IntersectionObserver = Watcher;
    };
  });

  it('by half, for a moment', async () => {
    tell(0.49);
    await pass(1000);
    expect(seen).not.toHaveBeenCalled();
    tell(0.5);
    await pass(399);
    expect(seen).not.toHaveBeenCalled();
    await pass(1);
    expect(seen).toHaveBeenCalledOnce();
  });

  it('not what is scrolled past', async () => {
    tell(1);
    await pass(200);
    tell(0);
    await pass(1000);
    expect(seen).not.toHaveBeenCalled();
  });

  it('something taller than the window, once it fills half of it', async () => {
    tell(0.1, 299);
    await pass(1000);
    expect(seen).not.toHaveBeenCalled();
    tell(0.1, 300);
    await pass(400);
    expect(seen).toHaveBeenCalledOnce();
  });

  it('in a page that somebody looks at', async () => {
    const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    tell(1);
    await pass(1000);
    expect(seen).not.toHaveBeenCalled();
    state.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(400);
    expect(seen).toHaveBeenCalledOnce();
    state.mockRestore();
  });
});

describe('what comes is said by who did what to which thing', () => {
  const live = () => document.querySelector('main > .vh[aria-live=polite]')?.textContent;
  const start = async () => {
    renderRoot(FakeLibrary.with(session));
    await screen.findByRole('list', { name: 'Readings' });
  };

  it('and the words go again', async () => {
    await start();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    act(() => comment('c'));
    await act(() => vi.advanceTimersByTimeAsync(500));
    expect(live()).toBe('Ruth commented on “A Mentor Is Not a Map”');
    await act(() => vi.advanceTimersByTimeAsync(8000));
    expect(live()).toBe('');
    vi.useRealTimers();
  });

  it('each kind in its own words, and how much more came at once', async () => {
    await start();
    theyEdit('readings', 'r1', { liked: 'The drawer', disliked: 'The end' });
    await waitFor(() =>
      expect(live()).toBe('Ruth shared an answer about “A Mentor Is Not a Map”, and 1 more'),
    );
    theyEdit('books', 'b1', { why: 'Rain' });
    await waitFor(() => expect(live()).toBe('Ruth said why they enjoy “The Quiet Umbrella”'));
    theyEdit('books', 'b1', { title: 'The Loud Umbrella' });
    await waitFor(() => expect(live()).toBe('Ruth changed “The Loud Umbrella”'));
    act(() => session.put('readings', { id: 'r2', title: 'Held Songs', by: PARTNER }));
    await waitFor(() => expect(live()).toBe('Ruth clipped “Held Songs”'));
  });

  it('but nothing that turns out to be this person’s own, changed on another screen', async () => {
    await start();
    theyEdit('books', 'b1', { title: 'The Loud Umbrella' });
    act(() => session.seen.mark(session.unseen.get().flatMap(({ marks }) => marks)));
    await new Promise((done) => setTimeout(done, 800));
    expect(live()).toBe('');
  });

  it('but nothing that waited before', async () => {
    comment('c');
    await start();
    expect(live()).toBe('');
  });
});

describe('"Next new"', () => {
  const focused = (words: string) =>
    waitFor(() => expect(document.activeElement?.textContent).toContain(words));
  const left = (count: number) => waitFor(() => expect(session.unseen.get()).toHaveLength(count));
  const next = () => screen.getByRole('button', { name: 'Next new' });

  it('is there where something is new, and leads from one to the next, wherever it is', async () => {
    theyEdit('readings', 'r1', { liked: 'The drawer' });
    theyEdit('books', 'b1', { why: 'Rain' });
    session.put('notes', { id: 'n', by: PARTNER, at: NOW, text: 'Hi' });
    const page = renderRoot(FakeLibrary.with(session));
    await screen.findByRole('list', { name: 'Readings' });
    expect(document.getElementById(next().getAttribute('aria-describedby') ?? '')?.textContent).toBe('3 new');
    fireEvent.click(next());
    expect(screen.getByRole('tab', { name: 'Discussion', selected: true })).toBeTruthy();
    await focused('The drawer');
    await left(2);
    await expectAccessible(page);
    fireEvent.click(next());
    await focused('Rain');
    await left(1);
    fireEvent.click(next());
    await focused('Hi');
    await nothingNew();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Next new' })).toBeNull());
  });

  it('has a key that types nothing, and finds a new reading and its heading', async () => {
    session.put('readings', { id: 'r2', title: 'Held Songs', by: PARTNER, body: '' });
    renderRoot(FakeLibrary.with(session));
    await screen.findByRole('list', { name: 'Readings' });
    expect(next().getAttribute('aria-keyshortcuts')).toBe('Alt+Shift+J');
    fireEvent.keyDown(document.body, { code: 'KeyJ', key: 'j' });
    fireEvent.keyDown(document.body, { code: 'KeyJ', altKey: true, shiftKey: true, ctrlKey: true });
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
    fireEvent.keyDown(document.body, { code: 'KeyJ', key: 'Ô', altKey: true, shiftKey: true });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Held Songs'));
    await nothingNew();
  });
});

describe('another notebook in which something is new', () => {
  let library: FakeLibrary;
  const stands = (news: number, part: Partial<NotebookStatus> = {}): void =>
    act(() => library.statuses.set({ n9: { ...PAIRED, news, ...part } }));
  const plate = () => screen.getByRole('button', { name: 'Notebooks' });
  beforeEach(() => {
    library = FakeLibrary.with(session);
    library.sessions.set('n9', new FakeSession('n9'));
    const own = library.notebooks.get() ?? [];
    library.notebooks.set([{ id: 'n9', name: '', partner: 'Bo', example: false, begun: NOW }, ...own]);
  });
  const spoken = () =>
    [...document.querySelectorAll('main > .vh[aria-live=polite]')].map((one) => one.textContent);

  it('is marked on the label and in the menu, is announced, and "Next new" leads there', async () => {
    stands(0);
    const page = renderRoot(library);
    await screen.findByRole('list', { name: 'Readings' });
    await settled(); // what waited before is known by then
    stands(1);
    expect(spoken()).toContain('New from Bo in With Bo');
    expect(
      screen.getByRole('button', { name: 'Notebooks', description: 'Spring match 1 new in With Bo' }),
    ).toBeTruthy();
    expect(document.querySelector('.plate-new')).not.toBeNull();
    fireEvent.click(plate());
    expect(screen.getByRole('menuitemradio', { name: /With Bo/ }).textContent).toContain('1 new');
    await expectAccessible(page);
    fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
    fireEvent.click(screen.getByRole('button', { name: 'Next new', description: '1 new in With Bo' }));
    expect(library.current.get()).toBe('n9');
  });

  it('is not announced where it waited before, nor what was seen elsewhere', async () => {
    stands(3);
    renderRoot(library);
    await screen.findByRole('list', { name: 'Readings' });
    stands(2);
    expect(spoken().join('')).toBe('');
    expect(screen.getByRole('button', { name: 'Next new', description: '2 new in With Bo' })).toBeTruthy();
    stands(0);
    expect(screen.queryByRole('button', { name: 'Next new' })).toBeNull();
    expect(document.querySelector('.plate-new')).toBeNull();
  });

  it.each([
    [{ partner: 'Bo' }, { here: true }, 'With Bohere now'],
    [{ partner: 'Bo' }, { lastHere: NOW - 9e8 }, /^With Bolast here Nov 10/],
    [{ partner: 'Bo' }, {}, /^With BoBegun on /],
    [{ partner: 'Bo', name: 'Spring' }, { here: true }, 'Springwith Bo, here now'],
    [{ partner: '' }, { readings: 2 }, /^Our notebookBegun on .*, 2 readings$/],
    [{ partner: '' }, {}, /^Our notebookBegun on [^,]*$/],
    [{ partner: 'Ruth', example: true }, {}, /to try alone$/],
  ])('%j that stands as %j says what tells it from another one', async (entry, status, words) => {
    const own = library.notebooks.get() ?? [];
    library.notebooks.set(own.map((one) => (one.id === 'n9' ? { ...one, ...entry } : one)));
    stands(0, status);
    renderRoot(library);
    await screen.findByRole('list', { name: 'Readings' });
    fireEvent.click(plate());
    const [first] = screen.getAllByRole('menuitemradio');
    expect(first?.textContent).toMatch(words);
  });
});
