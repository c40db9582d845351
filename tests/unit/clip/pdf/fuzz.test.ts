import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '../../../../lib/clip/allowed';
import { blocksToHtml } from '../../../../lib/clip/pdf/blocks-to-html';
import type { PageItems, TextItem } from '../../../../lib/clip/pdf/page-items';
import { cleaned } from '../../../../lib/clip/pdf/lines/piece';
import { reconstruct } from '../../../../lib/clip/pdf/reconstruct';
import { item, pageOf } from '../../../support/pdf-items';

const words = fc.constantFrom(
  ...[
    'the',
    'garden',
    'neigh-',
    'borhood',
    'References',
    '1.',
    '•',
    '3',
    'A',
    'end.',
    'Table 1. Beds',
    '12',
    'ix',
  ],
  ...[
    'https://a.example/b-',
    '\u00AD',
    ' ',
    '',
    'ﬁrst',
    '<b>&',
    '“Quote,',
    'e\u0301',
    '. . . . . . .',
    '[1] Entry',
  ],
);
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(words, { maxLength: 8 }).map((all) => all.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const number = (min: number, max: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min, max }) },
    { weight: 1, arbitrary: fc.double({ min: min - 900, max: max + 900, noNaN: true }) },
  );
const anyItem: fc.Arbitrary<TextItem> = fc
  .record({
    ...{ str: text, x: number(40, 400), y: number(30, 780), width: number(0, 300) },
    size: fc.constantFrom(0, 6, 8, 9.5, 10, 10, 10, 12, 18, 40),
    ...{ font: fc.constantFrom('a', 'b'), bold: fc.boolean(), italic: fc.boolean(), rtl: fc.boolean() },
  })
  .map(({ str, x, y, ...more }) => item(str, x, y, more));
const pages: fc.Arbitrary<PageItems[]> = fc
  .array(fc.array(anyItem, { maxLength: 60 }), { maxLength: 4 })
  .map((all) => all.map((items, at) => pageOf(at + 1, items, { label: String(at) })));

/** How often each character occurs; spaces do not count. */
function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of texts.join('').replaceAll(/\s/g, '')) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

const { window } = new JSDOM();

describe('whatever a PDF says', () => {
  it('never throws, invents no text, and writes only what a body may hold', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(pages, (all) => {
        const { blocks } = reconstruct(all);
        const said = counted(all.flatMap(({ items }) => items.map(({ str }) => cleaned(str))));
        const told = counted(blocks.map((block) => block.text));
        expect([...told].filter(([one, count]) => (said.get(one) ?? 0) < count)).toEqual([]);
        const holder = window.document.createElement('div');
        holder.innerHTML = blocksToHtml(blocks);
        for (const element of holder.querySelectorAll('*')) {
          expect(ALLOWED_TAGS).toContain(element.localName);
          for (const name of element.getAttributeNames()) expect(ALLOWED_ATTRIBUTES).toContain(name);
        }
        // What is shown is what the blocks say, less the marks of lists.
        const shown = counted([holder.textContent]);
        expect([...shown].filter(([one, count]) => (told.get(one) ?? 0) < count)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no words of a plain text, however its runs are cut and mixed', { timeout: 60_000 }, () => {
    const sentence = fc.array(fc.constantFrom('sun', 'rain', 'soil', 'seeds', 'frost'), {
      minLength: 4,
      maxLength: 10,
    });
    const plain = fc.array(sentence, { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(plain, fc.integer(), (all, seed) => {
        const items = all.flatMap((row, y) => {
          let x = 60;
          return row.map((word) => {
            const one = item(word, x, 100 + y * 12.5);
            x = one.x + one.width + 3;
            return one;
          });
        });
        const mixed = items.toSorted(
          (a, b) => ((a.x * 31 + a.y * 17 + seed) % 7) - ((b.x * 31 + b.y * 17 + seed) % 7),
        );
        const read = reconstruct([pageOf(1, mixed)])
          .blocks.map((block) => block.text)
          .join(' ');
        expect(read.split(/\s+/)).toEqual(all.flat());
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, TextItem[]]>([
    ['all in one place', Array.from({ length: 20_000 }, () => item('1', 100, 100))],
    ['all in one row', Array.from({ length: 20_000 }, (_, at) => item('ab', at * 0.03, 100))],
    [
      'a row for each',
      Array.from({ length: 20_000 }, (_, at) => item('2. cell', 50, at * 0.039, { size: 0.6 })),
    ],
    [
      'all figures',
      Array.from({ length: 20_000 }, (_, at) =>
        item('1', at % 600, (at * 7) % 790, { size: at % 2 === 0 ? 5 : 12 }),
      ),
    ],
  ])('is done in bounded time: %s', (_name, items) => {
    const start = performance.now();
    blocksToHtml(reconstruct([pageOf(1, items)]).blocks);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
