import type { Block, PageBreak, Stretch } from '../block';
import { jointOf, type Vocabulary } from './hyphens';
import type { Sorted } from '../parts/kinds';
import type { Line } from '../lines/line';

/** The block of a paragraph: its lines' words in one text, with the places where pages change. */
export function blockOf({ paragraph, kind }: Sorted, labels: readonly string[], words: Vocabulary): Block {
  const { lines, rows } = paragraph;
  const [first] = lines as [Line];
  const labelOf = (page: number): string => labels[page - 1] ?? '';
  const base = { kind, page: first.page, label: labelOf(first.page), box: boxOf(lines) };
  if (rows !== undefined) {
    const clean = rows.map((row) => row.map((cell) => cell.replaceAll('\u00AD', '')));
    return {
      ...base,
      text: clean.map((row) => row.filter((cell) => cell !== '').join(' ')).join('\n'),
      rows: clean,
      breaks: [],
    };
  }
  const parts: string[] = [];
  let length = 0;
  let page = first.page;
  const raised: Stretch[] = [];
  const breaks: PageBreak[] = [];
  for (const line of lines) {
    const own = withoutSoft(line);
    const before = parts.at(-1);
    if (before !== undefined) {
      const { drop, between } = jointOf(withWhole(before, parts), own.text, words);
      parts[parts.length - 1] = before.slice(0, before.length - drop) + between;
      length += between.length - drop;
    }
    if (line.page !== page) {
      page = line.page;
      breaks.push({ at: length, page, label: labelOf(page) });
    }
    for (const { at, length: long } of own.raised) raised.push({ at: at + length, length: long });
    parts.push(own.text);
    length += own.text.length;
  }
  const text = parts.join('').replace(/\u00AD$/, '');
  return { ...base, text, ...(raised.length > 0 ? { raised } : {}), breaks };
}

/** A line that is one word may be the middle of an address: what it goes on from belongs to it. */
function withWhole(last: string, parts: readonly string[]): string {
  let whole = last;
  for (let at = parts.length - 2; at >= 0 && !whole.includes(' ') && whole.length < 200; at -= 1) {
    whole = (parts[at] as string) + whole;
  }
  return whole;
}

/** Soft hyphens within a line are dropped; the one at its end is still needed. */
function withoutSoft({ text, raised }: Line): { text: string; raised: readonly Stretch[] } {
  if (!text.slice(0, -1).includes('\u00AD')) return { text, raised };
  const softBefore = (at: number): number => text.slice(0, at).split('\u00AD').length - 1;
  const moved = raised.map(({ at, length }) => ({ at: at - softBefore(at), length }));
  return { text: text.replaceAll(/\u00AD(?!$)/g, ''), raised: moved };
}

/** Around the lines of the first page: letters rise about as high as their size, and hang a quarter of it. */
function boxOf(lines: readonly Line[]): Block['box'] {
  const page = lines[0]?.page;
  const own = lines.filter((line) => line.page === page);
  const left = Math.min(...own.map(({ x }) => x));
  const top = Math.min(...own.map(({ y, size }) => y - size));
  const right = Math.max(...own.map((line) => line.right));
  const bottom = Math.max(...own.map(({ y, size }) => y + size / 4));
  const round = (value: number): number => Math.round(value * 10) / 10;
  return [round(left), round(top), round(right - left), round(bottom - top)];
}
