import { describe, expect, it } from 'vitest';
import type { PageItems } from '../../../../lib/clip/pdf/page-items';
import { reconstruct } from '../../../../lib/clip/pdf/reconstruct';
import { article } from '../../../support/pdf-article';
import { itemsOf, make } from '../../../support/pdf-made';
import type { Part, Style } from '../../../support/pdf-style';
import { seeded } from '../../../support/random';

const ALL = { notes: true, lists: true, quotes: true, table: true, references: true, abstract: true };
const head = (page: number): string => (page % 2 === 0 ? 'Made-Up Garden Review' : 'THE SHARED GARDEN');
const foot = (): string => 'Made-Up Garden Review — Vol. 9, no. 2 (2024)';

/** Articles in many dresses; each must come back whole. */
const DRESSES: Readonly<Record<string, [Part[], Partial<Style>]>> = {
  'one column': [
    article(1, 5, { lists: true, quotes: true, references: true }),
    { columns: 1, inner: 90, outer: 90, size: 11, leading: 14 },
  ],
  'one column, space between paragraphs': [
    article(2, 5, { lists: true, quotes: true, references: true, table: true }),
    { columns: 1, indent: 0, space: 7, inner: 80, outer: 80, body: 'sans' },
  ],
  'two ragged columns': [article(3, 6, ALL), { head, foot }],
  'two justified columns, hyphens': [
    article(4, 6, ALL),
    { head, foot, isJustified: true, isHyphenated: true },
  ],
  'word by word': [article(5, 6, ALL), { head, isByWord: true, isHyphenated: true }],
  'margins that alternate': [article(7, 7, ALL), { inner: 80, outer: 45, head, foot, isHyphenated: true }],
  'three columns': [
    article(8, 7, { ...ALL, table: false }),
    { columns: 3, gutter: 16, size: 9, leading: 11, inner: 40, outer: 40, head, isHyphenated: true },
  ],
  'quotes pulled out': [
    article(9, 7, { abstract: true, references: true, pull: true }),
    {
      columns: 3,
      gutter: 14,
      size: 8.5,
      leading: 10.5,
      inner: 40,
      outer: 40,
      isHyphenated: true,
      isJustified: true,
    },
  ],
  'a narrow gutter': [article(11, 6, ALL), { gutter: 12, isHyphenated: true, isJustified: true, head }],
  'large type': [article(12, 5, ALL), { size: 12, leading: 15, body: 'sans', head, foot }],
};

const ORDERS: Readonly<Record<string, (page: PageItems) => PageItems>> = {
  'as it was set': (page) => page,
  'over the columns': (page) => ({ ...page, items: page.items.toSorted((a, b) => a.y - b.y || a.x - b.x) }),
  'by chance': (page) => {
    const random = seeded(page.number);
    const marked = page.items.map((item) => ({ item, at: random() }));
    return { ...page, items: marked.sort((a, b) => a.at - b.at).map(({ item }) => item) };
  },
};

describe.each(Object.entries(DRESSES))('%s', (_name, [parts, style]) => {
  const made = make(parts, style);
  const pages = itemsOf(made);
  const expected = [
    ...parts.map(({ kind, text }) => ({ kind: kind === 'pull' ? 'quote' : kind, text })),
    ...parts.flatMap(({ note }) => (note === undefined ? [] : [{ kind: 'footnote', text: note }])),
  ];

  it.each(Object.entries(ORDERS))('comes back whole, its runs of text %s', (_order, shuffled) => {
    const { blocks } = reconstruct(pages.map(shuffled));
    expect(blocks.map(({ kind, text }) => ({ kind, text }))).toEqual(expected);
  });

  it('says on which page each part begins, and where it goes on', () => {
    const { blocks, labels } = reconstruct(pages);
    const running = blocks.filter(({ kind }) => kind !== 'footnote');
    expect(running.map(({ page }) => page)).toEqual(made.starts);
    expect(labels).toEqual(pages.map(({ number }) => String(number + made.style.firstPage - 1)));
    for (const { breaks, text, page, box } of blocks) {
      expect(box.every((value) => value >= 0)).toBe(true);
      for (const { at, page: next } of breaks) {
        expect(next).toBeGreaterThan(page);
        expect(at).toBeGreaterThan(0);
        expect(at).toBeLessThan(text.length);
      }
    }
  });
});
