import type { RowsOfPage } from './furniture';
import type { Piece } from '../lines/piece';
import type { Row } from '../lines/row';

/** Fewest numbers on a page, share of them that must count on evenly, and the largest step. */
const FEWEST = 5;
const EVEN = 0.8;
const LARGEST_STEP = 5;

/** Share of the other text that must stand on the other side, and space to it in ems. */
const BESIDE = 0.97;
const APART = 0.3;

/** How far apart their edges may be, in points. */
const IN_LINE = 1.5;

interface Mark {
  readonly piece: Piece;
  readonly number: number;
}

/**
 * Takes out the numbers that manuscripts have beside their lines: lone figures in the margin, outside all
 * other text of the page, that count on evenly from row to row.
 */
export function withoutLineNumbers(page: RowsOfPage): RowsOfPage {
  const gone = new Set([...numbersAt(page.rows, 'left'), ...numbersAt(page.rows, 'right')]);
  if (gone.size === 0) return page;
  const rows = page.rows.flatMap((row): Row[] => {
    const pieces = row.pieces.filter((piece) => !gone.has(piece));
    if (!pieces.some(({ text }) => text !== '')) return [];
    const size = pieces.reduce((most, piece) => (piece.text === '' ? most : Math.max(most, piece.size)), 0);
    return [{ ...row, size, pieces }];
  });
  return { ...page, rows };
}

function numbersAt(rows: readonly Row[], side: 'left' | 'right'): Piece[] {
  const marks: Mark[] = [];
  for (const { pieces } of rows) {
    const inked = pieces.filter(({ text }) => text !== '');
    const piece = inked.at(side === 'left' ? 0 : -1);
    if (piece === undefined || !/^\d{1,4}$/.test(piece.text.trim())) continue;
    marks.push({ piece, number: Number(piece.text) });
  }
  const middle = marks[marks.length >> 1]?.piece;
  const isInLine = ({ piece }: Mark): boolean =>
    middle !== undefined &&
    (Math.abs(piece.right - middle.right) < IN_LINE || Math.abs(piece.x - middle.x) < IN_LINE);
  const own = marks.filter((mark, at) => isInLine(mark) && countsOn(marks, at));
  if (own.length < FEWEST || own.length < EVEN * marks.length) return [];
  return isOutside(own, rows, side) ? own.map(({ piece }) => piece) : [];
}

/** Whether the number is as far from its neighbour's as most are. */
function countsOn(marks: readonly Mark[], at: number): boolean {
  const step = (marks[1]?.number ?? 0) - (marks[0]?.number ?? 0);
  const isStep = (found: number): boolean =>
    found > 0 && found <= LARGEST_STEP && found % Math.max(step, 1) === 0;
  const { number } = marks[at] as Mark;
  const [before, after] = [marks[at - 1], marks[at + 1]];
  return (
    (before !== undefined && isStep(number - before.number)) ||
    (after !== undefined && isStep(after.number - number))
  );
}

/** Whether the other text stands beside the numbers, not above or below them. */
function isOutside(own: readonly Mark[], rows: readonly Row[], side: 'left' | 'right'): boolean {
  const pieces = new Set(own.map(({ piece }) => piece));
  const others = rows.flatMap((row) => row.pieces.filter((piece) => piece.text !== '' && !pieces.has(piece)));
  const space = APART * (own[0] as Mark).piece.size;
  const edge = own.reduce(
    (most, { piece }) => (side === 'left' ? Math.max(most, piece.right) : Math.min(most, piece.x)),
    side === 'left' ? -Infinity : Infinity,
  );
  const beside = others.filter(({ x, right }) => (side === 'left' ? x > edge + space : right < edge - space));
  return others.length > 0 && beside.length >= BESIDE * others.length;
}
