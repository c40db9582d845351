import { joinBytes, toHex } from '../util/bytes';
import { derive, keyOf, roomOf } from './keys';

/** What opens and seals a lobby, from the one-time key of its invitation (docs/protocol.md, P1). */
export interface LobbyKeys {
  /** 32 bytes in hexadecimal that open the lobby's room at a relay. */
  readonly roomAuth: string;
  /** The room's id. */
  readonly room: string;
  /** AES-256-GCM; seals every message in the lobby. Everybody who has the invitation has it. */
  readonly seal: CryptoKey;
  /** 16 bytes in hexadecimal. They stand in clear on an answer and on the letter that follows it, and lead to no room. */
  readonly answerName: string;
  /** AES-256-GCM; seals an answer. Everybody who has the invitation has it. */
  readonly answerKey: CryptoKey;
  /** Where what is said waits at a relay that has a mailbox: 32 bytes that open the box, and what its names come from. */
  readonly box: { readonly auth: Uint8Array<ArrayBuffer>; readonly names: CryptoKey };
}

/** A pair of keys of one end of a lobby. No script can read out the private one. */
export interface EndKeys {
  readonly privateKey: CryptoKey;
  /** The point on P-256, uncompressed: 65 bytes. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

/** What two ends have in common that nobody else has, the relay and others with the invitation included. */
export interface Agreement {
  /** Four numbers under 2048: the check words. */
  readonly words: readonly number[];
  /** Seals what goes to the joiner, and what goes to the inviter. */
  readonly toJoiner: CryptoKey;
  readonly toInviter: CryptoKey;
}

export const PUBLIC_KEY_BYTES = 65;
export const KEY_HASH_BYTES = 16;
export const ANSWER_NAME_BYTES = 16;
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

const sealingKey = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Derives the lobby of an invitation's 32-byte key. */
export async function lobbyKeys(key: Uint8Array<ArrayBuffer>): Promise<LobbyKeys> {
  const from = await keyOf(key);
  const [auth, bytes] = await Promise.all([derive(from, 'lobby auth'), derive(from, 'lobby seal')]);
  const [name, answer] = await Promise.all([derive(from, 'answer name'), derive(from, 'answer key')]);
  const [boxAuth, names] = await Promise.all([derive(from, 'lobby box'), derive(from, 'lobby box names')]);
  return {
    box: { auth: boxAuth, names: await keyOf(names) },
    ...{ roomAuth: toHex(auth), room: await roomOf(auth), seal: await sealingKey(bytes) },
    ...{ answerName: toHex(name.subarray(0, ANSWER_NAME_BYTES)), answerKey: await sealingKey(answer) },
  };
}

/** New keys for one end of one lobby. */
export async function newEndKeys(): Promise<EndKeys> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  return { privateKey, publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)) };
}

/** The name of a public key in an invitation: the first 16 bytes of its SHA-256. */
export async function keyHash(publicKey: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', publicKey)).slice(0, KEY_HASH_BYTES);
}

interface Agreeing {
  readonly privateKey: CryptoKey;
  /** The other end's public key. */
  readonly theirs: Uint8Array<ArrayBuffer>;
  /** The invitation's one-time key. */
  readonly key: Uint8Array<ArrayBuffer>;
  /** SHA-256 of all that the two have said, which both must have seen alike. */
  readonly transcript: Uint8Array<ArrayBuffer>;
}

/**
 * Agrees on keys and check words (docs/protocol.md, P6). Two ends that saw another transcript get others.
 *
 * @throws when the other end's bytes are no point of the curve
 */
export async function agree({ privateKey, theirs, key, transcript }: Agreeing): Promise<Agreement> {
  const point = await crypto.subtle.importKey('raw', theirs, CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: point }, privateKey, 256);
  const both = joinBytes([new Uint8Array(shared), key], 32 + key.length);
  const from = await keyOf(both);
  both.fill(0);
  const [words, toJoiner, toInviter] = await Promise.all([
    derive(from, 'lobby words', transcript),
    derive(from, 'lobby to joiner', transcript).then(sealingKey),
    derive(from, 'lobby to inviter', transcript).then(sealingKey),
  ]);
  return { words: checkNumbers(words), toJoiner, toInviter };
}

/** The four check words in the first 44 bits of some bytes, as numbers under 2048. */
export const checkNumbers = (bytes: Uint8Array): number[] =>
  Array.from({ length: 4 }, (_, n) =>
    Array.from({ length: 11 }, (_bit, i) => 11 * n + i).reduce(
      (value, at) => value * 2 + (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1),
      0,
    ),
  );
