import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../../lib/sync/link/healing';
import { Healing } from '../../../../lib/sync/link/healing';
import { TIMING } from '../../../../lib/sync/webrtc/timing';

/** Runs the clock in steps of a tick; resolves to the times at which it asked. */
function run(until: number, standing: (now: number) => Partial<Standing>): number[] {
  const healing = new Healing(TIMING, 0);
  const asked: number[] = [];
  for (let now = 0; now <= until; now += TIMING.tick) {
    const quiet = { now, transferring: false, lastData: 0, digestChangedAt: 0, parked: false };
    if (healing.tick({ ...quiet, differs: () => true, ...standing(now) })) asked.push(now);
  }
  return asked;
}

describe('S8: healing asks', () => {
  it('never while both agree', () => {
    expect(run(120_000, () => ({ differs: () => false }))).toEqual([]);
  });

  it('after 2.5 seconds of quiet, then ever more rarely, up to once a minute', () => {
    const asked = run(400_000, () => ({}));
    expect(asked[0]).toBe(2_750);
    const pauses = asked.slice(1).map((time, i) => time - (asked[i] ?? 0));
    expect(pauses[0]).toBeLessThanOrEqual(5_250);
    expect(pauses).toEqual([...pauses].sort((x, y) => x - y));
    expect(Math.max(...pauses)).toBe(60_000);
    expect(pauses.at(-1)).toBe(60_000);
  });

  it('within 10 seconds though typing never pauses', () => {
    const asked = run(20_000, (now) => ({ lastData: now, digestChangedAt: now }));
    expect(asked[0]).toBeLessThan(10_000);
  });

  it('a second after something was parked, quiet or not', () => {
    const asked = run(6_000, (now) => ({ parked: now >= 2_000, lastData: now, differs: () => false }));
    expect(asked[0]).toBe(3_250);
  });

  it('not while something large is under way', () => {
    expect(run(60_000, () => ({ transferring: true, parked: true }))).toEqual([]);
  });

  it('again soon when the partner has changed since', () => {
    const still = run(100_000, () => ({})).length;
    const moving = run(100_000, (now) => ({ digestChangedAt: now - (now % 10_000) })).length;
    expect(moving).toBeGreaterThan(still);
  });
});
