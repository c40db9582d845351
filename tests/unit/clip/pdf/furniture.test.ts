import { describe, expect, it } from 'vitest';
import { reconstruct } from '../../../../lib/clip/pdf/reconstruct';
import type { TextItem } from '../../../../lib/clip/pdf/page-items';
import { item, lines, pageOf } from '../../../support/pdf-items';

const PROSE = Array.from(
  { length: 12 },
  (_, at) => `Line ${at} says that the garden is as it always was here`,
);

/** Pages of prose with something more on each. */
const read = (more: (page: number) => TextItem[], count = 4) =>
  reconstruct(
    Array.from({ length: count }, (_, at) =>
      pageOf(at + 1, [...lines(PROSE, 60, 90), ...more(at + 1)], { label: String(at + 1) }),
    ),
  );
const textOf = (result: ReturnType<typeof read>): string => result.blocks.map(({ text }) => text).join('\n');

describe('furniture', () => {
  it('goes: running heads and feet whose numbers change, heads that change from page to page', () => {
    const result = read((page) => [
      item(page % 2 === 0 ? 'Garden Review' : 'THE SHARED GARDEN', 60, 40, { font: 'head', size: 8 }),
      item(`Vol. 9, no. 2, page ${page + 14}`, 60, 770, { font: 'head', size: 8 }),
    ]);
    expect(textOf(result)).not.toMatch(/Review|SHARED|Vol\./);
    expect(result.labels).toEqual(['15', '16', '17', '18']);
  });

  it('does not go in large type that says another number or has another size', () => {
    const head = (page: number) => item(`Chapter ${page}: Gates`, 60, 66, { size: 14, font: 'head' });
    expect(textOf(read((page) => [head(page)]))).toMatch(/Chapter 1[^]*Chapter 2[^]*Chapter 4/);
    const title = (page: number) => item('Of Gates', 60, 50, { size: page === 1 ? 24 : 12, font: 'head' });
    expect(textOf(read((page) => [title(page)])).match(/Of Gates/g)).toHaveLength(1);
    expect(textOf(read(() => [title(2)]))).not.toMatch(/Of Gates/);
  });

  it('goes where it says something else on each page, at one place and in one look', () => {
    const heads = ['ROSES', 'LEEKS', 'BEES', 'FROST'];
    // Lower than the very edge, where small type goes by itself.
    expect(
      textOf(read((page) => [item(heads[page - 1] ?? '', 60, 66, { font: 'head', size: 9 })])),
    ).not.toMatch(/ROSES|LEEKS|BEES|FROST/);
  });

  it('goes even in the type of the running text', () => {
    expect(
      textOf(read((page) => [item(`Chapter 2: The long way to the garden ${page}`, 60, 50)])),
    ).not.toContain('Chapter');
  });

  it('tells the printed numbers, fills a missing one in, and takes the file’s own without any', () => {
    const outer = read((page) =>
      page === 3 ? [] : [item(String(page + 30), page % 2 === 0 ? 60 : 540, 765)],
    );
    expect(outer.labels).toEqual(['31', '32', '33', '34']);
    expect(read(() => []).labels).toEqual(['', '', '', '']);
    const roman = reconstruct([pageOf(1, lines(PROSE, 60, 90), { label: 'iv' })]);
    expect(roman.labels).toEqual(['iv']);
  });

  it('is not a heading that repeats on top of the text', () => {
    const result = reconstruct(
      [1, 2, 3].map((page) =>
        pageOf(page, [
          item('Methods', 60, 70, { size: 12, bold: true, font: 'head' }),
          ...lines(PROSE, 60, 71 + 19),
        ]),
      ),
    );
    // The prose of these pages begins where the heading leaves off; another page begins with prose.
    const mixed = reconstruct([
      ...[1, 2].map((page) =>
        pageOf(page, [
          item('Methods', 60, 70, { size: 12, bold: true, font: 'head' }),
          ...lines(PROSE, 60, 90),
        ]),
      ),
      pageOf(3, lines(PROSE, 60, 70)),
    ]);
    expect(mixed.blocks.filter(({ text }) => text === 'Methods')).toHaveLength(2);
    expect(result.blocks.length).toBeGreaterThan(0);
  });

  it('is not the number of a chapter within the text', () => {
    expect(textOf(read((page) => [item(`${page}`, 60, 400, { size: 18 })]))).toMatch(/^1$/m);
  });
});
