import { HASH_BYTES, MAX_BODY } from '../bodies/body-messages';
import { FramingError } from '../framing-error';
import { MAX_NOTEBOOK_MESSAGE } from '../link/live-frames';

/** Framing of what two copies say to each other over a link (docs/protocol.md, rules S1 to S5). */

/** Largest notebook message on the `live` channel, in bytes; larger ones go by `bulk` in pieces. */
export const LIVE_MESSAGE = 12 * 1024;

/** Bytes of one frame on `bulk`, header included. All browsers carry 16 KiB. */
export const BULK_FRAME = 16 * 1024;

/** What a message on `bulk` belongs to. The receiver puts the messages of each lane together on their own. */
export type Lane = 'notebook' | 'body';

const CEILING: Readonly<Record<Lane, number>> = {
  notebook: MAX_NOTEBOOK_MESSAGE,
  body: MAX_BODY + HASH_BYTES,
};
const FIRST = 1;
const BODY = 2;
const FIRST_HEADER = 5;
const NEXT_HEADER = 1;

/**
 * The piece of `message` that starts at `offset`, as a frame. In byte 0, bit 0 marks a message's first frame
 * and bit 1 the body lane. In a first frame the whole length follows as u32.
 */
export function bulkFrame(lane: Lane, message: Uint8Array, offset: number): Uint8Array<ArrayBuffer> {
  const header = offset === 0 ? FIRST_HEADER : NEXT_HEADER;
  const size = Math.min(BULK_FRAME - header, message.length - offset);
  const frame = new Uint8Array(header + size);
  frame[0] = (offset === 0 ? FIRST : 0) | (lane === 'body' ? BODY : 0);
  if (offset === 0) new DataView(frame.buffer).setUint32(1, message.length);
  frame.set(message.subarray(offset, offset + size), header);
  return frame;
}

/** Bytes of a message that one frame at `offset` carries. */
export const bulkPayload = (message: Uint8Array, offset: number): number =>
  Math.min(BULK_FRAME - (offset === 0 ? FIRST_HEADER : NEXT_HEADER), message.length - offset);

/** A message of which some frames have come. */
interface PartialMessage {
  readonly size: number;
  readonly pieces: Uint8Array[];
  received: number;
}

/**
 * Puts the frames of `bulk` together again, one message a lane at a time. It takes memory as bytes come in,
 * never because the partner announces many. Every frame but the last must be full: else a partner could send
 * pieces so small that keeping one costs more than the piece carries.
 */
export class Reassembly {
  readonly #messages = new Map<Lane, PartialMessage>();

  /** A message of this lane has begun and is not whole yet. */
  underWay(lane: Lane): boolean {
    return this.#messages.has(lane);
  }

  /**
   * Takes a frame.
   *
   * @returns the message that it completes, if any
   * @throws FramingError when the frame fits no rule; this object is of no use afterwards
   */
  take(frame: Uint8Array): { lane: Lane; message: Uint8Array<ArrayBuffer> } | undefined {
    const flags = frame[0] ?? 0xff;
    if (flags > (FIRST | BODY)) throw new FramingError('bulk frame with unknown flags');
    const lane: Lane = flags & BODY ? 'body' : 'notebook';
    const header = flags & FIRST ? FIRST_HEADER : NEXT_HEADER;
    if (flags & FIRST) this.#begin(lane, frame);
    const incoming = this.#messages.get(lane);
    if (!incoming) throw new FramingError('bulk frame of no message');
    const piece = frame.subarray(header);
    if (piece.length !== Math.min(BULK_FRAME - header, incoming.size - incoming.received))
      throw new FramingError('bulk frame that is not full, or longer than announced');
    incoming.pieces.push(piece);
    incoming.received += piece.length;
    if (incoming.received < incoming.size) return undefined;
    this.#messages.delete(lane);
    return { lane, message: whole(incoming) };
  }

  #begin(lane: Lane, frame: Uint8Array): void {
    if (frame.length < FIRST_HEADER || this.#messages.has(lane))
      throw new FramingError('misplaced first frame');
    const size = new DataView(frame.buffer, frame.byteOffset).getUint32(1);
    if (size === 0 || size > CEILING[lane]) throw new FramingError(`${lane} message of ${size} bytes`);
    this.#messages.set(lane, { size, pieces: [], received: 0 });
  }
}

function whole({ size, pieces }: PartialMessage): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
