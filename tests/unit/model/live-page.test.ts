import { describe, expect, it } from 'vitest';
import { MAX_BESIDE, MAX_QUOTE } from '../../../lib/model/highlight';
import {
  MOST_SHOWN,
  parseClicked,
  parseFoundThere,
  parseNewMark,
  parseShown,
  parseThread,
} from '../../../lib/model/live-page';

const ANCHOR = {
  quote: 'the song',
  prefix: 'They spoke of ',
  suffix: ' they',
  start: 3,
  end: 10,
  once: true,
};
const MARK = { show: 's1', meaning: 'liked', onlyMe: false, ...ANCHOR };
const highlight = (n: number) => ({ id: `h${n}`, meaning: 'note', seat: 'b', ...ANCHOR });
const MEANINGS = { liked: 'L', disliked: 'D', question: 'Q', try: 'T', quote: 'P', note: 'N' };
const WORDS = {
  ...{ bar: 'b', meanings: MEANINGS, marked: MEANINGS, both: 'b', bothNamed: 'b', me: 'm', meNamed: 'm' },
  ...{ openPanel: 'o', tooLong: 't', nothing: 'n', refused: 'r', you: 'You' },
};
const PAGE = {
  show: 's1',
  highlights: [],
  canWrite: true,
  onlyMe: false,
  keys: [['H', 'first']],
  goTo: null,
  names: { a: '', b: 'Ruth' },
};
const shown = (page: object, words: object = WORDS) => parseShown({ page: { ...PAGE, ...page }, words });

describe('what comes from a page', () => {
  it('is a mark at every limit, and none beyond', () => {
    const most = {
      quote: 'q'.repeat(MAX_QUOTE),
      prefix: 'p'.repeat(MAX_BESIDE),
      suffix: 's'.repeat(MAX_BESIDE),
    };
    expect(parseNewMark({ ...MARK, ...most })).toEqual({ ...MARK, ...most });
    for (const wrong of [
      { quote: 'q'.repeat(MAX_QUOTE + 1) },
      { quote: '' },
      { prefix: 'p'.repeat(MAX_BESIDE + 1) },
      { suffix: 's'.repeat(MAX_BESIDE + 1) },
      { start: -1 },
      { end: 10_000_001 },
      { start: 1.5 },
      { meaning: 'shout' },
      { onlyMe: 'no' },
      { once: 1 },
      { show: '__proto__' },
    ])
      expect(parseNewMark({ ...MARK, ...wrong })).toBeUndefined();
  });

  it('is taken without what does not belong there', () => {
    expect(parseNewMark({ ...MARK, reading: 'another', by: 'bo', id: 'mine' })).toEqual(MARK);
  });

  it('says what was found: ids, and as many as a page may show', () => {
    const found = Array.from({ length: MOST_SHOWN }, (_, n) => `h${n}`);
    expect(parseFoundThere({ show: 's1', found, went: '' })?.found).toHaveLength(MOST_SHOWN);
    for (const wrong of [{ found: [...found, 'more'] }, { found: ['<b>'] }, { found: 'h1' }, { went: 7 }])
      expect(parseFoundThere({ show: 's1', found: [], went: '', ...wrong })).toBeUndefined();
  });

  it('names a highlight, or none', () => {
    expect(parseClicked({ highlight: 'h1' })).toBe('h1');
    expect(parseClicked({ highlight: '' })).toBe('');
    for (const wrong of [null, {}, { highlight: 7 }, { highlight: 'a b' }, 'h1'])
      expect(parseClicked(wrong)).toBeUndefined();
  });
});

describe('what a page gets', () => {
  it('is a thousand highlights at most', () => {
    const all = Array.from({ length: MOST_SHOWN }, (_, n) => highlight(n));
    expect(shown({ highlights: all })?.page.highlights).toHaveLength(MOST_SHOWN);
    expect(shown({ highlights: [...all, highlight(MOST_SHOWN)] })).toBeUndefined();
  });

  it('is parsed wholly or not at all', () => {
    expect(shown({})).toEqual({ page: PAGE, words: WORDS });
    for (const wrong of [
      { keys: [['H', 'erase']] },
      { highlights: [{ ...highlight(1), seat: 'c' }] },
      { goTo: { highlight: 'h1' } },
      { canWrite: 1 },
    ])
      expect(shown(wrong)).toBeUndefined();
    expect(shown({}, { ...WORDS, bar: 'b'.repeat(201) })).toBeUndefined();
  });
});

it('a thread that was left names a notebook, a reading and a highlight', () => {
  expect(parseThread({ notebook: 'n', reading: 'r', highlight: 'h', asked: 'a' })).toEqual({
    ...{ notebook: 'n', reading: 'r', highlight: 'h' },
  });
  for (const wrong of [null, 'h', { notebook: 'n', reading: 'r' }])
    expect(parseThread(wrong)).toBeUndefined();
});
