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

  it('puts no spaces into Chinese that is spaced out, but where there is room for half a sign', () => {
    const signs = (...parts: [string, number][]) =>
      texts(...parts.map(([sign, x]) => item(sign, x, 100, { width: 10 })));
    expect(signs(['下', 50], ['着', 64], ['雨', 78])).toEqual(['下着雨']);
    expect(signs(['张', 50], ['李', 65])).toEqual(['张 李']);
    expect(texts(item('雨 。', 50, 100))).toEqual(['雨。']);
  });

  it('reads lines of Hebrew or Arabic from the right', () => {
    expect(texts(item('שלום', 120, 100, { rtl: true }), item('עולם', 90, 100, { rtl: true }))).toEqual([
      'שלום עולם',
    ]);
  });

  it.each([
    [
      'read by their shape',
      ')\u05E9\u05DC\u05D5\u05DD( \u05E2\u05D5\u05DC\u05DD',
      '(\u05E9\u05DC\u05D5\u05DD) \u05E2\u05D5\u05DC\u05DD',
    ],
    [
      'read by their meaning',
      '(\u05E9\u05DC\u05D5\u05DD) \u05E2\u05D5\u05DC\u05DD',
      '(\u05E9\u05DC\u05D5\u05DD) \u05E2\u05D5\u05DC\u05DD',
    ],
    [
      'that go on in the next line',
      '\u05E9\u05DC\u05D5\u05DD )\u05E2\u05D5\u05DC\u05DD',
      '\u05E9\u05DC\u05D5\u05DD (\u05E2\u05D5\u05DC\u05DD',
    ],
    ['that end here, before a full stop', '\u05E2\u05D5\u05DC\u05DD(.', '\u05E2\u05D5\u05DC\u05DD).'],
    [
      'square ones and quotation marks',
      ']\u05E9\u05DC\u05D5\u05DD[ »\u05E2\u05D5\u05DC\u05DD«',
      '[\u05E9\u05DC\u05D5\u05DD] «\u05E2\u05D5\u05DC\u05DD»',
    ],
    [
      'around Latin words',
      '\u05E9\u05DC\u05D5\u05DD )ALA( \u05E2\u05D5\u05DC\u05DD',
      '\u05E9\u05DC\u05D5\u05DD (ALA) \u05E2\u05D5\u05DC\u05DD',
    ],
    [
      'that stand apart',
      '\u05E9\u05DC\u05D5\u05DD ) \u05E2\u05D5\u05DC\u05DD (',
      '\u05E9\u05DC\u05D5\u05DD ) \u05E2\u05D5\u05DC\u05DD (',
    ],
  ])('faces brackets of Hebrew lines %s', (_what, drawn, meant) => {
    expect(texts(item(drawn, 50, 100, { rtl: true }))).toEqual([meant]);
  });

  it('faces brackets that are runs of their own, and leaves those of other lines', () => {
    const rtl = { rtl: true };
    const drawn = [
      item('\u05E9\u05DC\u05D5\u05DD', 120, 100, rtl),
      item(')', 115, 100),
      item('\u05E2\u05D5\u05DC\u05DD', 95, 100, rtl),
      item('(', 90, 100),
    ];
    expect(texts(...drawn)).toEqual(['\u05E9\u05DC\u05D5\u05DD(\u05E2\u05D5\u05DC\u05DD)']);
    expect(texts(item('an odd )bracket( here', 50, 100))).toEqual(['an odd )bracket( here']);
  });

  it.each([
    ['a sign before its letter', ['Ren\u00B4', 50, 18], ['e Descartes', 63.5, 50], 'Ren\u00E9 Descartes'],
    ['a sign on a letter without dot', ['na\u00A8', 50, 13.5], ['\u0131ve', 59.5, 14], 'na\u00EFve'],
    ['a cedilla after its letter', ['fac', 50, 14], ['\u00B8ade', 59.8, 18], 'fa\u00E7ade'],
    ['a hook over a capital', ['\u02C7', 51, 5], ['Capek', 50, 25], '\u010Capek'],
    ['two strokes', ['Erd\u02DD', 50, 20], ['os', 65, 10], 'Erd\u0151s'],
    ['a sign after a space', ['The \u00B4', 50, 25], ['ecole', 70.5, 25], 'The \u00E9cole'],
    ['an apostrophe in its place', ['l\u00B4', 50, 10], ['eau', 60, 15], 'l\u00B4eau'],
    ['a sign that no letter has', ['x\u02C7', 50, 10], ['b', 55.5, 5], 'x\u02C7b'],
    ['a sign over all of a word', ['\u00AF', 50, 15], ['era', 50, 15], '\u00AFera'],
  ] as const)('%s: accents drawn as signs of their own', (_what, one, two, text) => {
    const drawn = [one, two].map(([str, x, width]) => item(str, x, 100, { width }));
    expect(texts(...drawn)).toEqual([text]);
  });

  it('puts a raised accent on its capital, and a sign in the run with a letter without dot', () => {
    expect(texts(item('\u00B4', 51, 98, { width: 5 }), item('Ecole', 50, 100))).toEqual(['\u00C9cole']);
    expect(texts(item('\u00B4', 51, 93, { width: 5 }), item('Ecole', 50, 100))).not.toEqual(['\u00C9cole']);
    expect(texts(item('na\u00A8\u0131ve', 50, 100))).toEqual(['na\u00EFve']);
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
