import type { Column } from './column';
import type { Placed } from './column-lines';
import { endsSentence, startsLower } from './line-ends';

/**
 * Columns in the order they are read: lines over the whole width cut the page into bands, a band is read
 * column by column. Columns that some line joins are cut into bands among themselves.
 *
 * @param last the number of the last column, counted from 0
 */
export function columnsOf(placed: readonly Placed[], last: number): Column[] {
  const faced = isRightToLeft(placed) ? mirrored(placed, last) : placed;
  return orderOf(faced, 0, last).map((column) => ({ ...column, of: last + 1 }));
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/gu;

/** Whether most letters are of a script that is read from the right. */
function isRightToLeft(placed: readonly Placed[]): boolean {
  const text = placed.map(({ line }) => line.text).join('');
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  return 2 * count(RIGHT_TO_LEFT) > count(/\p{L}/gu);
}

/**
 * What is read from the right, seen in a mirror: the first column, where lines begin and where an indent shows are then
 * where they are in all other texts. The words stay as they are.
 */
function mirrored(placed: readonly Placed[], last: number): Placed[] {
  const sum =
    Math.min(...placed.map(({ line }) => line.x)) + Math.max(...placed.map(({ line }) => line.right));
  const across = <T extends { readonly x: number; readonly right: number }>(one: T): T => ({
    ...one,
    x: sum - one.right,
    right: sum - one.x,
  });
  return placed.map((one) => ({
    ...one,
    ...{ from: last - one.to, to: last - one.from },
    line: { ...across(one.line), cells: one.line.cells.map(across) },
  }));
}

type Part = Omit<Column, 'of'>;

function orderOf(placed: readonly Placed[], from: number, to: number): Part[] {
  if (placed.length === 0) return [];
  if (from === to) return [columnOf(placed, from, to)];
  if (placed.some((one) => one.from <= from && one.to >= to)) {
    return bandsOf(placed, (one) => one.from <= from && one.to >= to, from, to);
  }
  for (let cut = from; cut < to; cut += 1) {
    const before = placed.filter((one) => one.to <= cut);
    const after = placed.filter((one) => one.from > cut);
    if (before.length + after.length === placed.length) {
      return [...orderOf(before, from, cut), ...orderOf(after, cut + 1, to)];
    }
  }
  // Each gutter is crossed by some line, none of them goes all the way: the wide ones cut.
  return bandsOf(placed, (one) => one.from < one.to, from, to);
}

/** Lines that go over the columns, or lines in columns between two such. */
interface Band {
  readonly isWide: boolean;
  readonly placed: Placed[];
}

function bandsOf(
  placed: readonly Placed[],
  isWide: (one: Placed) => boolean,
  from: number,
  to: number,
): Part[] {
  const bands: Band[] = [];
  for (const one of placed) {
    const wide = isWide(one);
    const band = bands.at(-1);
    if (band?.isWide === wide) band.placed.push(one);
    else bands.push({ isWide: wide, placed: [one] });
  }
  const columns: Part[] = [];
  for (let at = 0; at < bands.length; at += 1) {
    const through = throughFrom(bands, at);
    if (through.length > 1) {
      columns.push(...columnByColumn(through, from, to));
      at += through.length - 1;
      continue;
    }
    const { isWide: wide, placed: own } = bands[at] as Band;
    columns.push(...(wide ? [columnOf(own, from, to)] : orderOf(own, from, to)));
  }
  return columns;
}

/** The bands from `at` on that text flows through, past what stands across them, each column by itself. */
function throughFrom(bands: readonly Band[], at: number): Band[] {
  const found = [bands[at] as Band];
  if (found[0]?.isWide === true) return found;
  for (let next = at; next + 2 < bands.length; next += 2) {
    const [above, wide, below] = bands.slice(next, next + 3) as [Band, Band, Band];
    if (!flowsThrough(above.placed, below.placed)) break;
    found.push(wide, below);
  }
  return found;
}

/**
 * A quote or a picture across two columns may stand in the way of text that is read down each column. Broken
 * sentences tell: they go on below it, rather than on top of the next column.
 */
function flowsThrough(above: readonly Placed[], below: readonly Placed[]): boolean {
  if ([...above, ...below].some((one) => one.from !== one.to)) return false;
  let down = 0;
  let across = 0;
  for (const column of new Set(above.map((one) => one.from))) {
    const last = above.findLast((one) => one.from === column)?.line.text ?? '';
    if (endsSentence(last)) continue;
    const top = (band: readonly Placed[], at: number): string =>
      band.find((one) => one.from === at)?.line.text ?? '';
    if (startsLower(top(below, column))) down += 1;
    if (startsLower(top(above, column + 1))) across += 1;
  }
  return down > across;
}

/** Each column through all bands, then what stood across. */
function columnByColumn(bands: readonly Band[], from: number, to: number): Part[] {
  const columns: Part[] = [];
  for (let column = from; column <= to; column += 1) {
    for (const { isWide, placed } of bands) {
      const own = isWide ? [] : placed.filter((one) => one.from === column);
      if (own.length > 0) columns.push(columnOf(own, column, column));
    }
  }
  const across = bands.filter(({ isWide }) => isWide);
  return [...columns, ...across.map(({ placed }) => columnOf(placed, from, to))];
}

const columnOf = (placed: readonly Placed[], from: number, to: number): Part => ({
  ...{ from, to },
  lines: placed.map(({ line }) => line).toSorted((a, b) => a.y - b.y),
});
