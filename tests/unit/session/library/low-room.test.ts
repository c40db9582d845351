import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lowRoom, MAX_LOW_ROOM } from '../../../../lib/session/library/low-room';

let end: AbortController;
let estimate: { quota?: number; usage?: number };
beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve(estimate) } });
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('is told from the bound, and not one byte before', async () => {
  estimate = { quota: MAX_LOW_ROOM + 8, usage: 7 };
  const low = lowRoom(end.signal);
  await vi.advanceTimersByTimeAsync(1);
  expect(low.get()).toBe(false);
  estimate = { quota: MAX_LOW_ROOM + 8, usage: 8 };
  await vi.advanceTimersByTimeAsync(60_000);
  expect(low.get()).toBe(true);
  estimate = { quota: 9e9, usage: 8 };
  await vi.advanceTimersByTimeAsync(60_000);
  expect(low.get()).toBe(false);
});

it('a browser that does not say how much there is warns of nothing', async () => {
  estimate = {};
  const low = lowRoom(end.signal);
  await vi.advanceTimersByTimeAsync(1);
  expect(low.get()).toBe(false);
});
