import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { stateOf } from '../../../lib/sync/digest';
import { StoredState } from '../../../lib/sync/stored-state';

let end: AbortController;
let doc: Y.Doc;
/** One a barrier, oldest first. */
let barriers: { resolve: () => void; reject: (error: Error) => void }[];
const whenStored = () =>
  new Promise<void>((resolve, reject) => barriers.push({ resolve: () => resolve(), reject }));

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  doc = new Y.Doc();
  barriers = [];
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const flush = () => vi.advanceTimersByTimeAsync(0);
const edit = (text: string) => doc.getText('t').insert(0, text);

describe('S6: what may be said to be stored', () => {
  it('is nothing before the first barrier', async () => {
    const state = new StoredState(doc, whenStored, end.signal);
    expect(state.stored).toBeUndefined();
    barriers[0]?.resolve();
    await flush();
    expect(state.stored).toEqual(stateOf(doc));
  });

  it('is what was there when the barrier was asked for, not what came since', async () => {
    const state = new StoredState(doc, whenStored, end.signal);
    edit('first');
    barriers[0]?.resolve();
    await flush();
    expect(state.stored?.digest).toBe(stateOf(new Y.Doc()).digest);
    await vi.advanceTimersByTimeAsync(200);
    const first = stateOf(doc).digest;
    edit('second');
    barriers[1]?.resolve();
    await flush();
    expect(state.stored?.digest).toBe(first);
    expect(state.now.digest).not.toBe(first);
    await vi.advanceTimersByTimeAsync(200);
    barriers[2]?.resolve();
    await flush();
    expect(state.stored?.digest).toBe(state.now.digest);
  });

  it('asks for one barrier for many edits', async () => {
    const state = new StoredState(doc, whenStored, end.signal);
    barriers[0]?.resolve();
    await flush();
    const told = vi.fn<(stored: unknown) => void>();
    state.on('stored', told);
    for (let i = 0; i < 20; i++) edit('x');
    await vi.advanceTimersByTimeAsync(1_000);
    barriers[1]?.resolve();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(barriers).toHaveLength(2);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is nothing for good once the disk refused', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const state = new StoredState(doc, whenStored, end.signal);
    barriers[0]?.resolve();
    await flush();
    edit('x');
    await vi.advanceTimersByTimeAsync(200);
    barriers[1]?.reject(new Error('full'));
    await flush();
    expect(state.stored).toBeUndefined();
    edit('y');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(barriers).toHaveLength(2);
    expect(state.stored).toBeUndefined();
  });

  it('hears nothing after the abort', async () => {
    const state = new StoredState(doc, whenStored, end.signal);
    end.abort();
    barriers[0]?.resolve();
    edit('x');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state.stored).toBeUndefined();
    expect(barriers).toHaveLength(1);
  });
});
