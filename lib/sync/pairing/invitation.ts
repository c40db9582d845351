import { KEY_HASH_BYTES } from '../../crypto/lobby-keys';
import { fromBase64url, fromHex, toBase64url } from '../../util/bytes';
import type { Result } from '../../util/result';
import { fail, ok } from '../../util/result';
import { digestBytes } from '../digest';
import { relayAddress } from './relay-address';

/**
 * An invitation in one line of text, to be pasted (docs/protocol.md, rules I1 to I5). It opens a lobby, and not the
 * notebook: whoever has the text can ask to come in, and no more.
 */
export interface Invitation {
  /** The lobby's 32-byte key, made for this invitation alone. */
  readonly key: Uint8Array<ArrayBuffer>;
  /** The name of the inviter's public key in the lobby: 16 bytes. */
  readonly inviter: Uint8Array<ArrayBuffer>;
  /** Milliseconds since the epoch, of whole seconds. */
  readonly expires: number;
  /** One to three relay addresses, `ws:` or `wss:`. */
  readonly relays: readonly string[];
  /** It is for a further computer of one of the two who are in the notebook, and not for a new member. */
  readonly further?: true;
}

/** Why a pasted text does not invite. */
type NoInvitation = 'not-an-invitation' | 'damaged' | 'expired' | 'newer-version' | 'older-version';

/** Version 1 carried the notebook's secret itself: it is refused (docs/adr/0031-the-lobby.md). */
const INVITATION_VERSION = 2;
/** For a further computer: an older Bookbag would come in as a third member, so it must not know this form. */
const FURTHER_VERSION = 3;
export const INVITATION_LIFETIME = 7 * 24 * 60 * 60 * 1000;
export const MAX_RELAYS = 3;

/** Some programs make a blank or a new line of the dot; what follows is then as long as no word is. */
const PREFIX = /bookbag(\d{1,3})(?:\.|[\s>|]{1,8}(?=[\w-]{20}))/gi;

const KEY_BYTES = 32;
const CHECKSUM_BYTES = 4;
const INVITER_AT = 5 + KEY_BYTES;
const HEADER_BYTES = INVITER_AT + KEY_HASH_BYTES + 1;
/** Bytes of the longest invitation. The decoder looks at nothing behind them. */
const MAX_BYTES = HEADER_BYTES + MAX_RELAYS * 256 + CHECKSUM_BYTES;

/** @throws RangeError for a key, expiry or address that does not fit; those are the caller's */
export function encodeInvitation({ key, inviter, expires, relays, further }: Invitation): string {
  const seconds = Math.floor(expires / 1000);
  if (key.length !== KEY_BYTES) throw new RangeError('a key has 32 bytes');
  if (inviter.length !== KEY_HASH_BYTES) throw new RangeError('the hash of a key has 16 bytes');
  if (relays.length < 1 || relays.length > MAX_RELAYS) throw new RangeError('one to three relays');
  if (seconds < 0 || seconds > 0xffffffff) throw new RangeError('expiry out of range');
  const header = new Uint8Array(HEADER_BYTES);
  const version = further === true ? FURTHER_VERSION : INVITATION_VERSION;
  header[0] = version;
  new DataView(header.buffer).setUint32(1, seconds);
  header.set(key, 5);
  header.set(inviter, INVITER_AT);
  header[HEADER_BYTES - 1] = relays.length;
  const body = concat([header, ...relays.map(encodeAddress)]);
  return `bookbag${version}.${toBase64url(concat([body, checksum(body)]))}`;
}

/**
 * Finds an invitation in a pasted text, such as a whole e-mail with its line breaks and quote marks.
 *
 * @param now milliseconds since the epoch
 */
export function decodeInvitation(text: string, now: number): Result<Invitation, NoInvitation> {
  let first: Result<Invitation, NoInvitation> | undefined;
  for (const match of text.matchAll(PREFIX)) {
    const result = decodeVersion(Number(match[1]), text.slice(match.index + match[0].length), now);
    if (result.ok) return result;
    first ??= result; // the text may speak of "bookbag1." before it gives the code
  }
  return first ?? fail('not-an-invitation');
}

/** What follows a prefix with a version. Words about an older code are no such code: it is as long as no word is. */
function decodeVersion(version: number, rest: string, now: number): Result<Invitation, NoInvitation> {
  if (version > FURTHER_VERSION) return fail('newer-version');
  if (version >= INVITATION_VERSION) return decodeCode(version, rest, now);
  return fail(/^[\s>|]*[\w-]{20}/.test(rest) ? 'older-version' : 'damaged');
}

/** What follows the prefix: white space, quote marks and soft breaks are no part of a code. */
function decodeCode(version: number, rest: string, now: number): Result<Invitation, NoInvitation> {
  const letters = rest.replace(/=\r?\n|[\s>|\u00AD\u200B-\u200D\u2060\uFEFF]/g, '');
  const code = /^[\w-]*/.exec(letters)?.[0].slice(0, Math.ceil((MAX_BYTES * 4) / 3)) ?? '';
  const bytes = leadingBytes(code);
  const size = sizeOf(bytes);
  if (size === undefined) return fail('damaged');
  const body = bytes.slice(0, size - CHECKSUM_BYTES);
  if (!checksum(body).every((byte, i) => byte === bytes[body.length + i])) return fail('damaged');
  if (body[0] !== version) return fail('newer-version');
  const relays = readAddresses(body);
  if (!relays) return fail('damaged');
  const expires = new DataView(body.buffer).getUint32(1) * 1000;
  if (now >= expires) return fail('expired');
  const [key, inviter] = [body.slice(5, INVITER_AT), body.slice(INVITER_AT, HEADER_BYTES - 1)];
  const further = version === FURTHER_VERSION ? ({ further: true } as const) : {};
  return ok({ key, inviter, expires, relays, ...further });
}

/** Bytes of the text, as far as they are whole. What follows a code may look like more of the code. */
function leadingBytes(code: string): Uint8Array<ArrayBuffer> {
  const whole = code.length % 4 === 1 ? code.slice(0, -1) : code; // one letter over carries no byte
  return fromBase64url(whole) ?? new Uint8Array();
}

/** How many bytes the invitation says it has; undefined when they are not all here. */
function sizeOf(bytes: Uint8Array): number | undefined {
  const count = bytes[HEADER_BYTES - 1];
  if (count === undefined || count < 1 || count > MAX_RELAYS) return undefined;
  let at = HEADER_BYTES;
  for (let i = 0; i < count; i++) at += 1 + (bytes[at] ?? MAX_BYTES);
  at += CHECKSUM_BYTES;
  return at <= bytes.length ? at : undefined;
}

function readAddresses(body: Uint8Array): string[] | undefined {
  const addresses: string[] = [];
  for (let at = HEADER_BYTES; at < body.length; at += 1 + (body[at] ?? 0)) {
    const text = new TextDecoder().decode(body.slice(at + 1, at + 1 + (body[at] ?? 0)));
    const address = relayAddress(text);
    if (!address) return undefined;
    addresses.push(address);
  }
  return addresses;
}

function encodeAddress(relay: string): Uint8Array {
  const address = relayAddress(relay);
  if (!address) throw new RangeError('a relay address is ws: or wss:');
  const bytes = new TextEncoder().encode(address);
  if (bytes.length > 255) throw new RangeError('a relay address of more than 255 bytes');
  return concat([Uint8Array.of(bytes.length), bytes]);
}

/** The first 4 bytes of our digest: against typing errors, not against anybody. */
function checksum(bytes: Uint8Array): Uint8Array {
  return (fromHex(digestBytes(bytes)) ?? new Uint8Array()).subarray(0, CHECKSUM_BYTES);
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
