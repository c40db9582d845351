import { vi } from 'vitest';

/** Taken before a test puts another in its place. */
const realTimeout = globalThis.setTimeout;

/** Timers by hand; ciphers and gzip go on working in real time. */
export function fakeTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
}

/** Lets so many milliseconds of the fake clock pass, with a moment of real time for each step. */
export async function passes(ms: number): Promise<void> {
  for (let i = 0; i < ms; i += 15) {
    await vi.advanceTimersByTimeAsync(15);
    await new Promise((resolve) => realTimeout(resolve, 1));
  }
}

/** Lets time of the fake clock pass until something holds, at most three seconds of it. */
export async function comes(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !holds(); i++) await passes(15);
}
