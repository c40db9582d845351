import { describe, expect, it } from 'vitest';
import { findWords, foldText, MAX_QUERY, MOST_FOUND } from '../../../lib/reader/find';

const found = (text: string, query: string): string[] =>
  findWords([foldText(text)], query).map(({ start, end }) => text.slice(start, end));

describe('words in a text', () => {
  it.each([
    ['A Café in the café', 'CAFE', ['Café', 'café']],
    ['A cafe\u0301 there', 'café', ['cafe\u0301']],
    ['una canción, un niño', 'cancion', ['canción']],
    ['one\n   and   two', 'and two', ['and   two']],
    ['Ruth’s “song”', `ruth's "song"`, ['Ruth’s “song”']],
    ['well–known', 'well-known', ['well–known']],
    ['a li\u00adbra\u00adry here', 'library', ['li\u00adbra\u00adry']],
    ['the ﬁrst', 'first', ['ﬁrst']],
    ['السَّلام', 'السلام', ['السَّلام']],
    ['שָׁלוֹם', 'שלום', ['שָׁלוֹם']],
    ['図書館の図書', '図書', ['図書', '図書']],
    ['a 📚 book', '📚', ['📚']],
    ['aaaa', 'aa', ['aa', 'aa']],
  ])('of "%s" are found by "%s"', (text, query, words) => {
    expect(found(text, query)).toEqual(words);
  });

  it.each(['', '  ', '\n', '\u00ad'])('none are found by "%s"', (query) => {
    expect(found('some words', query)).toEqual([]);
  });

  it('are told in the order of the texts, and not across two of them', () => {
    const texts = ['the end', 'of the end'].map(foldText);
    expect(findWords(texts, 'end')).toEqual([
      { text: 0, start: 4, end: 7 },
      { text: 1, start: 7, end: 10 },
    ]);
    expect(findWords(texts, 'end of')).toEqual([]);
  });

  it('are told up to a most', () => {
    expect(found('a '.repeat(MOST_FOUND - 1), 'a').length).toBe(MOST_FOUND - 1);
    expect(found('a '.repeat(MOST_FOUND + 1), 'a').length).toBe(MOST_FOUND);
  });

  it('may be so long, and what is longer is cut', () => {
    const [fits, over] = ['x'.repeat(MAX_QUERY), 'x'.repeat(MAX_QUERY + 5)];
    expect(found(`${fits} `, fits)).toEqual([fits]);
    expect(found(`${fits} `, over)).toEqual([fits]);
  });
});
