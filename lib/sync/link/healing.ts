import type { LinkTiming } from './timing';

/** How things stand on a link, as far as healing cares. Times are of `performance.now()`, in milliseconds. */
export interface Standing {
  readonly now: number;
  /** A large notebook message is under way: whatever is missing may be in it. */
  readonly transferring: boolean;
  /** When anything of the notebook last moved, in either direction. */
  readonly lastData: number;
  /** When the partner's digest last changed. */
  readonly digestChangedAt: number;
  /** The document holds updates that wait for earlier ones. */
  readonly parked: boolean;
  /** Whether the partner's digest and ours differ. Healing asks only when the answer matters: a digest costs time. */
  readonly differs: () => boolean;
}

/**
 * Decides when to ask the partner for what is missing, by sync step 1 (rule S8). Yjs does not notice a lost
 * update: without this question a value would stay gone, or a deletion never come.
 */
export class Healing {
  readonly #timing: LinkTiming;
  #parkedSince: number | undefined;
  #agreedAt: number;
  #askedAt = -Infinity;
  #pause: number;

  constructor(timing: LinkTiming, now: number) {
    this.#timing = timing;
    this.#pause = timing.settle;
    this.#agreedAt = now;
  }

  /** True when it is time to ask; the caller does so at once. */
  tick(standing: Standing): boolean {
    const { now, transferring, lastData, digestChangedAt, parked } = standing;
    const { settle, overdue, parked: parkedFor, patience } = this.#timing;
    this.#parkedSince = parked ? (this.#parkedSince ?? now) : undefined;
    if (digestChangedAt > this.#askedAt) this.#pause = settle;
    if (transferring || now - this.#askedAt < this.#pause) return false;

    const stuck = this.#parkedSince !== undefined && now - this.#parkedSince > parkedFor;
    const quiet = now - lastData > settle;
    if (!stuck && !quiet && now - this.#agreedAt <= overdue) return false;
    if (!stuck && !standing.differs()) {
      this.#agreedAt = now;
      return false;
    }
    if (this.#askedAt > -Infinity) this.#pause = Math.min(patience, this.#pause * 2);
    this.#askedAt = now;
    this.#agreedAt = now;
    return true;
  }
}
