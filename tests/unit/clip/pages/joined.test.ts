// In a page: vitest.config.ts
import { expect, it } from 'vitest';
import { joined } from '../../../../lib/clip/pages/joined';
import { MAX_PICTURES, PICTURE_MARK } from '../../../../lib/model/body-limits';

const picture = (n: number): string => `<img ${PICTURE_MARK}="${n}">`;
const page = (html: string, ...pictures: string[]) => ({ html, pictures });
const marksIn = (html: string): string[] =>
  [...html.matchAll(new RegExp(`${PICTURE_MARK}="(\\d+)"`, 'g'))].map((m) => m[1] ?? '');

it('has the texts in order, and what each page repeats of the first once', () => {
  const { html } = joined([
    page('<div><h2>Rooms</h2><p>By Ines</p><p>One.</p><p>Share this</p></div>'),
    page('<div><h2>Rooms</h2><p>By Ines</p><p>Two.</p><p>Share this</p></div>'),
    page('<p>Three.</p>'),
  ]);
  expect(
    html
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ).toBe('Rooms By Ines One. Share this Two. Three.');
});

it('keeps what a page repeats in its middle: a refrain is the author’s', () => {
  const verses = Array.from({ length: 7 }, (_, i) => `<p>v${i}</p>`).join('');
  const { html } = joined([
    page('<p>Hush.</p><p>One.</p>'),
    page(`${verses}<p>Hush.</p>${verses.replaceAll('v', 'w')}`),
  ]);
  expect(html.match(/Hush/g)).toHaveLength(2);
});

it('counts the pictures on', () => {
  const { html, pictures } = joined([
    page(`<p>a ${picture(0)}</p>`, 'https://a/0'),
    page(`<p>b ${picture(0)}</p><p>c ${picture(1)}</p>`, 'https://a/1', 'https://a/2'),
  ]);
  expect([marksIn(html), pictures]).toEqual([
    ['0', '1', '2'],
    ['https://a/0', 'https://a/1', 'https://a/2'],
  ]);
});

it('has no more pictures than a reading may have', () => {
  const many = (from: number, count: number): string[] =>
    Array.from({ length: count }, (_, i) => `https://a/${from + i}`);
  const marked = (count: number): string =>
    many(0, count)
      .map((_, i) => `<p>p${count}-${i} ${picture(i)}</p>`)
      .join('');
  const full = joined([
    page(marked(MAX_PICTURES - 1), ...many(0, MAX_PICTURES - 1)),
    page(marked(2), ...many(90, 2)),
  ]);
  expect(full.pictures).toHaveLength(MAX_PICTURES);
  expect(marksIn(full.html)).toHaveLength(MAX_PICTURES);
});
