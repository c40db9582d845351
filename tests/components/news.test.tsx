// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { whenOnScreen } from '../../components/hooks/on-screen';
import { type KindName, KINDS } from '../../lib/model/kinds';
import { editRecord } from '../../lib/notebook/records';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

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
