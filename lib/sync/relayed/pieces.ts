import { createDecoder, readTailAsUint8Array, readVarUint } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeUint8, writeUint8Array, writeVarUint } from 'lib0/encoding';
import { joinBytes } from '../../util/bytes';
import { FramingError } from '../framing-error';

/** First byte of a piece of an update that no frame takes (rule V10). An older Bookbag passes over it. */
export const PIECE = 4;

/** Bytes of a piece, so that its frame may be said though nothing of it can be packed. */
const PIECE_BYTES = 48 * 1024;

/** Bytes of an update that goes in pieces: an import of a thousand books. What is larger would keep the line busy. */
export const MOST_IN_PIECES = 512 * 1024;

/** A message has a few bytes before its update. */
const BEFORE_UPDATE = 16;

const MOST_PIECES = Math.ceil((MOST_IN_PIECES + BEFORE_UPDATE) / PIECE_BYTES);

/**
 * Cuts a message of the notebook into pieces, each of which goes into a frame of its own, in order.
 *
 * @param id tells this message from the one before
 */
export function inPieces(id: number, message: Uint8Array): Uint8Array<ArrayBuffer>[] {
  const count = Math.ceil(message.length / PIECE_BYTES);
  return Array.from({ length: count }, (_, n) => {
    const encoder = createEncoder();
    writeUint8(encoder, PIECE);
    for (const number of [id, n, count]) writeVarUint(encoder, number);
    writeUint8Array(encoder, message.subarray(n * PIECE_BYTES, (n + 1) * PIECE_BYTES));
    return toUint8Array(encoder);
  });
}

/** Whether an update is small enough to go in pieces. */
export const mayGoInPieces = (update: Uint8Array): boolean => update.length <= MOST_IN_PIECES;

/** Puts the pieces of one link together. The relay may lose some: then the rest of that message is nothing. */
export class PiecesTogether {
  #id = 0;
  #count = 0;
  #pieces: Uint8Array[] = [];

  /**
   * Takes a piece: foreign.
   *
   * @param piece what stands behind its first byte
   * @returns the message, once all of it is here
   * @throws FramingError for what is no piece
   */
  add(piece: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
    const decoder = createDecoder(piece);
    const [id, n, count] = [readVarUint(decoder), readVarUint(decoder), readVarUint(decoder)];
    const bytes = readTailAsUint8Array(decoder);
    if (count > MOST_PIECES || n >= count || bytes.length > PIECE_BYTES)
      throw new FramingError('no piece of an update');
    if (n === 0) [this.#id, this.#count, this.#pieces] = [id, count, []];
    if (id !== this.#id || count !== this.#count || n !== this.#pieces.length) return this.#forget();
    this.#pieces.push(bytes);
    if (this.#pieces.length < count) return undefined;
    const size = this.#pieces.reduce((sum, { length }) => sum + length, 0);
    const message = joinBytes(this.#pieces, size);
    this.#forget();
    return message;
  }

  #forget(): undefined {
    [this.#count, this.#pieces] = [0, []];
  }
}
