import type { Manner } from '../../../lib/reader/aloud';

const KEY = 'aloud';

/** How fast a voice may be, as a part of its own speed. */
export const SPEEDS = { least: 0.5, most: 2, step: 0.1 } as const;

const USUAL: Manner = { voice: '', speed: 1 };

/** The voice and speed that a person chose on this device. */
export function keptManner(): Manner {
  try {
    const { voice, speed } = (JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? {}) as Partial<Manner>;
    const isSpeed = typeof speed === 'number' && speed >= SPEEDS.least && speed <= SPEEDS.most;
    return { voice: typeof voice === 'string' ? voice : USUAL.voice, speed: isSpeed ? speed : USUAL.speed };
  } catch {
    return USUAL; // storage that is switched off, or what somebody else wrote there
  }
}

/** Keeps them. Where that cannot be, they hold until the page goes. */
export function keepManner(manner: Manner): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(manner));
  } catch {
    // a full disk: nothing of the person's is lost
  }
}
