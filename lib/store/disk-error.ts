/** What the disk said when it refused, as far as a person can do something about it. */
export type DiskFailure = 'disk-full' | 'failed';

/**
 * Tells a full disk from other faults. The message is empty in Chromium, so only names count, and Dexie
 * wraps the cause in `inner` (measured).
 */
export function diskFailure(error: unknown): DiskFailure {
  for (
    let cause = error;
    typeof cause === 'object' && cause !== null;
    cause = (cause as { inner?: unknown }).inner
  ) {
    if ((cause as { name?: unknown }).name === 'QuotaExceededError') return 'disk-full';
  }
  return 'failed';
}
