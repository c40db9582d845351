import { createDecoder, readTailAsUint8Array, readUint8Array, readVarUint8Array } from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { ANSWER_NAME_BYTES, PUBLIC_KEY_BYTES } from '../../crypto/lobby-keys';
import { toHex } from '../../util/bytes';
import { ATTEMPT_BYTES, MAX_BOX, NONCE_BYTES } from './lobby-messages';
import { bytesOf } from './transcript';

/** What lets a joiner in who has answered by a file (docs/protocol.md, A6). Hexadecimal digits, but for the box. */
export interface Welcome {
  /** Which invitation it belongs to. */
  readonly name: string;
  readonly attempt: string;
  /** The inviter's public key, and the inviter's nonce for this attempt. */
  readonly publicKey: string;
  readonly nonce: string;
  /** The grant, sealed to that joiner. */
  readonly box: Uint8Array<ArrayBuffer>;
}

/** Letters that carry a welcome begin as all letters do, with a version that older apps know they do not know. */
const HEAD = new Uint8Array([...new TextEncoder().encode('bookbag letter '), 2]);

/** Puts a welcome before a letter. The letter itself stays as it is. */
export function withWelcome(
  { name, attempt, publicKey, nonce, box }: Welcome,
  letter: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeUint8Array(encoder, HEAD);
  for (const hex of [name, attempt, publicKey, nonce]) encoding.writeUint8Array(encoder, bytesOf(hex));
  encoding.writeVarUint8Array(encoder, box);
  encoding.writeUint8Array(encoder, letter);
  return encoding.toUint8Array(encoder);
}

interface Parted {
  /** Null where the bytes begin with none: they may be a letter all the same. */
  readonly welcome: Welcome | null;
  readonly letter: Uint8Array<ArrayBuffer>;
}

/** Takes a welcome off a letter; undefined where one begins and is cut. Foreign bytes. */
export function partLetter(bytes: Uint8Array<ArrayBuffer>): Parted | undefined {
  if (!HEAD.every((byte, i) => bytes[i] === byte)) return { welcome: null, letter: bytes };
  const decoder = createDecoder(bytes.subarray(HEAD.length));
  const read = (length: number): string => toHex(readUint8Array(decoder, length));
  try {
    const names = { name: read(ANSWER_NAME_BYTES), attempt: read(ATTEMPT_BYTES) };
    const keys = { publicKey: read(PUBLIC_KEY_BYTES), nonce: read(NONCE_BYTES) };
    const box = readVarUint8Array(decoder).slice();
    if (box.length > MAX_BOX) return undefined;
    return { welcome: { ...names, ...keys, box }, letter: readTailAsUint8Array(decoder).slice() };
  } catch {
    return undefined; // a length that leads past the end
  }
}
