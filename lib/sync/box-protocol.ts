/**
 * The frames of a mailbox (docs/protocol.md, M1 to M6), and of what goes live by a relay (V1 to V3). Pure functions,
 * shared with server/: it imports nothing, and takes and gives names as bytes.
 */

/** Where a relay offers its mailbox. */
export const BOX_PATH = '/box';

/** What a relay says first. A server that says anything else, or nothing, has no mailbox. */
export const BOX_GREETING = 'bookbag box 1';

const AUTH_BYTES = 32;
export const NAME_BYTES = 16;

/** Bytes of a tag: the first of SHA-256 over an envelope. */
export const TAG_BYTES = 16;

/** Bytes of an envelope. A body has 512 KiB; a notebook's difference of this size, packed, is some 30,000 readings. */
export const MAX_ENVELOPE = 4 * 1024 * 1024;

/** Bytes of what one client says to the others that are there now. Some ten pages of typing; more waits in the mailbox. */
export const MAX_SAID = 64 * 1024;

const HEAD_BYTES = 5;

/** Bytes of the largest frame: an envelope, its name and the head. */
export const MAX_BOX_FRAME = HEAD_BYTES + NAME_BYTES + MAX_ENVELOPE;

type Bytes = Uint8Array<ArrayBuffer>;

/** What a client asks; each is answered once, in order. */
export type BoxAsk =
  | { readonly kind: 'open'; readonly auth: Bytes }
  | { readonly kind: 'list' }
  | { readonly kind: 'get'; readonly name: Bytes }
  | { readonly kind: 'put'; readonly name: Bytes; readonly envelope: Bytes }
  | { readonly kind: 'remove'; readonly name: Bytes; readonly tag: Bytes }
  | { readonly kind: 'hear' }
  | { readonly kind: 'say'; readonly said: Bytes };

/** Why a relay does not do what it is asked; the number goes over the wire. */
const REFUSALS = ['full', 'slow-down', 'gone', 'not-stored', 'not-open'] as const;
export type BoxRefusal = (typeof REFUSALS)[number];

/**
 * What a relay says: an answer to an ask, or that an envelope has changed by somebody else's doing. It also says that
 * it carries what goes live, and hands on what another client has said.
 */
type BoxWord =
  | { readonly kind: 'changed' }
  | { readonly kind: 'carries' }
  | { readonly kind: 'said'; readonly said: Bytes }
  | { readonly kind: 'done'; readonly id: number; readonly rest: Bytes }
  | { readonly kind: 'refused'; readonly id: number; readonly why: BoxRefusal };

const ASKS = ['open', 'list', 'get', 'put', 'remove', 'hear', 'say'] as const;
const WORDS = ['changed', 'done', 'refused', 'said'] as const;

/** The number of "changed" by which a relay says that it carries what goes live. An older client only looks once more. */
const CARRIES = 1;

function frame(kind: number, id: number, ...parts: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, HEAD_BYTES));
  bytes[0] = kind;
  new DataView(bytes.buffer).setUint32(1, id);
  let at = HEAD_BYTES;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const idOf = (bytes: Bytes): number => new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);

function partsOf(ask: BoxAsk): Bytes[] {
  if (ask.kind === 'open') return [ask.auth];
  if (ask.kind === 'put') return [ask.name, ask.envelope];
  if (ask.kind === 'remove') return [ask.name, ask.tag];
  if (ask.kind === 'say') return [ask.said];
  return ask.kind === 'get' ? [ask.name] : [];
}

/** @param id a number of 32 bits by which the answer is known */
export const encodeAsk = (id: number, ask: BoxAsk): Bytes =>
  frame(ASKS.indexOf(ask.kind), id, ...partsOf(ask));

/** What a client asks; undefined for bytes that are no such frame. Parts of the frame are not copied. */
export function parseAsk(bytes: Bytes): (BoxAsk & { readonly id: number }) | undefined {
  if (bytes.length < HEAD_BYTES) return undefined;
  const kind = ASKS[bytes[0] ?? ASKS.length];
  const [id, rest] = [idOf(bytes), bytes.subarray(HEAD_BYTES)];
  const name = rest.subarray(0, NAME_BYTES);
  const behind = rest.subarray(NAME_BYTES);
  if (kind === 'open') return rest.length === AUTH_BYTES ? { id, kind, auth: rest } : undefined;
  if (kind === 'list' || kind === 'hear') return rest.length === 0 ? { id, kind } : undefined;
  if (kind === 'say') return isSaid(rest) ? { id, kind, said: rest } : undefined;
  if (kind === undefined || name.length < NAME_BYTES) return undefined;
  if (kind === 'get') return behind.length === 0 ? { id, kind, name } : undefined;
  if (kind === 'remove') return behind.length === TAG_BYTES ? { id, kind, name, tag: behind } : undefined;
  return behind.length > 0 && behind.length <= MAX_ENVELOPE
    ? { id, kind, name, envelope: behind }
    : undefined;
}

const isSaid = ({ length }: Bytes): boolean => length > 0 && length <= MAX_SAID;

export function encodeWord(word: BoxWord): Bytes {
  if (word.kind === 'carries') return frame(WORDS.indexOf('changed'), CARRIES);
  const kind = WORDS.indexOf(word.kind);
  if (word.kind === 'said') return frame(kind, 0, word.said);
  if (word.kind === 'changed') return frame(kind, 0);
  if (word.kind === 'done') return frame(kind, word.id, word.rest);
  return frame(kind, word.id, Uint8Array.of(REFUSALS.indexOf(word.why)));
}

/** What a relay says; undefined for bytes that are no such frame. */
export function parseWord(bytes: Bytes): BoxWord | undefined {
  if (bytes.length < HEAD_BYTES) return undefined;
  const kind = WORDS[bytes[0] ?? WORDS.length];
  const rest = bytes.subarray(HEAD_BYTES);
  if (kind === 'changed') return { kind: idOf(bytes) === CARRIES ? 'carries' : kind };
  if (kind === 'said') return isSaid(rest) ? { kind, said: rest } : undefined;
  if (kind === 'done') return { kind, id: idOf(bytes), rest };
  const why = REFUSALS[bytes[HEAD_BYTES] ?? REFUSALS.length];
  return kind === undefined || why === undefined ? undefined : { kind, id: idOf(bytes), why };
}

/** What a relay tells of an envelope. */
interface BoxEntry {
  readonly name: Bytes;
  readonly tag: Bytes;
  /** Bytes of the envelope. */
  readonly size: number;
}

const ENTRY_BYTES = NAME_BYTES + TAG_BYTES + 4;

/** The answer to "list", oldest first. */
export function encodeEntries(entries: readonly BoxEntry[]): Bytes {
  const bytes = new Uint8Array(entries.length * ENTRY_BYTES);
  const view = new DataView(bytes.buffer);
  for (const [i, { name, tag, size }] of entries.entries()) {
    bytes.set(name, i * ENTRY_BYTES);
    bytes.set(tag, i * ENTRY_BYTES + NAME_BYTES);
    view.setUint32(i * ENTRY_BYTES + NAME_BYTES + TAG_BYTES, size);
  }
  return bytes;
}

/** What "list" was answered; undefined for bytes that are no list. */
export function parseEntries(bytes: Bytes): BoxEntry[] | undefined {
  if (bytes.length % ENTRY_BYTES !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return Array.from({ length: bytes.length / ENTRY_BYTES }, (_, i) => {
    const [at, tagAt] = [i * ENTRY_BYTES, i * ENTRY_BYTES + NAME_BYTES];
    const tag = bytes.slice(tagAt, tagAt + TAG_BYTES);
    return { name: bytes.slice(at, tagAt), tag, size: view.getUint32(tagAt + TAG_BYTES) };
  });
}

/** The answer to "open": how many bytes the box may hold. */
export function encodeRoom(bytes: number): Bytes {
  const room = new Uint8Array(4);
  new DataView(room.buffer).setUint32(0, bytes);
  return room;
}

/** Bytes that the box may hold; undefined for what is no answer to "open". */
export const parseRoom = (bytes: Bytes): number | undefined =>
  bytes.length === 4 ? new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) : undefined;
