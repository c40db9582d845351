import { inOrder } from './in-order';
import { type Deletion, isPiece, type Piece, readUpdate, writeUpdate } from './update-form';

/** Bytes of an update that is applied at one go: thousands of keystrokes. */
export const WHOLE_UP_TO = 32 * 1024;

/** How much is applied at one go of a larger one: some 500 records, some ten milliseconds in each page. */
const MOST = { structs: 1_000, bytes: 4 * 1024 * 1024 };

/** Deleted changes at one go. */
const MOST_DELETED = 1_000;

/**
 * Cuts a large update into small ones, which together say the same in whatever order. They come in the order in which
 * Yjs parks none of them. Deletions come last.
 *
 * @param update of Yjs, version 1
 * @param stateOf the clock behind the last change of a client that is here, asked once what comes before is applied
 * @returns the small ones, and between them undefined wherever whoever works them off may pause
 * @throws before the first of them for bytes that are no update
 */
export function* slicesOf(
  update: Uint8Array,
  stateOf: (client: number) => number,
): Generator<Uint8Array | undefined> {
  if (update.length <= WHOLE_UP_TO) {
    yield update;
    return;
  }
  const pieces: Piece[] = [];
  const deletions: Deletion[] = [];
  for (const part of readUpdate(update, MOST)) {
    if (isPiece(part)) pieces.push(part);
    else deletions.push(part);
    yield undefined;
  }
  yield* piecesTogether(update, inOrder(pieces));
  yield* deletionsApart(update, deletions, stateOf);
}

function* piecesTogether(update: Uint8Array, pieces: Iterable<Piece>): Generator<Uint8Array> {
  let together: Piece[] = [];
  let [structs, bytes] = [0, 0];
  for (const piece of pieces) {
    const size = piece.to - piece.from;
    if (together.length > 0 && (structs + piece.structs > MOST.structs || bytes + size > MOST.bytes)) {
      yield writeUpdate(update, together, []);
      [together, structs, bytes] = [[], 0, 0];
    }
    together.push(piece);
    structs += piece.structs;
    bytes += size;
  }
  if (together.length > 0) yield writeUpdate(update, together, []);
}

/** @param stateOf the clock behind the last change of a client that is here */
function* deletionsApart(
  update: Uint8Array,
  deletions: readonly Deletion[],
  stateOf: (client: number) => number,
): Generator<Uint8Array> {
  let together: Deletion[] = [];
  let left = MOST_DELETED;
  for (const { client, clock, length } of joined(deletions)) {
    const end = clock + length;
    // what is not here costs nothing, and may be a long run of nothing
    const here = Math.min(end, stateOf(client));
    for (let at = clock; at < end;) {
      const to = at < here ? Math.min(here, at + left) : end;
      together.push({ client, clock: at, length: to - at });
      left -= at < here ? to - at : 1;
      at = to;
      if (left > 0) continue;
      yield writeUpdate(update, [], together);
      [together, left] = [[], MOST_DELETED];
    }
  }
  if (together.length > 0) yield writeUpdate(update, [], together);
}

/** Runs that overlap as one, so that nothing is gone over twice. */
function joined(deletions: readonly Deletion[]): Deletion[] {
  const runs: Deletion[] = [];
  for (const run of deletions.toSorted((a, b) => a.client - b.client || a.clock - b.clock)) {
    const last = runs.at(-1);
    if (last === undefined || last.client !== run.client || last.clock + last.length < run.clock)
      runs.push(run);
    else
      runs[runs.length - 1] = {
        ...last,
        length: Math.max(last.length, run.clock + run.length - last.clock),
      };
  }
  return runs;
}
