import { type BodyLook, isBodySize } from './body-look';
import type { RowsOfPage } from '../furniture/furniture';
import { runsOf } from './runs';

/** White space between two columns, in points from the page's left. */
export interface Gutter {
  /** Where the text before it ends for the most part. */
  readonly left: number;
  /** Where the column after it begins. */
  readonly right: number;
}

/**
 * Ink that a gutter may hold, as a share of a column's. Titles, figures and tables over the whole width
 * leave a tenth and more there.
 */
const INK = 0.2;

/** Narrowest gutter and column, in ems of the running text; fewest lines on each side. */
const NARROWEST = 0.55;
const COLUMN = 6;
const LINES = 5;

/** Fewest characters of a column's lines, on average. Cells of tables have less. */
const PROSE = 14;

/**
 * The gutters of each page: those of the document; if it has none, those of left and right pages apart, whose
 * margins may differ; if these have none, each page's own.
 */
export function guttersByPage(pages: readonly RowsOfPage[], body: BodyLook): Map<number, readonly Gutter[]> {
  const all = guttersOf(pages, body);
  const own = (page: RowsOfPage): readonly Gutter[] => {
    if (all.length > 0 || pages.length === 1) return all;
    const parity = sides[page.number % 2] ?? [];
    return parity.length > 0 ? parity : guttersOf([page], body);
  };
  const sides = [0, 1].map((side) =>
    all.length > 0
      ? []
      : guttersOf(
          pages.filter(({ number }) => number % 2 === side),
          body,
        ),
  );
  return new Map(pages.map((page) => [page.number, own(page)] as const));
}

/**
 * Gutters that the document has as a whole, from left to right; none in one column. The ink of the running
 * text of all pages is projected on a horizontal line (after the X-Y cut of Nagy and Seth, 1984): single
 * pages mislead, since their titles and figures cross it.
 */
function guttersOf(pages: readonly RowsOfPage[], body: BodyLook): Gutter[] {
  const width = Math.ceil(Math.max(0, ...pages.map((page) => page.width)));
  const spans = pages.flatMap(({ rows }) =>
    rows.flatMap((row) => runsOf(row).filter(({ size }) => isBodySize(size, body))),
  );
  if (spans.length < 2 * LINES || width === 0 || width > 20_000) return [];
  const ink = Array.from({ length: width + 1 }, () => 0);
  for (const { x, right } of spans) {
    for (let at = Math.max(0, Math.floor(x)); at < Math.min(width, right); at += 1) (ink[at] as number) += 1;
  }
  const dense = ink.filter((count) => count > 0).toSorted((a, b) => a - b);
  const limit = INK * (dense[Math.floor(dense.length * 0.85)] ?? 0);
  const gaps = gapsIn(ink, limit).filter((gap) => gap.right - gap.left >= NARROWEST * body.size);
  return withColumns(gaps, ink, limit, body).filter((gutter) => hasProseBeside(gutter, spans));
}

/** Stretches of little ink between the first and the last of much. */
function gapsIn(ink: readonly number[], limit: number): Gutter[] {
  const gaps: Gutter[] = [];
  let left = -1;
  ink.forEach((count, at) => {
    if (count <= limit) return;
    if (left >= 0 && at - left > 1) gaps.push({ left: left + 1, right: at });
    left = at;
  });
  return gaps;
}

/** Gaps that leave columns wide enough on both sides; the indent of a list is none. */
function withColumns(
  gaps: readonly Gutter[],
  ink: readonly number[],
  limit: number,
  body: BodyLook,
): Gutter[] {
  const start = ink.findIndex((count) => count > limit);
  const end = ink.findLastIndex((count) => count > limit);
  const kept: Gutter[] = [];
  for (const gap of gaps) {
    const from = kept.at(-1)?.right ?? start;
    const isWide = gap.left - from >= COLUMN * body.size && end - gap.right >= COLUMN * body.size;
    if (isWide) kept.push(gap);
  }
  return kept;
}

function hasProseBeside(
  { left, right }: Gutter,
  spans: readonly { x: number; right: number; length: number }[],
): boolean {
  const mean = (some: readonly { length: number }[]): number =>
    some.length < LINES ? 0 : some.reduce((sum, { length }) => sum + length, 0) / some.length;
  const before = spans.filter((span) => span.right <= right && span.right > left - 80);
  const after = spans.filter((span) => span.x >= left && span.x < right + 80);
  return mean(before) >= PROSE && mean(after) >= PROSE;
}
