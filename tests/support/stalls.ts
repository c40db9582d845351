import type { Person } from '../../scripts/driver.mjs';

/** Milliseconds between two looks. */
const LOOK = 10;

/** From now on notes for how long the panel does nothing else. Panel and post share a thread. */
export async function watchStalls({ panel }: Person): Promise<void> {
  await panel.evaluate((every) => {
    const stalls = { longest: 0, last: performance.now() };
    Reflect.set(globalThis, 'stalls', stalls);
    setInterval(() => {
      const now = performance.now();
      stalls.longest = Math.max(stalls.longest, now - stalls.last);
      stalls.last = now;
    }, every);
  }, LOOK);
}

/** The longest time since then in which the panel answered nothing, in milliseconds. */
export const longestStall = ({ panel }: Person): Promise<number> =>
  panel.evaluate(() => (Reflect.get(globalThis, 'stalls') as { longest: number }).longest);
