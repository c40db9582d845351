import { createDecoder, hasContent, readUint8Array, readVarString, readVarUint8Array } from 'lib0/decoding';
import {
  createEncoder,
  toUint8Array,
  writeUint8,
  writeUint8Array,
  writeVarString,
  writeVarUint8Array,
} from 'lib0/encoding';
import * as v from 'valibot';
import { id, line } from '../model/field';
import { parse } from '../model/parse';
import { fromHex, toHex } from '../util/bytes';

type Bytes = Uint8Array<ArrayBuffer>;

/** A row of what one device alone keeps: its key in the notebook, and its value. */
type PrivateRow = readonly [key: string, value: string];

/** All of a notebook but its texts and pictures: the first part of a backup (docs/protocol.md, K4). */
export interface Contents {
  /** The notebook's name as it was, '' for none. */
  readonly name: string;
  /** When the backup was made, in milliseconds. */
  readonly made: number;
  /** The member whose backup it is. */
  readonly me: string;
  /** Where the notebook meets: addresses of relays, foreign until looked at. */
  readonly relays: readonly string[];
  /** Marks of what the member has seen (lib/notebook/news.ts). */
  readonly seen: readonly string[];
  /** The notebook's secret, 32 bytes. Wipe it after use. */
  readonly secret: Bytes;
  /** The document as an update of Yjs, version 1. */
  readonly update: Bytes;
  /** What only this member sees, on choice: a document of its own, and rows; null where it was left out. */
  readonly privately: { readonly update: Bytes; readonly rows: readonly PrivateRow[] } | null;
}

/** A text or picture under its hash; nobody has looked yet whether it fits. */
export interface BackedUpBody {
  readonly hash: string;
  readonly bytes: Bytes;
}

const SECRET_BYTES = 32;
const HASH_BYTES = 32;
/** The first byte of a part of bodies; parts that begin with another one are of a later version, and passed over. */
const BODIES = 1;

export const MOST_ROWS = 20_000;
export const MOST_SEEN = 1_000_000;

/** Rows of sealed answers, and words that were not sent yet: no other goes into a backup or comes out of one. */
const ROW = /^(?:sealed:(?:own|seen):[\w-]{1,64}|draft:.{1,400})$/su;
export const isBackedUp = (key: string): boolean => ROW.test(key);

const manifest = v.object({
  name: line(80),
  made: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  me: id,
  relays: v.pipe(v.array(v.pipe(v.string(), v.maxLength(255))), v.maxLength(3)),
  seen: v.pipe(v.array(v.pipe(v.string(), v.maxLength(1_000))), v.maxLength(MOST_SEEN)),
  rows: v.nullable(
    v.pipe(v.array(v.tuple([v.pipe(v.string(), v.check(isBackedUp)), v.string()])), v.maxLength(MOST_ROWS)),
  ),
});

export function encodeContents({ secret, update, privately, ...rest }: Contents): Bytes {
  const encoder = createEncoder();
  writeVarString(encoder, JSON.stringify({ ...rest, rows: privately?.rows ?? null }));
  writeUint8Array(encoder, secret);
  writeVarUint8Array(encoder, update);
  writeVarUint8Array(encoder, privately?.update ?? new Uint8Array());
  return toUint8Array(encoder);
}

/** undefined for what is no such part. */
export function parseContents(part: Bytes): Contents | undefined {
  const decoder = createDecoder(part);
  try {
    const told = parse(manifest, JSON.parse(readVarString(decoder)));
    if (told === undefined) return undefined;
    const secret = readUint8Array(decoder, SECRET_BYTES).slice();
    const [update, own] = [readVarUint8Array(decoder).slice(), readVarUint8Array(decoder).slice()];
    const { rows, ...rest } = told;
    return { ...rest, secret, update, privately: rows === null ? null : { update: own, rows } };
  } catch {
    return undefined; // no JSON, or a length past the end: the person is told that the file is damaged
  }
}

export function encodeBodies(bodies: readonly BackedUpBody[]): Bytes {
  const encoder = createEncoder();
  writeUint8(encoder, BODIES);
  for (const { hash, bytes } of bodies) {
    writeUint8Array(encoder, fromHex(hash) ?? new Uint8Array(HASH_BYTES));
    writeVarUint8Array(encoder, bytes);
  }
  return toUint8Array(encoder);
}

/** The bodies of a part, [] for a part of a later version; undefined for what is damaged. */
export function parseBodies(part: Bytes): BackedUpBody[] | undefined {
  if (part[0] !== BODIES) return [];
  const decoder = createDecoder(part.subarray(1));
  const bodies: BackedUpBody[] = [];
  try {
    while (hasContent(decoder)) {
      const hash = toHex(readUint8Array(decoder, HASH_BYTES));
      bodies.push({ hash, bytes: readVarUint8Array(decoder).slice() });
    }
    return bodies;
  } catch {
    return undefined; // a length past the end
  }
}
