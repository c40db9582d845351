import type { ClipOutcome } from './clip';

/** True when what lay in the session's storage is an outcome of ours. */
export function isClipOutcome(value: unknown): value is ClipOutcome {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  if (value.ok === false) return 'reason' in value && typeof value.reason === 'string';
  return value.ok === true && 'value' in value && typeof value.value === 'object' && value.value !== null;
}
