import { expect, it } from 'vitest';
import { diskFailure, isRefusal } from '../../../../lib/store/disk/disk-error';

const full = Object.assign(new Error(''), { name: 'QuotaExceededError' });

const no = (name: string, message: string): Error => Object.assign(new Error(message), { name });

it.each<[string, unknown, string]>([
  ['what the browser throws', full, 'disk-full'],
  ['what Dexie wraps', { name: 'AbortError', inner: full }, 'disk-full'],
  ['what an open notebook throws later', new Error('refused', { cause: { inner: full } }), 'disk-full'],
  [
    'how Chromium closes a database on a full disk',
    no('UnknownError', 'IO error: x: FILE_ERROR_NO_SPACE (y)'),
    'disk-full',
  ],
  ['another end of a database', no('UnknownError', 'IO error'), 'failed'],
  ['words of another fault', no('TypeError', 'FILE_ERROR_NO_SPACE'), 'failed'],
  ['another fault', new Error('QuotaExceededError'), 'failed'],
  ['a fault behind which nothing stands', { name: 'AbortError', inner: null }, 'failed'],
  ['a text', 'QuotaExceededError', 'failed'],
  ['nothing', undefined, 'failed'],
])('a full disk is told from other faults: %s', (_what, error, failure) =>
  expect(diskFailure(error)).toBe(failure),
);

it.each<[string, unknown, boolean]>([
  ['a full disk', full, true],
  ['a database that the browser closed', { name: 'AbortError', inner: no('UnknownError', '') }, true],
  ['a key that is there already', no('ConstraintError', ''), false],
  ['a transaction that we ended', null, false],
])('the disk refused, or the program asked for something wrong: %s', (_what, error, is) =>
  expect(isRefusal(error)).toBe(is),
);
