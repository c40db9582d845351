import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../../lib/clip/pdf/lines/line';
import { piecesOf } from '../../../../lib/clip/pdf/lines/piece';
import { rowsOf } from '../../../../lib/clip/pdf/lines/row';
import type { TextItem } from '../../../../lib/clip/pdf/page-items';
import { item, pageOf } from '../../../support/pdf-items';

/** The lines of a page without columns. */
const read = (...items: TextItem[]) =>
  rowsOf(piecesOf(pageOf(1, items))).flatMap((row) => lineOf(1, row.pieces) ?? []);
const texts = (...items: TextItem[]): string[] => read(...items).map(({ text }) => text);

describe('runs of text to lines', () => {
  it('sorts by place, whatever the order in the file', () => {
    expect(texts(item('second line', 50, 112), item('line', 77, 100), item('first', 50, 100))).toEqual([
      'first line',
      'second line',
    ]);
  });

  it('parts words by gaps or by runs that are mere spaces, and joins what is kerned', () => {
    expect(texts(item('pre', 50, 100), item('fix', 65.4, 100), item('word', 83, 100))).toEqual([
      'prefix word',
    ]);
    expect(texts(item('a', 50, 100), item(' ', 55, 100, { width: 0 }), item('b', 55, 100))).toEqual(['a b']);
  });

  it('writes ligatures out and drops what is not seen', () => {
    expect(texts(item('e\uFB03cient\u200B \uFB02owers', 50, 100))).toEqual(['efficient flowers']);
  });

  it('puts raised figures into their line and remembers them', () => {
    const [line] = read(
      item('So it was.', 50, 100),
      item('12', 100, 96, { size: 6 }),
      item('It is.', 108, 100),
    );
    expect(line?.text).toBe('So it was.12 It is.');
    expect(line?.raised).toEqual([{ at: 10, length: 2 }]);
  });

  it('leaves small figures of a line of their own alone', () => {
    expect(texts(item('Body text here', 50, 100), item('3', 300, 96, { size: 6 }))).toHaveLength(2);
  });

  it('closes up letters set apart, in one run or in many', () => {
    expect(texts(item('S H A D E  A N D  R A I N', 50, 100))).toEqual(['SHADE AND RAIN']);
    const letters = [...'GARDENS'].map((letter, at) => item(letter, 50 + at * 9, 100));
    expect(texts(...letters)).toEqual(['GARDENS']);
    const cells = [...'ABCDEF'].map((letter, at) => item(letter, 50 + at * 40, 100));
    expect(texts(...cells)).toEqual(['A B C D E F']);
  });

  it('takes a word drawn twice to look bold once, and "had had" twice', () => {
    expect(texts(item('Bold', 50, 100), item('Bold', 50.4, 100))).toEqual(['Bold']);
    expect(texts(item('had', 50, 100), item('had', 70, 100))).toEqual(['had had']);
  });

  it('reads lines of Hebrew or Arabic from the right', () => {
    expect(texts(item('שלום', 120, 100, { rtl: true }), item('עולם', 90, 100, { rtl: true }))).toEqual([
      'שלום עולם',
    ]);
  });

  it('leaves out what is outside the page', () => {
    expect(texts(item('cropped', 50, 900), item('seen', 50, 100))).toEqual(['seen']);
  });

  it('finds cells', () => {
    expect(read(item('Beans', 50, 100), item('12', 150, 100))[0]?.cells.map(({ text }) => text)).toEqual([
      'Beans',
      '12',
    ]);
  });
});
