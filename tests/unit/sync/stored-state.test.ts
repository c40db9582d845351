import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { stateOf } from '../../../lib/sync/digest';
import { StoredState } from '../../../lib/sync/stored-state';

let doc: Doc;
let end: AbortController;
let barriers: { resolve(): void; reject(error: Error): void }[];
const whenStored = () =>
  new Promise<void>((resolve, reject) => {
    barriers.push({ resolve, reject });
  });

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  doc = new Doc();
  end = new AbortController();
  barriers = [];
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const type = (text: string) => doc.getText('t').insert(0, text);

describe('S6: what may be acknowledged', () => {
  it('is nothing before the first barrier', async () => {
    const state = new StoredState(doc, whenStored, end.signal);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(state.stored).toBeUndefined();
    barriers[0]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(state.stored).toEqual(stateOf(doc));
  });

  it('is what was there when the barrier was asked for, never what came meanwhile', async () => {
    type('a');
    const state = new StoredState(doc, whenStored, end.signal);
    const asked = stateOf(doc);
    type('b');
    barriers[0]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(state.stored).toEqual(asked);
    expect(state.now).toEqual(stateOf(doc));
    await vi.advanceTimersByTimeAsync(200);
    barriers[1]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(state.stored).toEqual(stateOf(doc));
  });

  it('is looked at once for many keystrokes, and told once', async () => {
    const told = vi.fn();
    const state = new StoredState(doc, whenStored, end.signal);
    barriers[0]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    state.on('stored', told);
    for (let i = 0; i < 50; i++) type('k');
    await vi.advanceTimersByTimeAsync(200);
    expect(barriers).toHaveLength(2);
    barriers[1]?.resolve();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).toHaveBeenCalledExactlyOnceWith(stateOf(doc));
  });

  it('is nothing any more once the disk refused, until that goes on', async () => {
    const told = vi.fn();
    const state = new StoredState(doc, whenStored, end.signal);
    barriers[0]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    state.on('stored', told);
    type('a');
    await vi.advanceTimersByTimeAsync(200);
    barriers[1]?.reject(new Error('the disk is full'));
    await vi.advanceTimersByTimeAsync(0);
    expect(state.stored).toBeUndefined();
    type('b');
    await vi.advanceTimersByTimeAsync(10_000);
    expect([barriers.length, told.mock.calls.length, state.stored]).toEqual([2, 0, undefined]);
    state.goOn();
    state.goOn();
    expect(barriers).toHaveLength(3);
    barriers[2]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect([told.mock.calls.length, state.stored]).toEqual([1, stateOf(doc)]);
  });

  it('is not told after the end', async () => {
    const told = vi.fn();
    const state = new StoredState(doc, whenStored, end.signal);
    state.on('stored', told);
    end.abort();
    barriers[0]?.resolve();
    type('a');
    await vi.advanceTimersByTimeAsync(10_000);
    expect([told.mock.calls.length, barriers.length]).toEqual([0, 1]);
  });
});
