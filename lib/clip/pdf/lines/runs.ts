import type { Piece } from './piece';
import type { Row } from './row';

/** Pieces of a row that nothing wide parts. */
export interface Run {
  readonly x: number;
  readonly right: number;
  readonly size: number;
  readonly length: number;
  readonly pieces: readonly Piece[];
}

/** The row cut at all gaps wider than so many ems. Lines set wide to fill their measure may break too. */
export function runsOf(row: Row, ems = 0.8): Run[] {
  const runs: { x: number; right: number; size: number; length: number; pieces: Piece[] }[] = [];
  for (const piece of row.pieces) {
    const { text, x, right, size } = piece;
    if (text === '') {
      runs.at(-1)?.pieces.push(piece);
      continue;
    }
    const run = runs.at(-1);
    if (run === undefined || x - run.right > ems * Math.min(size, run.size)) {
      runs.push({ x, right, size, length: text.length, pieces: [piece] });
    } else {
      run.right = Math.max(run.right, right);
      run.size = Math.max(run.size, size);
      run.length += text.length;
      run.pieces.push(piece);
    }
  }
  return runs;
}
