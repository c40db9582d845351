import { describe, expect, it } from 'vitest';
import type { Holds } from '../../../../lib/model/column';
import { type CellWords, plainCell, shownCell, storedCell, YES } from '../../../../lib/plan/tables/cell';

const words: CellWords = {
  named: {
    person: [{ id: 'ana', name: 'Ana' }],
    reading: [{ id: 'r'.repeat(22), name: 'Held Songs' }],
    book: [],
  },
  ...{ language: 'en', yes: 'yes', gone: '(gone)', date: (stored) => `on ${stored}` },
};
/** What is stored of a number that somebody typed in that language. */
const numberIn = (typed: string, language: string): string =>
  storedCell({ holds: 'number' }, typed, { ...words, language });
const stored = (holds: Holds, typed: string): string => storedCell({ holds }, typed, words);

describe('a number that somebody wrote', () => {
  it.each([
    ['1,234.50', 'en', '1234.50'],
    ['1.234,5', 'es', '1234.5'],
    ['1.234', 'es', '1234'],
    ['1.234', 'en', '1.234'],
    ['1,234', 'en', '1234'],
    ['12,5', 'en', '12.5'],
    ['1 234 567', 'en', '1234567'],
    ['$60', 'en', '60'],
    ['60 €', 'es', '60'],
    ['−5', 'en', '-5'],
    ['.5', 'en', '0.5'],
  ])('%s (%s) is %s', (typed, language, number) => {
    expect(numberIn(typed, language)).toBe(number);
  });

  it.each(['free', '5-8', '1.2.3,4,5', '', '1e5', '9'.repeat(16)])('%j is none', (typed) => {
    expect(numberIn(typed, 'en')).toBe(typed);
  });
});

describe('a cell', () => {
  it('keeps words that do not fit its column: nothing is lost', () => {
    for (const holds of ['number', 'money', 'date', 'link', 'person', 'reading', 'book', 'check'] as const)
      expect(stored(holds, 'by and by')).toBe('by and by');
  });

  it('holds what its column says', () => {
    expect(stored('money', '$1,200')).toBe('1200');
    expect(stored('check', 'TRUE')).toBe(YES);
    expect(stored('check', 'no')).toBe('');
    expect(stored('tags', 'songs,  drums , songs')).toBe('songs, drums');
    expect(stored('link', 'songs.example/by-age')).toBe('https://songs.example/by-age');
    expect(stored('person', 'ána')).toBe('ana');
    expect(stored('reading', 'held songs')).toBe('r'.repeat(22));
    expect(stored('date', '2026-11-19')).toBe('2026-11-19');
  });

  it('is shown in words, and a thing that is gone says so', () => {
    const column = (holds: Holds) => ({ holds, sign: '$' });
    expect(shownCell(column('money'), '1200', words)).toBe('$1,200');
    expect(shownCell(column('money'), '-1200.5', words)).toBe('−$1,200.50');
    expect(shownCell(column('money'), 'free', words)).toBe('free');
    expect(shownCell(column('date'), '2026-11-19', words)).toBe('on 2026-11-19');
    expect(plainCell({ holds: 'reading' }, 'r'.repeat(22), words)).toBe('Held Songs');
    expect(plainCell({ holds: 'reading' }, 'x'.repeat(22), words)).toBe('(gone)');
    expect(plainCell({ holds: 'number' }, '1.5', { ...words, language: 'es' })).toBe('1,5');
  });
});
