import { describe, expect, it, vi } from 'vitest';
import {
  after,
  every,
  givingWay,
  inOwnTask,
  pause,
  soon,
  sparingly,
  whenIdle,
} from '../../../lib/util/timers';

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

  it('pause: leaves nothing behind at its signal', async () => {
    const { signal } = new AbortController();
    const [add, remove] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')];
    for (let i = 0; i < 3; i++) await pause(1, signal);
    expect(remove.mock.calls.map(([, end]) => end)).toEqual(add.mock.calls.map(([, end]) => end));
    expect(remove).toHaveBeenCalledTimes(3);
  });

  it('soon: many calls, one act, counted from the first; then anew, also from inside the act', () => {
    vi.useFakeTimers();
    const end = new AbortController();
    const acts: number[] = [];
    const start = Date.now();
    const call = soon(
      100,
      () => {
        acts.push(Date.now() - start);
        if (acts.length === 1) call();
      },
      end.signal,
    );
    call();
    vi.advanceTimersByTime(60);
    call();
    vi.advanceTimersByTime(39);
    expect(acts).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(acts).toEqual([100]);
    vi.advanceTimersByTime(500);
    expect(acts).toEqual([100, 200]);
    call();
    end.abort();
    call();
    vi.advanceTimersByTime(500);
    expect([acts, vi.getTimerCount()]).toEqual([[100, 200], 0]);
    vi.useRealTimers();
  });

  it('sparingly: each call at once while it costs little, and many together when it costs much', () => {
    vi.useFakeTimers();
    const end = new AbortController();
    let acts = 0;
    let cost = 1;
    const call = sparingly(
      100,
      () => {
        acts += 1;
        vi.advanceTimersByTime(cost);
      },
      end.signal,
    );
    const calls = (count: number) => {
      for (let i = 0; i < count; i++) call();
    };
    calls(20);
    expect(acts).toBe(20);
    vi.advanceTimersByTime(500);
    [acts, cost] = [0, 50];
    calls(1_000);
    expect(acts).toBe(1);
    vi.advanceTimersByTime(249); // five times what the first has cost
    expect(acts).toBe(1);
    vi.advanceTimersByTime(1);
    expect(acts).toBe(2); // the last change is told
    calls(1);
    end.abort();
    calls(1);
    vi.advanceTimersByTime(1_000);
    expect([acts, vi.getTimerCount()]).toEqual([2, 0]);
    vi.useRealTimers();
  });

  it('sparingly: counts what an act has others do right behind it', async () => {
    vi.useFakeTimers();
    const end = new AbortController();
    let acts = 0;
    const act = (): void => {
      acts += 1;
      queueMicrotask(() => void vi.advanceTimersByTime(50)); // as React draws
    };
    const call = sparingly(100, act, end.signal);
    call();
    for (let n = 0; n < 3; n += 1) await Promise.resolve();
    call();
    vi.advanceTimersByTime(249);
    expect(acts).toBe(1);
    vi.advanceTimersByTime(1);
    expect(acts).toBe(2);
    end.abort();
    await Promise.resolve(); // what the second act left behind
    vi.useRealTimers();
  });
});

describe('whenIdle', () => {
  it('acts once the page is idle, and never once the signal has aborted', () => {
    const waiting = new Map<number, () => void>();
    const most: unknown[] = [];
    vi.stubGlobal('requestIdleCallback', (act: () => void, options: unknown) => {
      most.push(options);
      waiting.set(most.length, act);
      return most.length;
    });
    vi.stubGlobal('cancelIdleCallback', (one: number) => waiting.delete(one));
    const [stays, goes] = [new AbortController(), new AbortController()];
    const acted: string[] = [];
    whenIdle(3000, () => acted.push('first'), stays.signal);
    whenIdle(3000, () => acted.push('second'), goes.signal);
    goes.abort();
    whenIdle(3000, () => acted.push('third'), goes.signal);
    expect(acted).toEqual([]);
    for (const act of waiting.values()) act();
    expect(acted).toEqual(['first']);
    expect(most).toEqual([{ timeout: 3000 }, { timeout: 3000 }]);
    vi.unstubAllGlobals();
  });
});

describe('what gives way', () => {
  it('runs at once, and in a stream of calls behind what waits', () => {
    vi.useFakeTimers();
    const end = new AbortController();
    const act = vi.fn();
    const call = givingWay(act, end.signal);
    call();
    expect(act).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(99);
    call();
    expect(act).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(2);
    expect(act).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(98);
    call(); // 100 ms after the last call
    expect(act).toHaveBeenCalledTimes(3);
    call();
    end.abort();
    vi.advanceTimersByTime(1000);
    call();
    expect(act).toHaveBeenCalledTimes(3);
    vi.useRealTimers();
  });

  it('runs in a task of its own, behind those that wait', async () => {
    const order: string[] = [];
    await new Promise<void>((resolve) => {
      inOwnTask(() => {
        order.push('own');
        resolve();
      });
      queueMicrotask(() => order.push('the rest of this task'));
      order.push('this task');
    });
    expect(order).toEqual(['this task', 'the rest of this task', 'own']);
  });
});
