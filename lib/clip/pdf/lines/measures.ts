import type { BodyLook } from './body-look';
import { isBodySize } from './body-look';
import type { Line } from './line';
import type { Column, Edges } from './column';
import { endsSentence, startsLower } from './line-ends';
import { isReferencesHeading } from '../paragraphs/references';

/** What is usual in a document: a column's edges, the space between lines, how paragraphs begin. */
export interface Measures {
  readonly body: BodyLook;
  edgesOf(column: Column): Edges;
  /** From baseline to baseline, in points, for text of that size. */
  leadingOf(size: number): number;
  /** Whether paragraphs begin with an indented line. */
  readonly isIndented: boolean;
  /** How far that line is set in, in points; 0 if they do not. */
  readonly indent: number;
}

/** A column with fewer lines takes its edges from its like on other pages. */
const ENOUGH_LINES = 6;

const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

/** Measures a document's columns, which are in reading order. */
export function measuresOf(columns: readonly Column[], body: BodyLook): Measures {
  const pools = new Map<string, Line[]>();
  const keys = (column: Column): [string, string] => {
    const place = `${column.from}-${column.to} of ${column.of}`;
    return [`${place} ${column.lines[0]?.page}`, place];
  };
  for (const column of columns) {
    for (const key of keys(column)) {
      const pool = pools.get(key) ?? [];
      for (const line of column.lines) pool.push(line);
      pools.set(key, pool);
    }
  }
  const edges = new Map([...pools].map(([key, lines]) => [key, edgesAround(lines, body)] as const));
  const edgesOf = (column: Column): Edges => {
    const [own, pool] = keys(column);
    const isOwn = (pools.get(own)?.length ?? 0) >= ENOUGH_LINES;
    return edges.get(isOwn ? own : pool) ?? { left: 0, right: 0 };
  };
  const leading = leadings(columns);
  const leadingOf = (size: number): number => leading.get(Math.round(size * 2)) ?? size * 1.25;
  const indent = usualIndent(columns, body, edgesOf);
  return { body, edgesOf, leadingOf, isIndented: indent > 0, indent };
}

/** Edges of the running text, or of all text where there is none of it. */
function edgesAround(lines: readonly Line[], body: BodyLook): Edges {
  const running = lines.filter(({ size }) => isBodySize(size, body));
  const used = running.length >= ENOUGH_LINES ? running : lines;
  const lefts = used.map(({ x }) => x).toSorted((a, b) => a - b);
  const rights = used.map(({ right }) => right).toSorted((a, b) => a - b);
  return { left: percentile(lefts, 0.1), right: percentile(rights, 0.96) };
}

/** The most common step between lines of one size, by size in half points. */
function leadings(columns: readonly Column[]): Map<number, number> {
  const steps = new Map<number, Map<number, number>>();
  for (const { lines } of columns) {
    lines.slice(1).forEach((line, at) => {
      const above = lines[at] as Line;
      const step = line.y - above.y;
      if (Math.abs(line.size - above.size) > 0.3 || step < 0.8 * line.size || step > 2.2 * line.size) return;
      const size = Math.round(line.size * 2);
      const counts = steps.get(size) ?? new Map<number, number>();
      const rounded = Math.round(step * 4) / 4;
      steps.set(size, counts.set(rounded, (counts.get(rounded) ?? 0) + 1));
    });
  }
  // Of steps that are equally common the smaller one is within paragraphs.
  const common = (counts: ReadonlyMap<number, number>): number =>
    [...counts].reduce((best, one) =>
      one[1] > best[1] || (one[1] === best[1] && one[0] < best[0]) ? one : best,
    )[0];
  return new Map([...steps].map(([size, counts]) => [size, common(counts)] as const));
}

/**
 * How far lines are set in whose neighbours stand at the edge, mostly; 0 unless such are as common as one in
 * thirty.
 */
function usualIndent(columns: readonly Column[], body: BodyLook, edgesOf: (column: Column) => Edges): number {
  const insets = new Map<number, number>();
  let indents = 0;
  let total = 0;
  for (const column of columns) {
    const { left } = edgesOf(column);
    const lines = column.lines.filter(({ size }) => isBodySize(size, body));
    // Other lines of a reference are set in too, not its first.
    if (lines.some(({ text }) => isReferencesHeading(text))) break;
    total += lines.length;
    for (const [at, line] of lines.entries()) {
      const inset = (line.x - left) / body.size;
      const [above, below] = [lines[at - 1], lines[at + 1]];
      const isOut = (other: Line | undefined): boolean => other !== undefined && Math.abs(other.x - left) < 2;
      const isFirst = above !== undefined && endsSentence(above.text) && !startsLower(line.text);
      if (inset < 0.7 || inset > 4 || !isOut(below) || !(isOut(above) || isFirst)) continue;
      if (/^[•◦▪‣–-]|^\d+[.)]/.test(line.text)) continue;
      indents += 1;
      const points = Math.round((line.x - left) * 2) / 2;
      insets.set(points, (insets.get(points) ?? 0) + 1);
    }
  }
  if (indents < 2 || indents * 30 < total) return 0;
  return [...insets].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}
