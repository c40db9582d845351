import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Lately } from '../../../lib/sync/lately';

let end: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

it('holds for its time after it was last noticed, and tells when it begins and is over', () => {
  const told: boolean[] = [];
  const lately: Lately = new Lately(1_000, () => told.push(lately.is), end.signal);
  expect(lately.is).toBe(false);
  lately.note();
  vi.advanceTimersByTime(900);
  lately.note();
  vi.advanceTimersByTime(999);
  expect([lately.is, told]).toEqual([true, [true, true]]);
  vi.advanceTimersByTime(1);
  expect([lately.is, told]).toEqual([false, [true, true, false]]);
});
