import {
  createDecoder,
  type Decoder,
  readAny,
  readUint8,
  readVarString,
  readVarUint,
  readVarUint8Array,
} from 'lib0/decoding';
import { createEncoder, toUint8Array, writeUint8Array, writeVarUint } from 'lib0/encoding';
import { groupBy } from '../../util/group';
import { FramingError } from '../framing-error';

/**
 * The form of Yjs' updates, version 1, as far as an update can be cut into smaller ones. Yjs itself decodes an update
 * only at one go, and offers nothing that splits one (Yjs 13.6.33, issue 454 of yjs/yjs). It is the form in which all
 * versions of Yjs 13 send, so it changes with none of them. `tests/unit/sync/foreign/update-form.test.ts` compares
 * what this file reads with what Yjs reads.
 */

/** Bits of a struct's first byte. The lower five name its content. */
const ORIGIN = 128;
const RIGHT_ORIGIN = 64;
const PARENT_KEY = 32;
const CONTENT = 31;

const GC = 0;
const SKIP = 10;

/** Types that carry a name: elements and hooks of XML. */
const NAMED_TYPES = new Set([3, 5]);

/** A change of somebody: the clock counts what a client has made. */
interface Id {
  readonly client: number;
  readonly clock: number;
}

/** Structs of one client that follow each other, as they lie in the update. */
export interface Piece extends Id {
  readonly structs: number;
  /** Its bytes in the update: from the first one to the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** The clock behind its last struct. */
  readonly end: number;
  /** What its first struct stands on that other clients made. The others of a piece stand on nothing of others. */
  readonly needs: readonly Id[];
}

/** A run of deleted changes. */
export interface Deletion extends Id {
  readonly length: number;
}

/** How much a piece holds at most; one struct may be larger. */
interface Most {
  readonly structs: number;
  readonly bytes: number;
}

/** Skips a content, and answers how many clocks it takes. @throws for a content that is none */
const CONTENTS: Readonly<Record<number, (decoder: Decoder) => number>> = {
  1: (decoder) => readVarUint(decoder), // deleted
  2: (decoder) => times(decoder, skipBytes), // JSON
  3: (decoder) => (skipBytes(decoder), 1), // bytes
  4: (decoder) => readVarString(decoder).length, // text, in UTF-16 units
  5: (decoder) => (skipBytes(decoder), 1), // an embedded object, as JSON
  6: (decoder) => (skipBytes(decoder), skipBytes(decoder), 1), // a format: its key, and its value as JSON
  7: (decoder) => (NAMED_TYPES.has(readVarUint(decoder)) && skipBytes(decoder), 1), // a type
  8: (decoder) => times(decoder, readAny), // values
  9: (decoder) => (skipBytes(decoder), readAny(decoder), 1), // a document
};

/** A text or bytes, with the length in front. */
const skipBytes = (decoder: Decoder): unknown => readVarUint8Array(decoder);

function times(decoder: Decoder, skip: (decoder: Decoder) => unknown): number {
  const count = readVarUint(decoder);
  for (let n = 0; n < count; n += 1) skip(decoder);
  return count;
}

const readId = (decoder: Decoder): Id => ({ client: readVarUint(decoder), clock: readVarUint(decoder) });

/** Skips a struct of a client. @returns its clocks, and what it stands on that others made */
function readStruct(decoder: Decoder, client: number): { length: number; needs: readonly Id[] } {
  const info = readUint8(decoder);
  if (info === SKIP || (info & CONTENT) === GC) return { length: readVarUint(decoder), needs: [] };
  const needs: Id[] = [];
  const stand = (id: Id): void => void (id.client !== client && needs.push(id));
  if ((info & ORIGIN) !== 0) stand(readId(decoder));
  if ((info & RIGHT_ORIGIN) !== 0) stand(readId(decoder));
  if ((info & (ORIGIN | RIGHT_ORIGIN)) === 0) {
    if (readVarUint(decoder) === 1) skipBytes(decoder); // the name of a root
    else stand(readId(decoder));
    if ((info & PARENT_KEY) !== 0) skipBytes(decoder);
  }
  const content = CONTENTS[info & CONTENT];
  if (content === undefined) throw new FramingError('a content that is none');
  return { length: content(decoder), needs };
}

/** The pieces of one client, of so many structs. */
function* piecesOfClient(decoder: Decoder, client: number, structs: number, most: Most): Generator<Piece> {
  let clock = readVarUint(decoder);
  let piece: { -readonly [Part in keyof Piece]: Piece[Part] } | undefined;
  for (let left = structs; left > 0; left -= 1) {
    const from = decoder.pos;
    const { length, needs } = readStruct(decoder, client);
    const to = decoder.pos;
    if (
      piece !== undefined &&
      (needs.length > 0 || piece.structs >= most.structs || to - piece.from > most.bytes)
    ) {
      yield piece;
      piece = undefined;
    }
    piece ??= { client, clock, structs: 0, from, to, end: clock, needs };
    piece.structs += 1;
    piece.to = to;
    piece.end = clock += length;
  }
  if (piece !== undefined) yield piece;
}

/**
 * Reads an update of Yjs, version 1, piece by piece, and its deletions last.
 *
 * @throws what lib0 throws for bytes that are no update, or FramingError
 */
export function* readUpdate(update: Uint8Array, most: Most): Generator<Piece | Deletion> {
  const decoder = createDecoder(update);
  const clients = new Set<number>();
  for (let left = readVarUint(decoder); left > 0; left -= 1) {
    const structs = readVarUint(decoder);
    const client = readVarUint(decoder);
    if (clients.has(client)) throw new FramingError('a client twice'); // Yjs would read only the last
    clients.add(client);
    yield* piecesOfClient(decoder, client, structs, most);
  }
  for (let left = readVarUint(decoder); left > 0; left -= 1) {
    const client = readVarUint(decoder);
    for (let runs = readVarUint(decoder); runs > 0; runs -= 1)
      yield { client, clock: readVarUint(decoder), length: readVarUint(decoder) };
  }
}

export const isPiece = (part: Piece | Deletion): part is Piece => 'structs' in part;

/**
 * An update of its own.
 *
 * @param update of which the pieces are
 * @param pieces of a client: one behind the other, none left out
 */
export function writeUpdate(
  update: Uint8Array,
  pieces: readonly Piece[],
  deletions: readonly Deletion[],
): Uint8Array {
  const encoder = createEncoder();
  const byClient = groupBy(pieces, ({ client }) => client);
  writeVarUint(encoder, byClient.size);
  for (const [client, own] of byClient) {
    const [first, last] = [own[0] as Piece, own.at(-1) as Piece];
    writeVarUint(
      encoder,
      own.reduce((sum, { structs }) => sum + structs, 0),
    );
    writeVarUint(encoder, client);
    writeVarUint(encoder, first.clock);
    writeUint8Array(encoder, update.subarray(first.from, last.to));
  }
  const removed = groupBy(deletions, ({ client }) => client);
  writeVarUint(encoder, removed.size);
  for (const [client, runs] of removed) {
    writeVarUint(encoder, client);
    writeVarUint(encoder, runs.length);
    for (const { clock, length } of runs) {
      writeVarUint(encoder, clock);
      writeVarUint(encoder, length);
    }
  }
  return toUint8Array(encoder);
}
