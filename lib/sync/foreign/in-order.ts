import type { Piece } from './update-form';

/** The pieces of one client, and which comes next. */
interface Line {
  readonly pieces: Piece[];
  next: number;
}

/** A client whose pieces are wanted up to a clock. */
interface Step {
  readonly line: Line;
  readonly until: number;
}

/**
 * Brings pieces into an order in which each comes after what it stands on, as Yjs does within an update. Else Yjs
 * would park most of the pieces and let them in at one go. What stands on something that is not among them, or on
 * itself by a ring, comes where it may: Yjs waits.
 */
export function* inOrder(pieces: Iterable<Piece>): Generator<Piece> {
  const lines = new Map<number, Line>();
  for (const piece of pieces) {
    const line = lines.get(piece.client);
    if (line === undefined) lines.set(piece.client, { pieces: [piece], next: 0 });
    else line.pieces.push(piece);
  }
  for (const line of lines.values()) yield* lineOut(lines, line);
}

/** All that is left of a line, each piece after what it stands on. Without recursion: there may be many clients. */
function* lineOut(lines: ReadonlyMap<number, Line>, line: Line): Generator<Piece> {
  const way: Step[] = [{ line, until: Infinity }];
  const onWay = new Set([line]);
  for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
    const piece = step.line.pieces[step.line.next];
    if (piece === undefined || piece.clock > step.until) {
      way.pop();
      onWay.delete(step.line);
      continue;
    }
    const before = stepBefore(lines, piece, onWay);
    if (before === undefined) {
      step.line.next += 1;
      yield piece;
    } else {
      way.push(before);
      onWay.add(before.line);
    }
  }
}

/** What must come before a piece; undefined when nothing does that can. */
function stepBefore(
  lines: ReadonlyMap<number, Line>,
  { needs }: Piece,
  onWay: ReadonlySet<Line>,
): Step | undefined {
  for (const { client, clock } of needs) {
    const line = lines.get(client);
    const next = line?.pieces[line.next];
    if (line !== undefined && next !== undefined && next.clock <= clock && !onWay.has(line))
      return { line, until: clock };
  }
  return undefined;
}
