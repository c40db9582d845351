import { describe, expect, it } from 'vitest';
import { reconstruct } from '../../../../lib/clip/pdf/reconstruct';
import type { TextItem } from '../../../../lib/clip/pdf/page-items';
import { sentences } from '../../../support/pdf-words';
import { item, pageOf } from '../../../support/pdf-items';
import { seeded } from '../../../support/random';

const random = seeded(5);

/** A paragraph of its own, filled into lines of a width; `y` is where the next one may begin. */
function filled(
  x: number,
  y: number,
  width: number,
  indent = 0,
): { text: string; items: TextItem[]; y: number } {
  const text = sentences(random, 3);
  const items: TextItem[] = [];
  let line = '';
  let top = y;
  const flush = (): void => {
    items.push(item(line, x + (items.length === 0 ? indent : 0), top));
    top += 12.5;
    line = '';
  };
  for (const word of text.split(' ')) {
    const room = width - (items.length === 0 ? indent : 0);
    if (line !== '' && (line.length + word.length + 1) * 5 > room) flush();
    line = line === '' ? word : `${line} ${word}`;
  }
  flush();
  return { text, items, y: top };
}

/** Some paragraphs under each other; all but the first are indented. */
function column(
  x: number,
  y: number,
  width: number,
  count: number,
  first = 0,
): { texts: string[]; items: TextItem[]; y: number } {
  const texts: string[] = [];
  const items: TextItem[] = [];
  let top = y;
  for (let at = 0; at < count; at += 1) {
    const next = filled(x, top, width, at === 0 ? first : 12);
    texts.push(next.text);
    items.push(...next.items);
    top = next.y;
  }
  return { texts, items, y: top };
}

const textsOf = (...pages: TextItem[][]): string[] =>
  reconstruct(
    pages.map((items, at) =>
      pageOf(
        at + 1,
        items.toSorted((a, b) => a.y - b.y),
      ),
    ),
  ).blocks.map(({ text }) => text);

describe('layouts that mix', () => {
  it('pages of one and of three columns', () => {
    const one = column(60, 80, 490, 6);
    const three = [60, 230, 400].map((x, at) => column(x, 80 + at * 3, 155, 3));
    const last = column(60, 80, 490, 6);
    const read = textsOf(
      one.items,
      three.flatMap(({ items }) => items),
      last.items,
    ).join('\n');
    const all = [...one.texts, ...three.flatMap(({ texts }) => texts), ...last.texts];
    const places = all.map((text) => read.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('one column above two on a page, on baselines of their own', () => {
    const above = column(60, 80, 490, 3);
    const [left, right] = [column(60, above.y + 12, 235, 4), column(316, above.y + 15, 235, 4)];
    const other = column(60, 80, 490, 8);
    const read = textsOf([...above.items, ...left.items, ...right.items], other.items);
    expect(read).toEqual([...above.texts, ...left.texts, ...right.texts, ...other.texts]);
  });

  it('a box of small type beside the text', () => {
    const main = column(60, 80, 330, 8);
    const box = [
      'Inside the shed there',
      'are eleven rakes, two',
      'watering cans and a',
      'chair for the one who',
      'waits for the rain to',
      'come down at last.',
    ];
    const small = box.map((text, at) => item(text, 420, 120 + at * 10, { size: 8, font: 'box' }));
    expect(textsOf([...main.items, ...small])).toEqual([...main.texts, box.join(' ')]);
  });

  it('a quote across both columns that the text flows past, column by column', () => {
    const [left, right] = [column(60, 80, 235, 6), column(316, 80, 235, 6, 12)];
    // Both columns are cut after their 13th line, in the middle of a sentence or not, and go on below.
    const cut = (items: TextItem[]): TextItem[] =>
      items.map((one, at) => (at < 13 ? one : { ...one, y: one.y + 80 }));
    const quote = item('“Nobody had told the beans that it was dry.”', 100, 290, { size: 18, font: 'pull' });
    const plain = [2, 3].map(() => [...column(60, 80, 235, 6).items, ...column(316, 80, 235, 6).items]);
    const read = textsOf([...cut(left.items), quote, ...cut(right.items)], ...plain);
    const places = [...left.texts.slice(0, 5), ...right.texts.slice(0, 5)].map((text) => read.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('a large first letter over two lines', () => {
    const rest = [
      'nce there was a garden that would not wait for',
      'anybody at all, and so it grew over the wall.',
    ];
    const prose = column(60, 140, 235, 4);
    const cap = item('O', 60, 112, { size: 32, width: 24 });
    const read = textsOf([cap, ...rest.map((text, at) => item(text, 86, 92 + at * 12.5)), ...prose.items]);
    expect(read[0]).toContain(`O${rest.join(' ')}`);
  });

  it('a table over both columns, its caption above', () => {
    const [left, right] = [column(60, 80, 235, 3), column(316, 80, 235, 3)];
    const table = [
      ['Kind', 'Beds', 'Hours', 'Rain', 'Notes'],
      ['Beans', '4', '120', '340', 'early'],
      ['Leeks', '2', '64', '300', 'late'],
    ];
    const cells = table.flatMap((row, y) =>
      row.map((cell, x) => item(cell, 60 + x * 100, 420 + y * 12, { size: 8 })),
    );
    const caption = item('Table 2. What grew where', 60, 402, { size: 8, italic: true, font: 'caption' });
    const [below, beside] = [column(60, 480, 235, 3), column(316, 480, 235, 3)];
    const { blocks } = reconstruct([
      pageOf(1, [...left.items, ...right.items, caption, ...cells, ...below.items, ...beside.items]),
      pageOf(2, [...column(60, 80, 235, 6).items, ...column(316, 80, 235, 6).items]),
    ]);
    expect(blocks.find(({ kind }) => kind === 'table')?.rows).toEqual(table);
    expect(blocks.find(({ kind }) => kind === 'caption')?.text).toBe(caption.str);
  });
});
