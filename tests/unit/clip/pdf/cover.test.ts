import { describe, expect, it } from 'vitest';
import { doiOf, titleOf } from '../../../../lib/clip/pdf/about';
import type { TextItem } from '../../../../lib/clip/pdf/page-items';
import { reconstruct } from '../../../../lib/clip/pdf/reconstruct';
import { item, lines, pageOf } from '../../../support/pdf-items';

const NO_CLAIMS = { title: '', creators: [], language: '', doi: '' };
const TITLE = 'The Old Gate and Its Key';
const PROSE = Array.from(
  { length: 14 },
  (_, at) => `Line ${at} says that the garden is as it always was, here.`,
);
const article = (title = TITLE): TextItem[] => [
  item(title, 60, 90, { size: 18, font: 'head' }),
  item('Maud Verhoeven', 60, 120, { size: 11 }),
  ...lines(PROSE, 60, 150),
];
/** What a repository puts before it: a sign of its own, and what it knows. */
const sheet = (more: readonly string[] = []): TextItem[] => [
  item('OpenGardens', 60, 60, { size: 24, font: 'sign' }),
  ...lines(['Title', TITLE, 'DOI', '10.5555/gate.7', ...more], 60, 120, { size: 11, font: 'sheet' }),
];
const read = (...pages: TextItem[][]) => reconstruct(pages.map((items, at) => pageOf(at + 1, items)));
const kindsOf = (blocks: ReturnType<typeof read>['blocks']): string[] => blocks.map(({ kind }) => kind);

describe('a sheet before an article', () => {
  it('comes behind its text; the title is the article’s, and the DOI that of the sheet', () => {
    const { blocks, furniture } = read(sheet(), article(), lines(PROSE, 60, 90));
    expect(blocks[0]).toMatchObject({ kind: 'title', text: TITLE, page: 2 });
    expect(blocks[1]).toMatchObject({ kind: 'author', text: 'Maud Verhoeven' });
    expect(titleOf(NO_CLAIMS, blocks)).toBe(TITLE);
    expect(doiOf(NO_CLAIMS, blocks, furniture)).toBe('10.5555/gate.7');
    const after = blocks.slice(blocks.findIndex(({ page }) => page === 1));
    expect(after.map(({ page }) => page)).toEqual(after.map(() => 1));
    expect(after.map(({ text }) => text).join(' ')).toContain('OpenGardens');
  });

  it('is known where the title goes over two lines on one of the two', () => {
    const [long, first, second] = [
      'The Old Gate and Its Key in Winter',
      'The Old Gate and',
      'Its Key in Winter',
    ];
    const [head, ...rest] = article(long) as [TextItem, ...TextItem[]];
    const parted = [{ ...head, str: first, y: 70 }, { ...head, str: second }, ...rest];
    const cover = sheet().map((one) => (one.str === TITLE ? { ...one, str: long } : one));
    expect(read(cover, parted).blocks[0]).toMatchObject({ kind: 'title', text: long, page: 2 });
  });

  it.each([
    ['another title', [sheet(), article('Of Gates and Other Things')]],
    ['a title of two words', [sheet().map((one) => ({ ...one, str: 'The Gate' })), article('The Gate')]],
    [
      'a sentence that says the title',
      [sheet([]).map((one) => ({ ...one, str: `We say of ${one.str} more` })), article()],
    ],
    ['no page behind it', [sheet()]],
  ])('is none with %s', (_, pages) => {
    expect(read(...pages).blocks[0]?.page).toBe(1);
  });

  it('is none where it holds running text: an article may say its title again over its second page', () => {
    const kinds = kindsOf(read(article(), article().slice(0, 1), lines(PROSE, 60, 90)).blocks);
    expect(kinds.slice(0, 2)).toEqual(['title', 'author']);
    const like = (letters: number): string =>
      read([...sheet(), item('x'.repeat(letters), 60, 400)], article()).blocks[0]?.text ?? '';
    expect([like(500), like(501)]).toEqual([TITLE, 'OpenGardens']);
    const pages = Array.from({ length: 8 }, () => lines(PROSE, 60, 90));
    const long = (letters: number): string => {
      const small = item('x'.repeat(letters), 60, 400, { size: 8, font: 'sheet' });
      return read([...sheet(), small], article(), ...pages).blocks[0]?.text ?? '';
    };
    const own = ['OpenGardens', 'Title', TITLE, 'DOI', '10.5555/gate.7'].join('');
    expect(long(4000 - own.length)).toBe(TITLE);
    expect(long(4001 - own.length)).toBe('OpenGardens');
  });
});
