/** What the disk said when it refused, as far as a person can do something about it. */
export type DiskFailure = 'disk-full' | 'failed';

/** Each error of a chain, the outermost first. Dexie wraps what happened in `inner`, an open notebook in `cause`. */
function* chainOf(error: unknown): Generator<{ name?: unknown; message?: unknown }> {
  let at = error;
  for (let depth = 0; depth < 10 && typeof at === 'object' && at !== null; depth += 1) {
    yield at;
    const { inner, cause } = at as { inner?: unknown; cause?: unknown };
    at = inner ?? cause;
  }
}

/** Chromium closes a database whose disk is full with this, and names the cause only in the message (measured). */
const NO_SPACE = /FILE_ERROR_NO_SPACE|disk full/i;

const isFull = ({ name, message }: { name?: unknown; message?: unknown }): boolean =>
  name === 'QuotaExceededError' || (name === 'UnknownError' && NO_SPACE.test(String(message)));

/**
 * Tells a full disk from other faults. Chromium gives a refused write an empty message, so there the name alone
 * counts (measured).
 */
export const diskFailure = (error: unknown): DiskFailure =>
  [...chainOf(error)].some(isFull) ? 'disk-full' : 'failed';

/** Names of errors that say that the disk refused, not that the program asked for something wrong. */
const REFUSALS = new Set(['QuotaExceededError', 'UnknownError']);

/** Whether an error, or what it wraps, is the disk's refusal. */
export const isRefusal = (error: unknown): boolean =>
  [...chainOf(error)].some(({ name }) => REFUSALS.has(String(name)));

/** Whether an error is one of a class, or wraps one. */
export const isCausedBy = (error: unknown, kind: new (...args: never[]) => Error): boolean =>
  [...chainOf(error)].some((one) => one instanceof kind);
