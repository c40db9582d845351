import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UnstoredUpdates } from '../../../lib/sync/unstored';

const [ONE, TWO, THREE] = [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)];

let end: AbortController;
let kept: Uint8Array[][];
let refusal: Error | undefined;
let unstored: UnstoredUpdates;
let settled: string[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  end = new AbortController();
  kept = [];
  refusal = undefined;
  settled = [];
  const keep = async (updates: Uint8Array[]) => {
    if (refusal !== undefined) throw refusal;
    kept.push(updates);
  };
  unstored = new UnstoredUpdates(keep, end.signal);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

/** Notes under `name` how the promise ends. */
const watch = (name: string, promise: Promise<void>) =>
  void promise.then(
    () => settled.push(`${name} stored`),
    () => settled.push(`${name} refused`),
  );

it('awaits the word of the page, and stores nothing then', async () => {
  unstored.add('panel', 1, ONE);
  unstored.add('panel', 2, TWO);
  watch('all', unstored.whenStored());
  unstored.isStored('panel', 1);
  await vi.advanceTimersByTimeAsync(100);
  expect(settled).toEqual([]);
  unstored.isStored('panel', 2);
  await vi.advanceTimersByTimeAsync(3_000);
  expect([settled, kept]).toEqual([['all stored'], []]);
});

it('believes a page for its own updates only', async () => {
  unstored.add('panel', 1, ONE);
  unstored.isStored('desk', 9);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(kept).toEqual([[ONE]]);
});

it('stores what no page says is stored, once, and not what has just come', async () => {
  unstored.add('panel', 1, ONE);
  unstored.add('panel', 2, TWO);
  watch('old', unstored.whenStored());
  await vi.advanceTimersByTimeAsync(900);
  unstored.add('panel', 3, THREE);
  await vi.advanceTimersByTimeAsync(200);
  expect([kept, settled]).toEqual([[[ONE, TWO]], ['old stored']]);
  unstored.isStored('panel', 3);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(kept).toHaveLength(1);
});

it('what comes while nothing is awaited holds nobody up who asked before', async () => {
  watch('before', unstored.whenStored());
  unstored.add('panel', 1, ONE);
  await vi.advanceTimersByTimeAsync(1);
  expect(settled).toEqual(['before stored']);
});

it('says so when the disk refuses to keep it', async () => {
  refusal = new Error('full');
  unstored.add('panel', 1, ONE);
  watch('all', unstored.whenStored());
  await vi.advanceTimersByTimeAsync(1_100);
  expect(settled).toEqual(['all refused']);
});

it('stores nothing once it has ended', async () => {
  unstored.add('panel', 1, ONE);
  end.abort();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(kept).toEqual([]);
});
