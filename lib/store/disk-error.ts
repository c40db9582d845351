/** What the disk said when it refused, as far as a person can do something about it. */
export type DiskFailure = 'disk-full' | 'failed';

/**
 * Tells a full disk from other faults. The message is empty in Chromium, so only names count. Dexie wraps what
 * happened in `inner` (measured), and an open notebook in `cause`.
 */
export function diskFailure(error: unknown): DiskFailure {
  let at = error;
  while (typeof at === 'object' && at !== null) {
    const { name, inner, cause } = at as { name?: unknown; inner?: unknown; cause?: unknown };
    if (name === 'QuotaExceededError') return 'disk-full';
    at = inner ?? cause;
  }
  return 'failed';
}
