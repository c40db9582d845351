import { describe, expect, it } from 'vitest';
import { openAt, fragmentOf, type Place, placeAt, readingAt } from '../../../lib/session/place';

const FILE = 'f'.repeat(64);
const PLACES: readonly [Place, string, string][] = [
  [{ at: 'reading', reading: 'r1' }, '#reading=r1', 'r1'],
  [{ at: 'reading', reading: 'r1', paragraph: 12 }, '#reading=r1&paragraph=12', 'r1'],
  [{ at: 'order', file: FILE, reading: '' }, `#file=${FILE}`, ''],
  [{ at: 'list', section: 'books', card: '' }, '#list=books', ''],
  [{ at: 'list', section: 'readings', card: 'r1' }, '', ''],
  [{ at: 'settings' }, '', ''],
];

describe('a place', () => {
  it.each(PLACES)('%j has the fragment "%s"', (place, fragment, reading) => {
    expect(fragmentOf(place)).toBe(fragment);
    expect(readingAt(place)).toBe(reading);
    expect(placeAt(fragment)).toEqual(fragment === '' ? undefined : place);
  });

  it.each([
    '',
    '#',
    '#reading=',
    '#settings=1',
    '#list=plans',
    '#reading=a b',
    `#reading=${'a'.repeat(65)}`,
    '#reading=a&file=b',
    '#reading=a&paragraph=',
    '#reading=a&paragraph=x',
    '#reading=a&paragraph=123456',
  ])('is none for the fragment "%s"', (fragment) => expect(placeAt(fragment)).toBeUndefined());

  it('of a paragraph that has no number is the reading', () => {
    expect(placeAt('#reading=r1&paragraph=0')).toEqual({ at: 'reading', reading: 'r1' });
    expect(placeAt('#reading=r1&paragraph=99999')).toMatchObject({ paragraph: 99_999 });
  });

  it('may have an id of 64 characters', () => {
    expect(placeAt(`#reading=${'a'.repeat(64)}`)).toEqual({ at: 'reading', reading: 'a'.repeat(64) });
  });
});

it.each([
  [{ at: 'reading', reading: 'r1' }, 'r1'],
  [{ at: 'draft', draft: 'd1' }, 'd1'],
  [{ at: 'planned', drawer: 'goals', id: 'g1' }, 'g1'],
  [{ at: 'drawer', drawer: 'goals' }, ''],
] as const)('what is open at %j is "%s"', (place, id) => {
  expect(openAt(place)).toBe(id);
});
