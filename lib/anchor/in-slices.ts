import { pause } from '../util/timers';

/** Milliseconds of looking before the page gets a turn. */
const SLICE = 10;
/** A search that takes longer than this is followed by a rest as long: a hostile quote takes half a second. */
const SLOW = 30;
/** Milliseconds between two tellings at first; each time it is twice as long, for each sorts the whole list. */
const TELL_AFTER = 50;

/** What is known of places in one text, and how more is found out. */
interface Search<One> {
  readonly isKnown: (one: One) => boolean;
  /** Finds the place of one that needs no search. Answers whether this was one. */
  readonly settle: (one: One) => boolean;
  readonly look: (one: One) => void;
}

/** Milliseconds that searches in one text have taken, and may take in all. */
export interface SearchTime {
  spent: number;
  readonly most: number;
}

/**
 * Finds at once what needs no search, so that it comes onto the screen together with the text.
 *
 * @param most milliseconds after which the rest is left to `lookInSlices`
 */
export function settleAtOnce<One>(
  turn: readonly One[],
  { isKnown, settle }: Search<One>,
  most: number,
): void {
  const end = performance.now() + most;
  for (const one of turn) {
    if (performance.now() > end) return;
    if (!isKnown(one)) settle(one);
  }
}

/**
 * Looks for highlights in slices, as long as there is time, so that the page stays usable.
 *
 * @param turn all of them, those that matter most first
 * @param tell called now and then, and at the end unless the signal aborts before
 */
export async function lookInSlices<One>(
  turn: readonly One[],
  { isKnown, settle, look }: Search<One>,
  time: SearchTime,
  tell: () => void,
  signal: AbortSignal,
): Promise<void> {
  let [since, told, wait] = [performance.now(), performance.now(), TELL_AFTER];
  for (const one of turn) {
    if (isKnown(one)) continue;
    const began = performance.now();
    const isSettled = settle(one);
    if (!isSettled && time.spent >= time.most) continue;
    if (!isSettled) look(one);
    const took = performance.now() - began;
    if (!isSettled) time.spent += took;
    if (performance.now() - since < SLICE) continue;
    if (performance.now() - told > wait) {
      tell();
      [told, wait] = [performance.now(), wait * 2];
    }
    await pause(took > SLOW ? took : 0, signal);
    if (signal.aborted) return;
    since = performance.now();
  }
  tell();
}
