import { expect, it } from 'vitest';
import { diskFailure } from '../../../lib/store/disk-error';

const full = Object.assign(new Error(''), { name: 'QuotaExceededError' });

it.each<[string, unknown, string]>([
  ['what the browser throws', full, 'disk-full'],
  ['what Dexie wraps', { name: 'AbortError', inner: full }, 'disk-full'],
  ['what an open notebook throws later', new Error('refused', { cause: { inner: full } }), 'disk-full'],
  ['another fault', new Error('QuotaExceededError'), 'failed'],
  ['a fault behind which nothing stands', { name: 'AbortError', inner: null }, 'failed'],
  ['a text', 'QuotaExceededError', 'failed'],
  ['nothing', undefined, 'failed'],
])('a full disk is told from other faults: %s', (_what, error, failure) =>
  expect(diskFailure(error)).toBe(failure),
);
