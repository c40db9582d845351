import {
  createDecoder,
  type Decoder,
  hasContent,
  readUint8,
  readUint8Array,
  readVarString,
  readVarUint8Array,
} from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { PUBLIC_KEY_BYTES } from '../../crypto/lobby-keys';
import { fromHex, toHex } from '../../util/bytes';

/** Bytes as hexadecimal digits: they are compared and kept as such. */
type Hex = string;

/** What is said in a lobby under the key of its invitation (docs/protocol.md, P3). */
export type LobbyMessage =
  /** The inviter's browser is here: whoever waits says again what they have to say. */
  | { readonly kind: 'here' }
  /** The joiner commits to a key, a nonce and a name before the inviter shows a nonce. */
  | { readonly kind: 'knock'; readonly attempt: Hex; readonly commitment: Hex }
  | { readonly kind: 'answer'; readonly attempt: Hex; readonly publicKey: Hex; readonly nonce: Hex }
  | {
      readonly kind: 'open';
      readonly attempt: Hex;
      readonly publicKey: Hex;
      readonly nonce: Hex;
      readonly name: string;
    }
  /** Nobody new is let in by this invitation. */
  | { readonly kind: 'used'; readonly attempt: Hex }
  /** The inviter does not know the attempt that opened: the joiner begins anew. */
  | { readonly kind: 'unknown'; readonly attempt: Hex }
  /** A word under the key that the two ends agreed on. */
  | { readonly kind: 'word'; readonly attempt: Hex; readonly box: Uint8Array<ArrayBuffer> };

type LobbyMessageKind = LobbyMessage['kind'];

/** A word to the joiner (P7). */
export type WordToJoiner =
  /** `as` is the name of the member as whose further computer one comes in; '' for a new member. */
  | { readonly kind: 'asked'; readonly name: string; readonly as: string }
  | { readonly kind: 'refused' }
  /** `member` is the id of that member; '' for a new one. */
  | {
      readonly kind: 'grant';
      readonly name: string;
      readonly secret: Uint8Array<ArrayBuffer>;
      readonly member: string;
    }
  | { readonly kind: 'closed' };

/** A word to the inviter: it is in, or does not wait any more. */
export type WordToInviter = 'in' | 'left';

export const ATTEMPT_BYTES = 16;
export const NONCE_BYTES = 32;
const HASH_BYTES = 32;
const SECRET_BYTES = 32;

/** Characters of a name, as many as a member's name has. */
export const MAX_NAME = 80;
export const MAX_BOX = 700;

/** A member's id, as records have it: none that means something to JavaScript. */
const MEMBER_ID = /^(?!(?:__proto__|constructor|prototype)$)[\w-]{1,64}$/;

const KINDS: readonly LobbyMessageKind[] = ['here', 'knock', 'answer', 'open', 'used', 'unknown', 'word'];
const TO_JOINER: readonly WordToJoiner['kind'][] = ['asked', 'refused', 'grant', 'closed'];
const TO_INVITER: readonly WordToInviter[] = ['in', 'left'];

const hexBytes = (hex: Hex): Uint8Array<ArrayBuffer> => fromHex(hex) ?? new Uint8Array();

export function encodeMessage(message: LobbyMessage): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  const write = (hex: Hex): void => encoding.writeUint8Array(encoder, hexBytes(hex));
  encoding.writeUint8(encoder, KINDS.indexOf(message.kind));
  if (message.kind !== 'here') write(message.attempt);
  if (message.kind === 'knock') write(message.commitment);
  if (message.kind === 'answer' || message.kind === 'open') {
    write(message.publicKey);
    write(message.nonce);
  }
  if (message.kind === 'open') encoding.writeVarString(encoder, message.name);
  if (message.kind === 'word') encoding.writeVarUint8Array(encoder, message.box);
  return encoding.toUint8Array(encoder);
}

/** A message out of foreign bytes; undefined for anything else. */
export function decodeMessage(bytes: Uint8Array): LobbyMessage | undefined {
  const decoder = createDecoder(bytes);
  const read = (length: number): Hex => toHex(readUint8Array(decoder, length));
  try {
    const kind = KINDS[readUint8(decoder)];
    if (kind === undefined) return undefined;
    if (kind === 'here') return { kind };
    const attempt = read(ATTEMPT_BYTES);
    if (kind === 'used' || kind === 'unknown') return { kind, attempt };
    if (kind === 'knock') return { kind, attempt, commitment: read(HASH_BYTES) };
    if (kind === 'word') {
      const box = readVarUint8Array(decoder).slice();
      return box.length > MAX_BOX ? undefined : { kind, attempt, box };
    }
    const keys = { attempt, publicKey: read(PUBLIC_KEY_BYTES), nonce: read(NONCE_BYTES) };
    if (kind === 'answer') return { kind, ...keys };
    const name = readVarString(decoder);
    return name.length > MAX_NAME ? undefined : { kind, ...keys, name };
  } catch {
    return undefined; // a length that leads past the end: somebody else has the invitation
  }
}

export function encodeToJoiner(word: WordToJoiner): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeUint8(encoder, TO_JOINER.indexOf(word.kind));
  if (word.kind === 'grant') encoding.writeUint8Array(encoder, word.secret);
  if (word.kind === 'asked' || word.kind === 'grant') encoding.writeVarString(encoder, word.name);
  const further = word.kind === 'asked' ? word.as : word.kind === 'grant' ? word.member : '';
  if (further !== '') encoding.writeVarString(encoder, further);
  return encoding.toUint8Array(encoder);
}

export function decodeToJoiner(bytes: Uint8Array): WordToJoiner | undefined {
  const decoder = createDecoder(bytes);
  try {
    const kind = TO_JOINER[readUint8(decoder)];
    if (kind === 'refused' || kind === 'closed') return { kind };
    if (kind === 'grant') {
      const secret = readUint8Array(decoder, SECRET_BYTES).slice();
      const name = readVarString(decoder).slice(0, MAX_NAME);
      const member = furtherIn(decoder);
      return member === '' || MEMBER_ID.test(member) ? { kind, secret, name, member } : undefined;
    }
    if (kind === undefined) return undefined;
    const name = readVarString(decoder).slice(0, MAX_NAME);
    return { kind, name, as: furtherIn(decoder).slice(0, MAX_NAME) };
  } catch {
    return undefined; // as above
  }
}

/** What a word says behind the rest where somebody comes in as a member who is there; '' where it does not. */
const furtherIn = (decoder: Decoder): string => (hasContent(decoder) ? readVarString(decoder) : '');

export const encodeToInviter = (word: WordToInviter): Uint8Array<ArrayBuffer> =>
  Uint8Array.of(TO_INVITER.indexOf(word));

export const decodeToInviter = (bytes: Uint8Array): WordToInviter | undefined => TO_INVITER[bytes[0] ?? -1];
