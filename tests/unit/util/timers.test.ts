import { describe, expect, it, vi } from 'vitest';
import { after, every, pause } from '../../../lib/util/timers';

describe('timers', () => {
  it('end with their signal', async () => {
    vi.useFakeTimers();
    const end = new AbortController();
    const rang: string[] = [];
    every(10, () => rang.push('every'), end.signal);
    after(15, () => rang.push('after'), end.signal);
    vi.advanceTimersByTime(25);
    end.abort();
    vi.advanceTimersByTime(100);
    expect(rang).toEqual(['every', 'after', 'every']);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
    await pause(60_000, AbortSignal.timeout(5)); // ends early
  });
});
