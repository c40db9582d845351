import type { Cell, Line } from '../lines/line';
import { markOf } from './item-start';

/** Lines `from` to before `to` of a column that are a table. */
interface TableLines {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly (readonly string[])[];
}

/** Cells further apart than so many ems stand in different columns; rows further apart, in different tables. */
const ALIGNED = 1;
const EXACT = 0.25;
const ROW_STEP = 2.6;

/** Share of the cells that must stand in a column; longest cells of a table of two columns, on average. */
const MOST = 0.8;
const SHORT = 30;

/** Longest cell that may stand at the right edge alone, as figures do, in characters. */
const FIGURE = 12;

/** How far a paragraph's first line is set in at most, in ems. */
const INDENT = 3;

/** So many rows tell whether it is a table. */
const ENOUGH = 40;

/**
 * Tables as far as they can be told by white space: two rows or more with three cells in line, or three
 * rows with two.
 */
export function tablesIn(lines: readonly Line[]): TableLines[] {
  const found: TableLines[] = [];
  let from = 0;
  while (from < lines.length) {
    let to = from;
    while (to < lines.length && isRow(lines, to, from)) to += 1;
    const rows = lines.slice(from, to).filter(({ cells }) => cells.length > 1);
    const table = to - from < 2 ? undefined : tableOf(lines.slice(from, to), rows);
    if (table !== undefined) found.push({ from, to, rows: table });
    from = Math.max(to, from + 1);
  }
  return found;
}

/** Whether the line may go on the table that begins at `from`: more than one cell, or a cell's second line. */
function isRow(lines: readonly Line[], at: number, from: number): boolean {
  const line = lines[at] as Line;
  const above = at > from ? lines[at - 1] : undefined;
  if (above !== undefined && line.y - above.y > ROW_STEP * line.size) return false;
  if (above !== undefined && Math.abs(line.size / above.size - 1) > 0.12) return false;
  if (/(?:\.\s?){5}/.test(line.text)) return false;
  if (isStretched(line) && ![lines[at - 1], lines[at + 1]].some((other) => isAlike(line, other)))
    return false;
  if (line.cells.length > 1) return markOf(line.text) === '' || line.cells.length > 2;
  // One cell, further right than the first column, between rows: the second line of a cell.
  const start = lines[from] as Line;
  const below = lines[at + 1];
  return above !== undefined && line.x > start.x + line.size && (below?.cells.length ?? 0) > 1;
}

/** Whether most cells of the one stand exactly in line with cells of the other. */
function isAlike(line: Line, other: Line | undefined): boolean {
  if (other === undefined || other.cells.length < 2) return false;
  const inLine = line.cells.filter((cell) =>
    other.cells.some((one) => isInLine(cell, one, EXACT * line.size)),
  );
  return inLine.length >= MOST * line.cells.length;
}

/** A line of few words filled to its measure: all gaps alike, a word between them. */
function isStretched({ cells }: Line): boolean {
  if (cells.length < 3 || cells.some(({ text }) => text.includes(' '))) return false;
  const gaps = cells.slice(1).map((cell, at) => cell.x - (cells[at] as Cell).right);
  return Math.max(...gaps) < 1.15 * Math.min(...gaps);
}

/** Whether two cells begin, end or have their middles at one place, give or take so many points. */
const isInLine = (a: Cell, b: Cell, points: number): boolean =>
  Math.abs(a.x - b.x) < points ||
  Math.abs(a.right - b.right) < points ||
  Math.abs(a.x + a.right - b.x - b.right) < 2 * points;

/** Lines of prose with wide gaps between their words: all begin and end at the measure, the gaps are anywhere. */
function isFilled(full: readonly Line[]): boolean {
  const [first] = full as [Line];
  const em = first.size;
  const left = full.reduce((least, { x }) => Math.min(least, x), Infinity);
  const right = full.reduce((most, line) => Math.max(most, line.right), 0);
  const isFull = full
    .slice(0, 2 * ENOUGH)
    .filter((line) => line.x - left < INDENT * em && right - line.right < EXACT * em);
  if (isFull.length < MOST * Math.min(full.length, 2 * ENOUGH)) return false;
  // Two lines are too few to tell by where their gaps are.
  if (isFull.length === 2 && !isFull.some(({ text }) => /\d/.test(text))) return true;
  const inLine = (cell: Cell, line: Line): boolean => {
    const isLast = cell === line.cells.at(-1);
    if (isLast && cell.text.length <= FIGURE && /\d/.test(cell.text)) return true;
    const others = isFull.filter((other) => other !== line).flatMap(({ cells }) => cells);
    return others.some((other) =>
      isLast ? Math.abs(other.x - cell.x) < EXACT * em : isInLine(other, cell, EXACT * em),
    );
  };
  const inner = isFull
    .slice(0, ENOUGH)
    .flatMap((line) => line.cells.slice(1).map((cell) => inLine(cell, line)));
  return inner.filter(Boolean).length < MOST * inner.length;
}

function tableOf(lines: readonly Line[], full: readonly Line[]): string[][] | undefined {
  const [first] = full;
  if (first === undefined) return undefined;
  const widest = full.reduce((most, line) => (line.cells.length > most.cells.length ? line : most), first);
  const columns = widest.cells;
  const em = widest.size;
  const cells = full.flatMap((line) => line.cells);
  const aligned = cells.filter((cell) => columns.some((column) => isInLine(cell, column, ALIGNED * em)));
  if (aligned.length < MOST * cells.length) return undefined;
  if (isFilled(full)) return undefined;
  const three = full.filter((line) => line.cells.length > 2);
  const length = cells.reduce((sum, { text }) => sum + text.length, 0) / cells.length;
  if (length > 2 * SHORT || (three.length < 2 && (full.length < 3 || length > SHORT))) return undefined;
  const rows: string[][] = [];
  for (const line of lines) {
    const row = columns.map(() => '');
    for (const cell of line.cells) {
      const at = columnOf(cell, columns, em);
      row[at] = row[at] === '' ? cell.text : `${row[at]} ${cell.text}`;
    }
    const above = rows.at(-1);
    if (line.cells.length === 1 && above !== undefined) {
      row.forEach((text, at) => (above[at] = `${above[at]} ${text}`.trim()));
    } else rows.push(row);
  }
  return rows;
}

/** The column in line with the cell, else the one nearest to it. */
function columnOf(cell: Cell, columns: readonly Cell[], em: number): number {
  const inLine = columns.findIndex((column) => isInLine(cell, column, ALIGNED * em));
  if (inLine >= 0) return inLine;
  const distance = (column: Cell): number => Math.abs(cell.x + cell.right - column.x - column.right);
  const nearest = columns.reduce((best, column) => (distance(column) < distance(best) ? column : best));
  return columns.indexOf(nearest);
}
