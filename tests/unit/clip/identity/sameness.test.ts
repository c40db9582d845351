import { describe, expect, it } from 'vitest';
import { asCompared, rowsShared, sentencesShared } from '../../../../lib/clip/identity/alike';
import { agreement, sameness, type Says } from '../../../../lib/clip/identity/sameness';
import { isSameTitle } from '../../../../lib/clip/identity/same-title';
import { quickest } from '../../../support/quickest';

const ORDINALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const TOPICS = ['the crate', 'a harbour', 'our bus', 'the rug', 'a lamp', 'this wall', 'the shelf', 'a song'];
/** A text of so many paragraphs about something, none of which another text has. */
const about = (topic: string, paragraphs = 8): string =>
  Array.from(
    { length: paragraphs },
    (_, i) =>
      `${topic} ${ORDINALS[i]}: nobody had planned ${TOPICS[i % 8]} for ${topic}. ${topic} opened ${i} doors and ${topic} closed ${ORDINALS[9 - i]}.`,
  ).join('\n');
/** Two texts of one template: each sentence differs by one word. */
const templated = (word: string): string =>
  ORDINALS.map(
    (number) =>
      `${word} crate: in the week of the count the branch kept a list of what was lent, and it says that ${number} books went out and some of them came back wet.`,
  ).join('\n');

const says = (title: string, text: string | null, over: Partial<Says> = {}): Says => ({
  ...{ title, shown: title, text: text === null ? null : asCompared(text) },
  ...{ words: text === null ? 400 : text.split(' ').length, part: '', isFile: false },
  ...over,
});
type Claim = Parameters<typeof sameness>[2];
const HERE: Claim = { sameAddress: true, sameDoi: false, otherPage: false };
const ELSEWHERE: Claim = { sameAddress: false, sameDoi: false, otherPage: false };
const DOI: Claim = { sameAddress: false, sameDoi: true, otherPage: false };
const PAGE_TWO: Claim = { ...ELSEWHERE, otherPage: true };
const whole = about('crates');

describe('one article', () => {
  it.each([
    ['the same text under another headline', says('Crates', whole), says('Why crates', whole), ELSEWHERE],
    [
      'a correction',
      says('Crates', whole),
      says('Crates', `${whole}\nCorrection: five books, not six.`),
      HERE,
    ],
    [
      'an update under a new headline',
      says('Crates', whole),
      says('Crates: an update', `${about('update', 4)}\n${whole}`),
      ELSEWHERE,
    ],
    [
      'a live page that went on',
      says('Live', whole),
      says('It is over', `${about('end', 8)}\n${whole}`),
      HERE,
    ],
    ['all pages, from the second', says('Crates', about('crates', 3)), says('Crates', whole), PAGE_TWO],
    ['a teaser, then the whole', says('Crates', about('crates', 2)), says('Crates', whole), ELSEWHERE],
    ['all pages, after the first', says('Crates', about('crates', 3)), says('Crates', whole), ELSEWHERE],
    [
      'one word of a short text',
      says('Songs', 'A room that sings together stays together.'),
      says('Songs', 'A room that sings together stays together, and grows.'),
      HERE,
    ],
    [
      'an abstract under the DOI of the whole',
      says('Crates', about('summary', 1), { part: 'abstract' }),
      says('Crates', whole),
      DOI,
    ],
    [
      'an abstract at the address of the whole',
      says('Crates', about('summary', 1), { part: 'abstract' }),
      says('Crates', whole),
      HERE,
    ],
    [
      'a landing page under the DOI of the whole',
      says('Crates', whole),
      says('Crates', about('summary', 1)),
      DOI,
    ],
    [
      'a PDF, whose sentences are broken by its pages',
      says('Crates', whole),
      says('crates-final.pdf', whole.replaceAll('. ', ' 17 Journal of Crates '), { isFile: true, shown: '' }),
      DOI,
    ],
    ['a link that gets its text', says('My title', null, { words: 0 }), says('Crates', whole), HERE],
    ['a citation that gets its text', says('Crates', null, { words: 0 }), says('Crates', whole), DOI],
    ['a text that is still on its way', says('Crates', null), says('Crates', whole), HERE],
    [
      'one on its way, by another address, as long',
      says('Crates', null, { words: 80 }),
      says('Crates', whole, { words: 100 }),
      ELSEWHERE,
    ],
    [
      'another selection of one page',
      says('Crates', 'One sentence.', { part: 'selection' }),
      says('Crates', 'Another sentence.', { part: 'selection' }),
      HERE,
    ],
  ])('%s', (_what, known, now, claim) => expect(sameness(known, now, claim)).toBe('same'));
});

describe('another article', () => {
  it.each([
    [
      'a page that an application changed in place',
      says('The First Crate', templated('First')),
      says('The Second Crate', templated('Second')),
      ELSEWHERE,
    ],
    [
      'the same where the head was left',
      says('The First Crate', templated('First')),
      says('The First Crate', templated('Second'), { shown: 'The Second Crate' }),
      ELSEWHERE,
    ],
    [
      'a chapter under the DOI of its book',
      says('Chapter 1: Crates', whole),
      says('Chapter 2: Lamps', about('lamps')),
      DOI,
    ],
    [
      'a chapter that goes by the title of its book',
      says('The Book', whole),
      says('The Book', about('lamps'), { shown: 'Lamps' }),
      DOI,
    ],
    [
      'a translation at an address of its own',
      says('Crates', whole),
      says('Las cajas', about('cajas')),
      ELSEWHERE,
    ],
    [
      'a selection of another page',
      says('Crates', 'One sentence.', { part: 'selection' }),
      says('Lamps', 'Another sentence.', { part: 'selection' }),
      ELSEWHERE,
    ],
    [
      'a page with a little of the same',
      says('Crates', whole),
      says('Lamps', `${about('crates', 2)}\n${about('lamps')}`),
      ELSEWHERE,
    ],
  ])('%s', (_what, known, now, claim) => expect(sameness(known, now, claim)).toBe('other'));
});

describe('asked', () => {
  it.each([
    [
      'a front page with the text of another day',
      says('Alder Notes', whole),
      says('Alder Notes', about('lamps')),
      HERE,
    ],
    ['an address with quite another article', says('Crates', whole), says('Lamps', about('lamps')), HERE],
    [
      'the second page under the address of the first',
      says('Crates', whole),
      says('Crates', about('lamps')),
      ELSEWHERE,
    ],
    [
      'the second page that shares rows of words with the first',
      says('Crates', templated('First')),
      says('Crates', templated('Second')),
      PAGE_TWO,
    ],
    [
      'the second page that has half the sentences of the first',
      says('Crates', `${about('crates', 4)}\n${about('lamps', 4)}`),
      says('Crates', `${about('crates', 4)}\n${about('boats', 4)}`),
      PAGE_TWO,
    ],
    [
      'the second page, where the first is as long and has no text here yet',
      says('Crates', null, { words: 400 }),
      says('Crates', whole, { words: 400 }),
      PAGE_TWO,
    ],
    [
      'half the text under another title',
      says('Crates', whole),
      says('Lamps', `${about('crates', 4)}\n${about('lamps', 4)}`),
      ELSEWHERE,
    ],
    ['another title, and the text still on its way', says('Crates', null), says('Lamps', whole), HERE],
    [
      'the same title, the text on its way, and much longer',
      says('Crates', null, { words: 79 }),
      says('Crates', whole, { words: 100 }),
      ELSEWHERE,
    ],
    [
      'a link by the address that another page names',
      says('Crates', null, { words: 0 }),
      says('Lamps', whole),
      ELSEWHERE,
    ],
    [
      'a long text under one DOI that shares nothing',
      says('Crates', whole),
      says('Crates', about('lamps')),
      DOI,
    ],
  ])('%s', (_what, known, now, claim) => expect(sameness(known, now, claim)).toBe('unsure'));
});

describe('titles', () => {
  it.each([
    ['The First Crate', 'The First Crate | Alder Notes', true],
    ['Café crates: a study', 'CAFE CRATES', true],
    ['The First Crate', 'The Second Crate', false],
    ['Chapter 1', 'Chapter 10', false],
    ['Crate', 'The Crate', false],
    ['', '', false],
    ['図書館の夜', '図書館の夜', true],
  ])('%s and %s', (one, other, same) => expect(isSameTitle(one, other)).toBe(same));

  it('agree as shown, or by what the head says only', () => {
    expect(agreement({ title: 'Crates of books' }, { title: 'x', shown: 'Crates of books' })).toBe('shown');
    expect(agreement({ title: 'Crates of books' }, { title: 'Crates of books', shown: '' })).toBe('shown');
    expect(agreement({ title: 'Crates of books' }, { title: 'Crates of books', shown: 'Lamps' })).toBe(
      'head',
    );
    expect(agreement({ title: 'Crates of books' }, { title: 'Lamps', shown: 'Lamps' })).toBe('none');
  });
});

describe('what is shared of two texts', () => {
  const share = (one: string, other: string) =>
    [sentencesShared, rowsShared].map((of) => of(asCompared(one), asCompared(other)));

  it('neither hyphens nor accents nor spaces count, and a part counts as whole', () => {
    expect(
      share('The child-ren’s café opens. It rains.', '“The childrens cafe opens.”\nElse.')[0],
    ).toBeGreaterThan(0.7);
    expect(share(about('crates', 2), whole)).toEqual([1, 1]);
    expect(share(whole, about('lamps'))[0]).toBe(0);
    expect(share('夜の図書館は静かだ。雨が降る。', '雨が降る。夜の図書館は静かだ。')[0]).toBe(1);
    expect(share('', whole)).toEqual([0, 0]);
  });

  it('looks at half a million characters at most', () => {
    expect(asCompared('x'.repeat(500_000)).plain).toHaveLength(500_000);
    expect(asCompared('x'.repeat(500_001)).plain).toHaveLength(500_000);
  });

  it('takes no time for 20,000 words', () => {
    const long = (word: string) =>
      Array.from({ length: 20_000 }, (_, i) => `${word}${i % 5003}${i % 17 === 0 ? '.' : ''}`).join(' ');
    const [a, b] = [long('crate'), long('lamp')];
    const took = quickest(60, () => void sentencesShared(asCompared(a), asCompared(b)));
    expect(took).toBeLessThan(60); // 8 ms on an idle computer
  });

  it('takes no time for a hostile text', () => {
    const took = quickest(1500, () => {
      for (const sign of ['.', 'a.', '. ', '。', '\u0301', 'a!”'])
        rowsShared(asCompared(sign.repeat(200_000)), asCompared('x'));
    });
    expect(took).toBeLessThan(1500);
  });
});
