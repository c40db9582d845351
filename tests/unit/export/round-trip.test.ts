import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apa } from '../../../lib/export/apa';
import { bibtex } from '../../../lib/export/bibtex';
import { chicago } from '../../../lib/export/chicago';
import { citationKey, fileName } from '../../../lib/export/citation-key';
import { cslJson } from '../../../lib/export/csl-json';
import { CITATION_FILES, CITATION_STYLES } from '../../../lib/export';
import { html, plain } from '../../../lib/export/rich';
import { ris } from '../../../lib/export/ris';
import { creator } from '../../../lib/model/creator';
import { parseDetails } from '../../../lib/model/details';
import type { Reading } from '../../../lib/model/reading';
import { ARTICLE, BLOG, BOOK, NEWS, NOTHING, PAGE, people, work } from './works';

/** What another program reads out of a file of ours, as CSL. */
const read = (text: unknown, type: string): Record<string, unknown> =>
  new Cite(text, { forceType: type }).data[0] as Record<string, unknown>;
const DETAILS = parseDetails(JSON.stringify({ abstract: 'Four branches, 100 % ours.', numberOfPages: 40 }));

describe('RIS', () => {
  it('is read back by another program', () => {
    expect(read(ris(ARTICLE, DETAILS), '@ris/file')).toMatchObject({
      type: 'article-journal',
      title: ARTICLE.title,
      author: [
        { family: 'Marlowe', given: 'Ines' },
        { family: 'Okonkwo', given: 'Chidi' },
      ],
      'container-title': 'Imaginary Journal of Youth Services',
      volume: '9',
      issue: '2',
      page: '15-22',
      DOI: '10.0000/ijys.9n2.15',
      ISSN: '0000-0019',
      URL: ARTICLE.url,
      abstract: 'Four branches, 100 % ours.',
      issued: { 'date-parts': [[2024, 5, 14]] },
    });
    expect(read(ris(BOOK, DETAILS), '@ris/file')).toMatchObject({
      type: 'book',
      ISBN: '9780000000002',
      publisher: 'Example House',
    });
  });

  it('has one line for a value, so that a page cannot add fields or records', () => {
    const hostile = parseDetails(JSON.stringify({ abstract: 'We sang.\nER  - \r\nTY  - BOOK' }));
    const lines = ris(ARTICLE, hostile).split(/[\r\n]+/);
    expect(lines).toContain('AB  - We sang. ER - TY - BOOK');
    expect(lines.filter((line) => /^(?:TY|ER) {2}-/.test(line))).toEqual(['TY  - JOUR', 'ER  - ']);
  });

  it('ends lines and the record as its specification asks', () => {
    const lines = ris(ARTICLE, NOTHING).split('\r\n');
    expect(lines[0]).toBe('TY  - JOUR');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    expect([NEWS, BLOG, BOOK, PAGE].map((one) => ris(one, NOTHING).slice(6, 10))).toEqual([
      'NEWS',
      'BLOG',
      'BOOK',
      'ELEC',
    ]);
    expect(ris(work({ title: 'T', published: '2024-05' }), NOTHING)).toContain('DA  - 2024/05//');
    expect(ris(work({ title: 'T', published: '2024-23' }), NOTHING)).toContain('DA  - 2024///Fall');
    expect(JSON.parse(cslJson(work({ title: 'T', published: '2024-23' }), NOTHING))).toMatchObject([
      { issued: { 'date-parts': [[2024]], season: 3 } },
    ]);
    expect(JSON.parse(cslJson(work({ title: 'T', published: '2024-05/2024-06' }), NOTHING))).toMatchObject([
      {
        issued: {
          'date-parts': [
            [2024, 5],
            [2024, 6],
          ],
        },
      },
    ]);
  });
});

describe('BibTeX', () => {
  it('has an address in one piece, whatever braces a page put into it', () => {
    const entry = bibtex({ ...ARTICLE, url: 'https://x.example/?a={b}\\c' }, NOTHING);
    expect(entry).toContain('  url = {https://x.example/?a=%7Bb%7D%5Cc}');
    expect(read(entry, '@bibtex/text')).toMatchObject({ title: ARTICLE.title, volume: '9' });
  });

  it('an "and" within a name makes no second person of it', () => {
    const odd = work({ title: 'A', creators: [{ ...creator('Bread and Roses Smith'), family: 'Smith' }] });
    expect(read(bibtex(odd, NOTHING), '@bibtex/text')).toMatchObject({ author: [{ family: 'Smith' }] });
    expect(bibtex(odd, NOTHING)).toContain('author = {Smith, {Bread and Roses}}');
  });

  it('is read back by another program', () => {
    expect(read(bibtex(ARTICLE, DETAILS), '@bibtex/text')).toMatchObject({
      id: 'marlowe2024rooms',
      type: 'article-journal',
      title: ARTICLE.title,
      author: [
        { family: 'Marlowe', given: 'Ines' },
        { family: 'Okonkwo', given: 'Chidi' },
      ],
      'container-title': 'Imaginary Journal of Youth Services',
      volume: '9',
      issue: '2',
      page: '15-22',
      DOI: '10.0000/ijys.9n2.15',
    });
    expect(bibtex(ARTICLE, DETAILS)).toContain('abstract = {Four branches, 100 \\% ours.}');
  });

  it('keeps names and signs whole', () => {
    const tricky = work({
      type: 'journalArticle',
      title: 'Salt & Pepper_2 #1 {x} 5$ ~ ^',
      creators: [
        ...people('Ama van der Berg', 'Lena Okafor Jr.', 'Food and Rug Library'),
        creator('Ana Roe', 'editor'),
      ],
      published: '2024',
    });
    expect(read(bibtex(tricky, NOTHING), '@bibtex/text')).toMatchObject({
      title: 'Salt & Pepper_2 #1 {x} 5$ ~ ^',
      author: [
        { family: 'Berg', given: 'Ama', 'non-dropping-particle': 'van der' },
        { family: 'Okafor', given: 'Lena', suffix: 'Jr.' },
        { family: 'Food and Rug Library' },
      ],
    });
  });
});

describe('CSL-JSON', () => {
  it('is read back by another program', () => {
    const [item] = JSON.parse(cslJson(ARTICLE, DETAILS)) as Record<string, unknown>[];
    expect(read(JSON.parse(cslJson(ARTICLE, DETAILS)), '@csl/list+object')).toMatchObject({
      DOI: ARTICLE.doi,
      page: '15-22',
      volume: '9',
    });
    expect(item).toMatchObject({
      id: 'marlowe2024rooms',
      type: 'article-journal',
      issued: { 'date-parts': [[2024, 5, 14]] },
      accessed: { 'date-parts': [[2026, 11, 24]] },
    });
    expect(
      JSON.parse(cslJson(work({ type: 'review', title: 'T', isbn: ['9780306406157'] }), NOTHING)),
    ).toMatchObject([{ type: 'review-book' }]);
  });
});

describe('APA beside a citation processor', () => {
  const processed = (reading: Reading): string =>
    new Cite(cslJson(reading, NOTHING))
      .format('bibliography', { template: 'apa', lang: 'en-US', format: 'text' })
      .trim();
  it.each([
    ['an article', ARTICLE],
    ['news', NEWS],
    ['a blog', BLOG],
    ['a book', work({ ...BOOK, creators: people('Tova Zielińska'), url: '' })],
    ['an article of one', work({ ...ARTICLE, creators: people('Ines Marlowe') })],
    ['an article of nobody', work({ ...ARTICLE, creators: [] })],
    [
      'an article of twenty-one',
      work({
        ...ARTICLE,
        creators: people(...Array.from({ length: 21 }, (_, i) => `Ana Roe${'abcdefghijklmnopqrstu'[i]}`)),
      }),
    ],
  ])('%s is the same', (_, reading) => {
    expect(plain(apa(reading, NOTHING))).toBe(processed(reading).replace('…', '. . .'));
  });
});

it('files are called after author, year and title', () => {
  expect(fileName(ARTICLE)).toBe('marlowe-2024-rooms-for-reading-co-designing-family-spaces');
  expect(fileName(work({ title: '¿Qué?', creators: people('Łucja Ångström') }))).toBe('angstrom-que');
  expect(fileName(work({ title: '宇航员' }))).toBe('reading');
  expect([citationKey(PAGE), citationKey(work({ title: '' }))]).toEqual(['hillopening', 'reading']);
});

it('whatever a reading holds: nothing throws, lines stay lines, braces match', () => {
  const words = fc.string({ maxLength: 40, unit: 'grapheme' });
  const facts = fc.record({
    type: fc.constantFrom(
      'journalArticle' as const,
      'book' as const,
      'news' as const,
      '' as const,
      'review' as const,
    ),
    title: words,
    site: words,
    volume: words,
    pages: words,
    publisher: words,
    creators: fc.array(
      words.map((name) => creator(name)),
      { maxLength: 5 },
    ),
    published: fc.constantFrom(
      '',
      '2024',
      '2024-00',
      '2024-13-40',
      '2024-05-14',
      '2024-23',
      '2024-05/2024-06',
    ),
  });
  fc.assert(
    fc.property(facts, (some) => {
      const reading = work(some);
      for (const cite of Object.values(CITATION_STYLES)) html(cite(reading, DETAILS));
      for (const { write } of Object.values(CITATION_FILES)) expect(write(reading, DETAILS)).not.toBe('');
      for (const line of ris(reading, DETAILS).split('\r\n').slice(0, -1))
        expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
      const counted = bibtex(reading, DETAILS).replace(/\\[{}]/g, '');
      expect(counted.split('{').length).toBe(counted.split('}').length);
      plain(chicago(reading, DETAILS));
    }),
  );
});

it('the reader of the test is the one whose plugins were loaded', () => {
  expect(plugins.list()).toEqual(expect.arrayContaining(['@bibtex', '@csl', '@ris']));
});

it('a file’s name has 80 characters at most, and ends with a whole word', () => {
  const titled = (length: number): string =>
    fileName(work({ title: `${'a'.repeat(9)} `.repeat(7) + 'b'.repeat(length) }));
  expect(titled(10)).toHaveLength(80);
  expect(titled(11)).toBe(Array.from({ length: 7 }, () => 'a'.repeat(9)).join('-'));
});
