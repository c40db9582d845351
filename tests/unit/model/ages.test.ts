import { describe, expect, it } from 'vitest';
import { AGE_BANDS, agesOf, isForBand } from '../../../lib/model/ages';

describe('for what ages a book is', () => {
  it.each([
    ['4–8', 4, 8],
    ['4-8 years', 4, 8],
    ['Ages 4 to 8', 4, 8],
    ['8 - 4', 4, 8],
    ['6', 6, 6],
    ['0+', 0, 120],
    ['12 and up', 12, 120],
    ['8 años y más', 8, 120],
    ['K-2', 5, 8],
    ['Grades 3–5', 8, 11],
    ['Grade 9 and up', 14, 120],
    ['99 to 999', 99, 120],
    ['0–18 months', 0, 1],
    ['6 months to 2 years', 0, 2],
    ['6 months – 3', 0, 3],
    ['18 meses y más', 1, 120],
    ['12-36 mos.', 1, 3],
  ])('%s', (words, from, to) => {
    expect(agesOf(words)).toEqual({ from, to });
  });

  it.each(['', 'all', 'Kids', 'young adult'])('"%s" names none', (words) => {
    expect(agesOf(words)).toBeUndefined();
  });
});

it('a book is in each band that its ages touch, and in none without ages', () => {
  const bandsOf = (words: string) => AGE_BANDS.map(({ key }) => key).filter((key) => isForBand(words, key));
  expect(bandsOf('4–8')).toEqual(['4-7', '8-11']);
  expect(bandsOf('3')).toEqual(['0-3']);
  expect(bandsOf('12+')).toEqual(['12-14', '15']);
  expect(bandsOf('young')).toEqual([]);
});
