import { afterEach, beforeEach, expect, it } from 'vitest';
import { observeTrouble } from '../../../lib/session/trouble';
import { Cell } from '../../../lib/util/observed';

let end: AbortController;
const failure = new Cell<'none' | 'disk-full' | 'failed'>('none');
const tooNew = new Cell(false);
const damaged = new Cell(false);
beforeEach(() => {
  end = new AbortController();
  failure.set('none');
  tooNew.set(false);
  damaged.set(false);
});
afterEach(() => end.abort());

const observed = () => observeTrouble(failure, tooNew, damaged, end.signal);

it('there is none until the disk takes nothing, and none again when all is on it after all', () => {
  const trouble = observed();
  expect(trouble.get()).toBe('none');
  failure.set('failed');
  expect(trouble.get()).toBe('storage-failed');
  failure.set('disk-full');
  expect(trouble.get()).toBe('disk-full');
  failure.set('none');
  expect(trouble.get()).toBe('none');
});

it('that only a newer app may write is said while it is so, after what the disk says', () => {
  tooNew.set(true);
  const trouble = observed();
  expect(trouble.get()).toBe('too-new');
  tooNew.set(false);
  expect(trouble.get()).toBe('none');
  failure.set('failed');
  tooNew.set(true);
  expect(trouble.get()).toBe('storage-failed');
  failure.set('none');
  expect(trouble.get()).toBe('too-new');
});

it('what failed before the panel opened is said at once', () => {
  failure.set('disk-full');
  expect(observed().get()).toBe('disk-full');
});

it('that a part was damaged is said last, until the person has seen it', () => {
  damaged.set(true);
  tooNew.set(true);
  const trouble = observed();
  expect(trouble.get()).toBe('too-new');
  tooNew.set(false);
  expect(trouble.get()).toBe('damaged');
  damaged.set(false);
  expect(trouble.get()).toBe('none');
});
