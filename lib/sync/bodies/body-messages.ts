import { createDecoder, hasContent, readUint8, readUint8Array, readVarUint } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeUint8, writeUint8Array, writeVarUint } from 'lib0/encoding';
import { fromHex, toHex } from '../../util/bytes';
import { FramingError } from '../framing-error';
import type { Body } from '../transport';

/** Bytes that a body or a picture may have (rule B3). */
export const MAX_BODY = 512 * 1024;

/** Bytes of the hash in front of a body's bytes. */
export const HASH_BYTES = 32;

/** Most hashes that one word may name (rule B2). */
export const MAX_HASHES = 256;

const CODES = { want: 0, 'want first': 1, have: 2, lack: 3 } as const;

/** A word of the body exchange: what is wanted (first of all, or in its turn), had, or lacked. */
export interface BodyWord {
  readonly what: keyof typeof CODES;
  /** SHA-256 in 64 hexadecimal digits, 1 to 256 of them. */
  readonly hashes: readonly string[];
}

export function encodeBodyWord({ what, hashes }: BodyWord): Uint8Array {
  const encoder = createEncoder();
  writeUint8(encoder, CODES[what]);
  writeVarUint(encoder, hashes.length);
  for (const hash of hashes) writeUint8Array(encoder, hashBytes(hash));
  return toUint8Array(encoder);
}

/** @throws FramingError when the bytes are no word */
export function decodeBodyWord(bytes: Uint8Array): BodyWord {
  const decoder = createDecoder(bytes);
  if (bytes.length < 2) throw new FramingError('body word too short');
  const code = readUint8(decoder);
  const what = (Object.keys(CODES) as BodyWord['what'][]).find((known) => CODES[known] === code);
  const count = readVarUint(decoder);
  const left = bytes.length - decoder.pos;
  if (!what || count < 1 || count > MAX_HASHES || left !== count * HASH_BYTES)
    throw new FramingError('body word of no known shape');
  const hashes = Array.from({ length: count }, () => toHex(readUint8Array(decoder, HASH_BYTES)));
  if (hasContent(decoder)) throw new FramingError('body word with something behind it');
  return { what, hashes };
}

/** A body for the wire: its hash, then its bytes. */
export function encodeBody({ hash, bytes }: Body): Uint8Array {
  const message = new Uint8Array(HASH_BYTES + bytes.length);
  message.set(hashBytes(hash));
  message.set(bytes, HASH_BYTES);
  return message;
}

/** The body in a message, its hash not checked yet. @throws FramingError for a size out of bounds */
export function decodeBody(message: Uint8Array<ArrayBuffer>): Body {
  const size = message.length - HASH_BYTES;
  if (size < 1 || size > MAX_BODY) throw new FramingError(`body of ${size} bytes`);
  return { hash: toHex(message.subarray(0, HASH_BYTES)), bytes: message.slice(HASH_BYTES) };
}

/** True for a hash that the wire can carry. */
export const isHash = (hash: string): boolean => /^[0-9a-f]{64}$/.test(hash);

function hashBytes(hash: string): Uint8Array {
  const bytes = isHash(hash) ? fromHex(hash) : undefined;
  if (!bytes) throw new RangeError('a body is named by 64 hexadecimal digits');
  return bytes;
}
