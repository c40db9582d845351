import { type BodyLook, isBodySize } from './body-look';
import type { Gutter } from './gutter';
import { type Line, lineOf } from './line';
import type { Piece } from './piece';
import type { Region } from './region';
import type { Row } from './row';
import { runsOf } from './runs';

/** A line with the columns it stands in, counted from 0; over several columns `from` is less than `to`. */
export interface Placed {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

/** A gap this part of the gutter is still a gutter, a narrower one a space between words. */
const ENOUGH = 0.6;

/** A line too long for its column leaves less: so many ems, if what comes next begins where its column does. */
const TOO_LONG = 0.6;

/** How far over the edge of a column its text may stand, in points. */
const OVER = 2.5;

/** Most space between the baselines of lines of one paragraph, in ems. */
const LEADING = 1.7;

/** A caption's line is no further above a wide table, in ems. */
const OVER_WIDE = 2;

/** The region's lines, from top to bottom, each cut where a gutter parts columns. */
export function placedLines(page: number, region: Region, body: BodyLook): Placed[] {
  const rows = region.rows.map((row) => partsOf(row, region.gutters));
  const isWide = region.rows.map((row, at) => isTableRow(row, rows[at] as Part[]));
  const placed: Placed[] = [];
  region.rows.forEach((row, at) => {
    const isInTable =
      isWide[at] === true &&
      [at - 1, at + 1].some((next) => isWide[next] === true && isAligned(row, region.rows[next] as Row));
    const all = { pieces: row.pieces, from: 0, to: region.gutters.length };
    for (const { pieces, from, to } of isInTable ? [all] : (rows[at] as Part[])) {
      const line = lineOf(page, pieces);
      if (line !== undefined) placed.push({ line, from, to });
    }
  });
  return goingOnWide(placed, body);
}

interface Part {
  readonly pieces: Piece[];
  readonly from: number;
  to: number;
  /** Runs over the edge of its column, and may lie under the next one's text. */
  readonly isOver: boolean;
}

/** A row's pieces by columns. What crosses a gutter, or leaves only a word's space there, is one part. */
function partsOf(row: Row, gutters: readonly Gutter[]): Part[] {
  const parts: Part[] = [];
  let end = -Infinity;
  for (const piece of row.pieces) {
    const part = parts.at(-1);
    if (piece.text === '') {
      part?.pieces.push(piece);
      continue;
    }
    const from = columnAt(piece.x + OVER, gutters);
    const isOver = runsOver(piece, from, part === undefined, gutters);
    const to = isOver ? from : Math.max(from, columnAt(piece.right - OVER, gutters));
    const gutter = part === undefined || from <= part.to ? undefined : gutters[from - 1];
    const gap = piece.x - end;
    const isApart =
      gutter !== undefined &&
      (gap >= ENOUGH * Math.min(gutter.right - gutter.left, 30) ||
        ((gap >= TOO_LONG * piece.size || part?.isOver === true) && Math.abs(piece.x - gutter.right) < 1.5));
    if (part === undefined || isApart) {
      parts.push({ pieces: [piece], from, to, isOver });
    } else {
      part.pieces.push(piece);
      part.to = Math.max(part.to, to);
    }
    end = Math.max(end, piece.right);
  }
  return parts;
}

/** An address that finds no place to be cut runs over its column's edge, as a single word. */
function runsOver({ text, x }: Piece, from: number, isFirst: boolean, gutters: readonly Gutter[]): boolean {
  const left = gutters[from - 1]?.right;
  const isWord = text.length > 20 && !/\s/.test(text.trim());
  return isWord && (left === undefined ? isFirst : Math.abs(x - left) < OVER);
}

/** The column that a place is in; a gutter belongs to the column before it. */
const columnAt = (x: number, gutters: readonly Gutter[]): number =>
  gutters.filter(({ right }) => x >= right).length;

/** Whether it may be a row of a table over all columns: short cells on both sides of a gutter, four at least. */
function isTableRow(row: Row, parts: readonly Part[]): boolean {
  if (parts.length < 2) return false;
  const runs = runsOf(row, 1.2);
  return runs.length >= 4 && runs.every(({ length }) => length <= 24);
}

/** Whether cells of the one stand in line with the other's. Gaps between the words of prose are anywhere. */
function isAligned(row: Row, other: Row): boolean {
  const others = runsOf(other, 1.2);
  const inner = runsOf(row, 1.2).slice(1);
  const inLine = inner.filter((run) =>
    others.some(
      (one) =>
        Math.abs(one.x - run.x) < 2 ||
        Math.abs(one.right - run.right) < 2 ||
        Math.abs(one.x + one.right - run.x - run.right) < 4,
    ),
  );
  return inLine.length >= 0.7 * inner.length;
}

/**
 * The short last line of a title, an abstract or a caption over several columns crosses no gutter. A line that looks
 * like the line above goes with it if nothing is beside it. It must begin as far left, or stand as much in the middle.
 * So does a short line over a wide one that does not look like running text.
 */
function goingOnWide(placed: readonly Placed[], body: BodyLook): Placed[] {
  const isAlone = placed.map((one, at) =>
    [placed[at - 1], placed[at + 1]].every(
      (other) => other === undefined || Math.abs(other.line.y - one.line.y) > 0.6 * body.size,
    ),
  );
  const done = [...placed];
  for (const at of done.keys()) {
    const [above, one] = [done[at - 1], done[at] as Placed];
    if (above === undefined || isAlone[at] !== true || !isOver(above, one)) continue;
    if (followsOn(above.line, one.line)) done[at] = { ...one, from: above.from, to: above.to };
  }
  for (let at = done.length - 2; at >= 0; at -= 1) {
    const [one, below] = [done[at] as Placed, done[at + 1] as Placed];
    if (isAlone[at] !== true || !isOver(below, one)) continue;
    if (standsOver(one.line, below.line, body)) done[at] = { ...one, from: below.from, to: below.to };
  }
  return done;
}

const isOver = (wide: Placed, one: Placed): boolean =>
  wide.from < wide.to && wide.from <= one.from && one.to <= wide.to;

function standsOver(line: Line, below: Line, body: BodyLook): boolean {
  const isNear = below.y - line.y < OVER_WIDE * body.size && Math.abs(line.x - below.x) < 3 * body.size;
  const isPlain = isBodySize(line.size, body) && line.font === body.font && line.bold === body.bold;
  return isNear && !isPlain;
}

function followsOn(above: Line, line: Line): boolean {
  const isNear = line.y - above.y < LEADING * above.size;
  const looksSame =
    Math.abs(line.size / above.size - 1) < 0.04 && line.bold === above.bold && line.font === above.font;
  const middle = (one: Line): number => (one.x + one.right) / 2;
  const isBelow =
    Math.abs(line.x - above.x) < 3 * above.size || Math.abs(middle(line) - middle(above)) < above.size;
  return isNear && looksSame && isBelow && line.right <= above.right + above.size;
}
