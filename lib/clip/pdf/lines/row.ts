import type { Piece } from './piece';

/** Text on one level over the whole width of a page, from left to right. */
export interface Row {
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
}

/** How far apart baselines of one row may be, in ems of the smaller text. */
const SAME_LEVEL = 0.3;

/** A raised or lowered figure: at most so large, and so far from its row's baseline, in ems of the row. */
const SMALL = 0.8;
const RAISED = 0.65;
const LOWERED = 0.35;
const TOUCHING = 0.35;
const MARK = /^[\d,–\-*†‡§¶a-z]{1,7}$/;

/** A bullet: how far from its line's level it may be, and how far before its words, in ems. */
const BULLET = /^\s*[•◦▪▫‣⁃●○■□]\s*$/u;
const BULLET_LEVEL = 0.6;
const BULLET_SPACE = 2.5;

/** How many pieces on each side of a figure may be the one that it touches. */
const BESIDE = 6;

interface OpenRow {
  y: number;
  size: number;
  /** From left to right, once all are in. */
  pieces: Piece[];
  /** Figures of other levels that belong to it. */
  readonly marks: Piece[];
}

/** Rows of the pieces, from top to bottom; figures above or below a row are put into it. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: OpenRow[] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row !== undefined && piece.y - row.y <= SAME_LEVEL * Math.min(piece.size, row.size)) {
      row.pieces.push(piece);
      if (piece.text !== '') row.size = Math.max(row.size, piece.size);
    } else {
      rows.push({ y: piece.y, size: piece.size, pieces: [piece], marks: [] });
    }
  }
  for (const row of rows) row.pieces.toSorted((a, b) => a.x - b.x);
  rows.forEach((row, at) => giveMarks(row, at, rows));
  return rows.map(finished).filter((row) => row.pieces.some(({ text }) => text !== ''));
}

/** Gives the row's small figures to a row nearby with larger text that they touch. */
function giveMarks(row: OpenRow, at: number, rows: readonly OpenRow[]): void {
  const near = [1, 2, 3, -1].flatMap((step) => rows[at + step] ?? []);
  row.pieces = row.pieces.filter((piece) => {
    const line = BULLET.test(piece.text) ? near.find((other) => isBulletOf(piece, other)) : undefined;
    if (line !== undefined) {
      line.marks.push(piece);
      return false;
    }
    if (!MARK.test(piece.text.trim())) return true;
    const host = near.find((other) => isMarkOf(piece, other));
    if (host === undefined) return true;
    host.marks.push({ ...piece, raised: piece.y < host.y && /[\d*†‡§¶]/.test(piece.text) });
    return false;
  });
}

/** Bullets of other fonts may stand higher or lower than the line that they are before. */
const isBulletOf = ({ right, y, size }: Piece, row: OpenRow): boolean =>
  Math.abs(row.y - y) < BULLET_LEVEL * Math.max(row.size, size) &&
  row.pieces.some(
    ({ text, x }) => text.length > 1 && x > right && x - right < BULLET_SPACE * Math.max(row.size, size),
  );

function isMarkOf(piece: Piece, row: OpenRow): boolean {
  const lift = (row.y - piece.y) / row.size;
  if (piece.size > SMALL * row.size || lift > RAISED || lift < -LOWERED) return false;
  const reach = TOUCHING * row.size;
  const at = firstFrom(row.pieces, piece.x);
  return row.pieces
    .slice(Math.max(0, at - BESIDE), at + BESIDE)
    .some(
      ({ text, x, right, size }) =>
        text !== '' &&
        size * SMALL >= piece.size &&
        (Math.abs(piece.x - right) < reach || Math.abs(x - piece.right) < reach),
    );
}

/** Where the first of the sorted pieces is that begins at the place or behind it. */
function firstFrom(pieces: readonly Piece[], x: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).x < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Bold is sometimes faked by drawing a word twice, a hair apart: once is enough. */
function finished(row: OpenRow): Row {
  const kept: Piece[] = [];
  for (const piece of [...row.pieces, ...row.marks].toSorted((a, b) => a.x - b.x)) {
    const twin = kept.at(-1);
    const isTwin = piece.text !== '' && twin?.text === piece.text && piece.x - twin.x < 0.2 * piece.size;
    if (!isTwin || piece.right - piece.x < 0.25 * piece.size) kept.push(piece);
  }
  return { y: levelOf(kept), size: row.size, pieces: kept };
}

/** The baseline that most characters stand on. */
function levelOf(pieces: readonly Piece[]): number {
  const flat = pieces.filter(({ raised, text }) => !raised && text !== '');
  const longest = flat.reduce<Piece | undefined>(
    (best, piece) => (best === undefined || piece.text.length > best.text.length ? piece : best),
    undefined,
  );
  return longest?.y ?? pieces[0]?.y ?? 0;
}
