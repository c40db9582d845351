import { toHex } from '../util/bytes';

/** Keys from a notebook's epoch secret. None of them helps to guess another. */
export interface NotebookKeys {
  /** 32 bytes in hexadecimal that open the relay's room (`/r/<auth>`). */
  readonly roomAuth: string;
  /** The room's id: first 32 hexadecimal digits of SHA-256 over the auth bytes. */
  readonly room: string;
  /** Password of y-webrtc's signaling encryption, 256 bits in hexadecimal. */
  readonly signalingPassword: string;
}

const encoder = new TextEncoder();
const SALT = encoder.encode('bookbag/v1');

/** What seals the letters of a notebook, and the name by which its letters are told from those of others. */
export interface LetterKeys {
  /** 16 bytes. They stand in clear on each letter, and lead to no room and to no other key. */
  readonly name: Uint8Array<ArrayBuffer>;
  /** AES-256-GCM; no script can read it out. */
  readonly key: CryptoKey;
}

/** What a notebook's mailbox needs (docs/protocol.md, M5). */
export interface MailboxKeys {
  /** 32 bytes that open the box. They open no room, and no other key follows from them. */
  readonly auth: Uint8Array<ArrayBuffer>;
  /** AES-256-GCM; no script can read it out. */
  readonly key: CryptoKey;
  /** The names of envelopes are derived from it. */
  readonly names: CryptoKey;
}

/** Derives 32 bytes for one purpose, by HKDF-SHA-256 (RFC 5869). */
export async function derive(
  secret: CryptoKey,
  purpose: string,
  salt: Uint8Array<ArrayBuffer> = SALT,
): Promise<Uint8Array<ArrayBuffer>> {
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt, info: encoder.encode(purpose) },
    secret,
    256,
  );
  return new Uint8Array(bits);
}

export const newSecret = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));

/** Bytes as a key to derive from. */
export const keyOf = (secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);

/**
 * Derives the keys of live travel of an epoch from its 32-byte secret (docs/design.md, "Keys and pairing").
 * The caller wipes the secret's bytes afterwards.
 */
export async function notebookKeys(secret: Uint8Array<ArrayBuffer>): Promise<NotebookKeys> {
  const key = await keyOf(secret);
  const [auth, password] = await Promise.all([derive(key, 'room auth'), derive(key, 'signaling password')]);
  return { roomAuth: toHex(auth), room: await roomOf(auth), signalingPassword: toHex(password) };
}

/** The id of the room that an auth key opens (docs/protocol.md, R2). */
export async function roomOf(auth: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', auth))).slice(0, 32);
}

/** A key that seals, and that no script can read out. The bytes are wiped. */
async function sealingKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  bytes.fill(0);
  return key;
}

/** Derives what letters of an epoch need (docs/protocol.md, L2). The caller wipes the secret's bytes afterwards. */
export async function letterKeys(secret: Uint8Array<ArrayBuffer>): Promise<LetterKeys> {
  const from = await keyOf(secret);
  const name = await derive(from, 'letter name');
  return { name: name.slice(0, 16), key: await sealingKey(await derive(from, 'letter key')) };
}

/** Derives what the mailbox of an epoch needs. The caller wipes the secret's bytes afterwards. */
export async function mailboxKeys(secret: Uint8Array<ArrayBuffer>): Promise<MailboxKeys> {
  const from = await keyOf(secret);
  const forNames = await derive(from, 'mailbox names');
  const names = await keyOf(forNames);
  forNames.fill(0);
  const auth = await derive(from, 'mailbox auth');
  return { auth, key: await sealingKey(await derive(from, 'mailbox key')), names };
}

/** Derives what seals that which goes live by a relay (docs/protocol.md, V4). The caller wipes the secret's bytes. */
export const liveKey = async (secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  sealingKey(await derive(await keyOf(secret), 'live key'));
