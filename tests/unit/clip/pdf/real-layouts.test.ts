import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../../../lib/clip/pdf/page-items';
import { reconstruct } from '../../../../lib/clip/pdf/reconstruct';
import { item, lines, pageOf } from '../../../support/pdf-items';

/** What other programs than ours set otherwise. Lines of 40 characters fill a column of 200 points. */
const textsOf = (...pages: TextItem[][]): string[] =>
  reconstruct(pages.map((items, at) => pageOf(at + 1, items))).blocks.map(({ text }) => text);

const kindsOf = (items: TextItem[]): [string, string][] =>
  reconstruct([pageOf(1, items)]).blocks.map(({ kind, text }) => [kind, text]);

/** Two paragraphs with a first line set in, so that indents are usual; 40 characters each full line. */
const USUAL = ['The garden had been closed for all winter', 'and nobody knew who had the key for it.'];

/** Lines at a column's edge; those that begin with ">" are set in by 12 points. */
const column = (texts: readonly string[], x = 60, y = 80): TextItem[] =>
  texts.map((text, at) => item(text.replace(/^>/, ''), x + (text.startsWith('>') ? 12 : 0), y + at * 12.5));

const filler = (count: number): string[] =>
  Array.from({ length: count }, () => [`>${USUAL[0]}`, USUAL[1] as string]).flat();

describe('paragraphs of one line', () => {
  it('each with an indent, as talk is set', () => {
    const talk = [
      '“Are you open on Sundays?”',
      '“Only in the rain,” I said.',
      '“Then I shall wait for rain.”',
    ];
    const read = textsOf(column([...filler(3), ...talk.map((text) => `>${text}`), ...filler(2)]));
    expect(read.slice(3, 6)).toEqual(talk);
    expect(read).toHaveLength(8);
  });

  it('that fill their line, before another with an indent', () => {
    const full = 'See the list of Verhoeven, pages 44–47.';
    const read = textsOf(column([...filler(3), `>${full}`, ...filler(2)]));
    expect(read[3]).toBe(full);
    expect(read).toHaveLength(6);
  });

  it('set in further, as items of a list whose bullets are drawn', () => {
    const items = ['Rakes for everybody.', 'Two cans for the water that', 'comes down the hill.', 'A chair.'];
    const inset = items.map((text, at) => item(text, 90, 155 + at * 12.5));
    const read = textsOf([...column(filler(3)), ...inset, ...column(filler(2), 60, 205)]);
    expect(read.slice(3, 6)).toEqual([items[0], `${items[1]} ${items[2]}`, items[3]]);
  });
});

describe('lists', () => {
  it('end where a line stands between bullet and words', () => {
    const bullet = (at: number): TextItem => item('•', 66, 155 + at * 12.5);
    const read = textsOf([
      ...column(filler(3)),
      ...[bullet(0), item('A rake that has been mended twice.', 84, 155)],
      ...[bullet(1), item('A chair for the one who waits.', 84, 167.5)],
      ...column(filler(2), 60, 180),
    ]);
    expect(read.slice(3)).toEqual([
      '• A rake that has been mended twice.',
      '• A chair for the one who waits.',
      ...[USUAL.join(' '), USUAL.join(' ')],
    ]);
  });
});

describe('references', () => {
  it('whose second line is slanted are one entry', () => {
    const entry = (y: number): TextItem[] => [
      item('Quennell, Ida. “Half an Hour with Bees.”', 60, y),
      item('Made-Up Garden Review', 74, y + 12.5, { italic: true, font: 'slanted' }),
      item('3, no. 1 (2009): 14–29.', 182, y + 12.5),
    ];
    const whole = 'Quennell, Ida. “Half an Hour with Bees.” Made-Up Garden Review 3, no. 1 (2009): 14–29.';
    const heading = item('References', 60, 170, { bold: true, font: 'bold' });
    const read = textsOf([...column(filler(3)), heading, ...entry(190), ...entry(215), ...entry(240)]);
    expect(read.slice(-3)).toEqual([whole, whole, whole]);
  });

  it('with numbers go on over a page though a stop ends its last line', () => {
    const heading = item('References', 60, 170, { bold: true, font: 'bold' });
    const first = [
      ...column(filler(3)),
      heading,
      ...lines(['[1] Okafor, Sven. Frost. 2014.', '[2] Tamsin, R. Review 6, no.'], 60, 190),
    ];
    const read = textsOf(first, lines(['3 (1992): 27–128.', '[3] Verhoeven, M. Soil. 2011.'], 60, 80));
    expect(read.slice(-2)).toEqual([
      '[2] Tamsin, R. Review 6, no. 3 (1992): 27–128.',
      '[3] Verhoeven, M. Soil. 2011.',
    ]);
  });
});

describe('captions', () => {
  it('in the type of the text do not go on a sentence', () => {
    const left = column([...filler(20), '>The bed that nobody had planted was, all']);
    const right = [
      item('Figure 2: The bed, from the upper terrace', 300, 80),
      item('as it was seen in the spring of the year.', 300, 92.5),
      ...column(['things considered, the best one of them.', ...filler(20)], 300, 130),
    ];
    const blocks = kindsOf([...left, ...right]);
    expect(blocks).toContainEqual([
      'caption',
      'Figure 2: The bed, from the upper terrace as it was seen in the spring of the year.',
    ]);
    expect(blocks).toContainEqual([
      'paragraph',
      'The bed that nobody had planted was, all things considered, the best one of them.',
    ]);
  });
});

describe('columns', () => {
  it('keep an address that is too long for them', () => {
    const address = 'https://www.example.org/gardens/reports/2019/summary.html';
    const left = column([
      ...filler(5),
      '>The whole report may be read at',
      address,
      'and in print.',
      ...filler(5),
    ]);
    const read = textsOf([...left, ...column(filler(11), 300)]);
    expect(read[5]).toBe(`The whole report may be read at ${address} and in print.`);
    expect(read).toHaveLength(22);
  });

  it('keep a line that runs into the gutter', () => {
    const long = 'The garden had been closed for a long winter';
    const left = column([`>${USUAL[0]}`, long, USUAL[1] as string, ...filler(6)]);
    const right = column(filler(8), 290);
    const read = textsOf([...left, ...right].toSorted((a, b) => a.y - b.y));
    expect(read[0]).toBe(`${USUAL[0]} ${long} ${USUAL[1]}`);
  });

  it('filled with wide gaps are no table', () => {
    const gaps = [
      [0, 'As a result, the keeper of', 'the'],
      [0, 'key insisted upon', 'drought-resistant'],
      [0, 'grasses and a winter', 'without frost.'],
    ] as const;
    const wide = gaps.flatMap(([, first, second], at) => [
      item(first, at === 0 ? 72 : 60, 155 + at * 12.5),
      item(second, 265 - second.length * 5, 155 + at * 12.5),
    ]);
    const read = kindsOf([...column(filler(3)), ...wide, ...column(filler(2), 60, 192.5)]);
    expect(read.map(([kind]) => kind)).not.toContain('table');
    expect(read[3]?.[1]).toBe(
      'As a result, the keeper of the key insisted upon drought-resistant grasses and a winter without frost.',
    );
  });
});

describe('two columns filled with wide gaps', () => {
  it('are no table over both', () => {
    const row = (words: readonly string[], places: readonly number[], y: number): TextItem[] =>
      words.map((word, at) => item(word, places[at] as number, y));
    const wide = [
      ...row(['and undertook', 'neighborly', 'visits'], [60, 140, 235], 155),
      ...row(['overgrown', 'greenhouses', 'without'], [60, 125, 230], 167.5),
      ...row(['without', 'unfortunate', 'questions'], [300, 362, 460], 155),
      ...row(['throughout', 'September', 'rainfall.'], [300, 381, 460], 167.5),
    ];
    const left = [...column(filler(3)), ...column(['heating.', ...filler(6)], 60, 180)];
    const right = [...column(filler(3), 300), ...column(filler(6), 300, 180)];
    const read = textsOf([...wide, ...left, ...right]).join(' ');
    expect(read).toContain('undertook neighborly visits overgrown greenhouses without heating.');
    expect(read).toContain('without unfortunate questions throughout September rainfall.');
  });
});

describe('headings', () => {
  it('end before a paragraph that begins with bold words', () => {
    const bold = { bold: true, font: 'bold' };
    const read = textsOf([
      ...column(filler(3)),
      ...[item('What We Learned', 60, 167.5, bold), item('Water.', 60, 180, bold)],
      ...column(['        It came from above, as ever it did.', ...filler(3)], 60, 180),
    ]);
    expect(read.slice(3, 5)).toEqual(['What We Learned', 'Water. It came from above, as ever it did.']);
  });
});

describe('words', () => {
  it('in slanted type touch the sign that follows', () => {
    const first = [
      item('copy of', 60, 80),
      item('The Long Frost', 100, 80, { font: 'slanted', italic: true }),
    ];
    const read = textsOf([...first, item(' ', 170, 80, { width: 1 }), item('; it was worn.', 171.5, 80)]);
    expect(read).toEqual(['copy of The Long Frost; it was worn.']);
  });

  it('beside a large first letter go on below it', () => {
    const rest = ['eens from the parish came to look on.', 'overdue inventory. It was not plain.'];
    const read = textsOf([
      item('T', 60, 92, { size: 24, width: 14 }),
      item(rest[0] as string, 76, 80),
      item(rest[1] as string, 76, 92.5),
      ...column(['Meanwhile, the parish had shut down the', 'gate for the winter.', ...filler(3)], 60, 105),
    ]);
    expect(read[0]).toBe(`T${rest.join(' ')} Meanwhile, the parish had shut down the gate for the winter.`);
  });
});

describe('what stands apart from the text', () => {
  it('goes where other pages have their running heads, in the type of the text too', () => {
    const heads = ['Garden Review', 'The Long Frost', 'Garden Review', 'The Shared Bed'];
    const pages = heads.map((head, at) => [item(head, at % 2 === 0 ? 60 : 180, 40), ...column(filler(20))]);
    expect(textsOf(...pages).join(' ')).not.toMatch(/Review|Frost|Shared/);
  });

  it('small type at the foot of a column that breaks a sentence is a note, though no mark says so', () => {
    const left = column([...filler(22), '>The bed that nobody had planted was, all']);
    const note = lines(
      ['Sent in on the third of April; taken in May.', 'The keeper may be written to.'],
      60,
      660,
      {
        size: 8,
        font: 'small',
      },
    );
    const right = column(['things considered, the best one of them.', ...filler(22)], 300);
    const blocks = kindsOf([...left, ...note, ...right]);
    expect(blocks).toContainEqual([
      'paragraph',
      'The bed that nobody had planted was, all things considered, the best one of them.',
    ]);
    expect(blocks.at(-1)).toEqual([
      'footnote',
      'Sent in on the third of April; taken in May. The keeper may be written to.',
    ]);
  });

  it('a bullet of a font that hangs higher belongs to its line', () => {
    const read = textsOf([
      ...column(filler(3)),
      ...[
        item('•', 60, 163, { size: 7, font: 'signs' }),
        item('A rake that has been mended, and a', 76, 167),
      ],
      item('can without a bottom.', 76, 179.5),
      ...column(filler(2), 60, 192),
    ]);
    expect(read[3]).toBe('• A rake that has been mended, and a can without a bottom.');
    expect(read).toHaveLength(6);
  });

  it('a title between "Table I" and its table is a caption', () => {
    const cells = (texts: readonly string[], y: number): TextItem[] =>
      texts.map((text, at) => item(text, 60 + at * 70, y, { size: 8, font: 'small' }));
    const blocks = kindsOf([
      ...column(filler(6)),
      ...['TABLE I', 'Visits by Season'].map((text, at) =>
        item(text, 110, 250 + at * 16, { size: 8, font: 'small' }),
      ),
      ...cells(['Bed', 'Spring', 'Autumn'], 285),
      ...cells(['Upper', '12', '31'], 296),
      ...cells(['Lower', '9', '27'], 307),
    ]);
    expect(blocks.slice(-3).map(([kind]) => kind)).toEqual(['caption', 'caption', 'table']);
  });
});

describe('Hebrew and Arabic', () => {
  const line = (str: string, right: number, y: number): TextItem =>
    item(str, right - str.length * 5, y, { rtl: true });
  const full = 'הגן היה סגור כל החורף ואיש לא ידע היכן המפתח';

  it('begin with the column on the right', () => {
    const columns = [540, 290].map((right, at) =>
      Array.from({ length: 24 }, (_, n) => line(at === 0 ? `${full} א` : `${full} ב`, right, 80 + n * 12.5)),
    );
    const text = textsOf(columns.flat()).join(' ');
    expect(text.indexOf(' א')).toBeLessThan(text.indexOf(' ב'));
    expect(text.lastIndexOf(' א')).toBeLessThan(text.indexOf(' ב'));
  });

  it('begin a paragraph where a line has room at its left, or is set in at its right', () => {
    const texts = [full, full, 'סוף הדבר.', full, full, 'ועוד סוף.'];
    expect(textsOf(texts.map((str, n) => line(str, 540, 80 + n * 12.5)))).toHaveLength(2);
    const set = Array.from({ length: 12 }, (_, n) =>
      line(n % 3 === 2 ? `${full}.` : full, n % 3 === 0 ? 528 : 540, 80 + n * 12.5),
    );
    expect(textsOf(set)).toHaveLength(4);
  });
});
