import { expect, it } from 'vitest';
import { keyChoicesOf, MOST_KEYS, NO_CHOICES } from '../../../lib/model/key-choices';

it('choices of keys are read, and what is none is left out', () => {
  expect(keyChoicesOf({ single: true, of: { undo: 'F8', books: '', notes: 7, leave: 'a b' } })).toEqual({
    single: true,
    marking: true,
    of: { undo: 'F8', books: '' },
  });
  for (const none of [undefined, null, 7, 'x', [], { single: 'yes', of: null }, { of: 'F8' }])
    expect(keyChoicesOf(none)).toEqual(NO_CHOICES);
});

it.each([
  [MOST_KEYS, MOST_KEYS],
  [MOST_KEYS + 1, MOST_KEYS],
])('of %i choices %i are read', (given, read) => {
  const of = Object.fromEntries(Array.from({ length: given }, (_, n) => [`c${n}`, 'F8']));
  expect(Object.keys(keyChoicesOf({ of }).of)).toHaveLength(read);
});
