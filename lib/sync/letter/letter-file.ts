import { createDecoder, hasContent, readUint8Array, readVarUint8Array } from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { LetterKeys } from '../../crypto/keys';
import { fromHex, joinBytes, toHex } from '../../util/bytes';
import { fail, ok, type Result } from '../../util/result';
import { openEnvelope, sealEnvelope } from '../../crypto/envelope';
import { MAX_LETTER } from '../protocol';
import type { Body } from '../transport';
import { type DeviceWord, readDeviceWord, writeDeviceWord } from './device-word';

/** A letter before it is sealed: all that a device holds of a notebook, and what it has on its disk (rule L4). */
export interface Letter extends DeviceWord {
  /** Texts and pictures that the partner may lack. */
  readonly bodies: readonly Body[];
  /** The hashes of those that the writer lacks itself, most wanted first. */
  readonly wants: readonly string[];
}

/** Hashes that a letter asks for: 64 kB. The answer to the next one brings what is left. */
export const MOST_WANTS = 2_000;

/** What letters of every version begin with; behind it stands the version, one byte. */
const MAGIC = new TextEncoder().encode('bookbag letter ');
const VERSION = 1;
const NAME_BYTES = 16;
const HASH_BYTES = 32;
const HEADER_BYTES = MAGIC.length + 1 + NAME_BYTES;

/** The name under which a letter asks for bodies, in the place of one: an older Bookbag passes it over (rule L4). */
const WANTS = 'bookbag.wants.v1';

/** Bytes of what is in one, unpacked. */
const MAX_CONTENT = 96 * 1024 * 1024;

/** Why bytes are no letter of this notebook. */
type NoLetter = 'not-a-letter' | 'newer-version' | 'damaged';

/** Seals a letter; answers the bytes of the file. */
export function sealLetter({ name, key }: LetterKeys, letter: Letter): Promise<Uint8Array<ArrayBuffer>> {
  const header = new Uint8Array(HEADER_BYTES);
  header.set(MAGIC);
  header[MAGIC.length] = VERSION;
  header.set(name, MAGIC.length + 1);
  return sealEnvelope(key, header, contentOf(letter));
}

/** The name of the notebook that a letter is of, in hexadecimal: anybody can read it. */
export function nameOnLetter(bytes: Uint8Array): Result<string, NoLetter> {
  if (!MAGIC.every((byte, i) => bytes[i] === byte)) return fail('not-a-letter');
  const version = bytes[MAGIC.length] ?? 0;
  if (version > VERSION) return fail('newer-version');
  if (version < VERSION || bytes.length < HEADER_BYTES || bytes.length > MAX_LETTER) return fail('damaged');
  return ok(toHex(bytes.subarray(MAGIC.length + 1, HEADER_BYTES)));
}

/** Opens a letter of the notebook that these keys are of. What is in it is foreign still. */
export async function openLetter(
  { key }: Pick<LetterKeys, 'key'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<Letter, NoLetter>> {
  const content = await openEnvelope(key, bytes, HEADER_BYTES, MAX_CONTENT);
  const letter = content && parse(content);
  return letter === undefined ? fail('damaged') : ok(letter);
}

const wantsName = (): Uint8Array<ArrayBuffer> => {
  const name = new Uint8Array(HASH_BYTES);
  name.set(new TextEncoder().encode(WANTS));
  return name;
};

function contentOf({ bodies, wants, ...word }: Letter): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  writeDeviceWord(encoder, word);
  if (wants.length > 0) {
    const hashes = wants.slice(0, MOST_WANTS).flatMap((hash) => fromHex(hash) ?? []);
    encoding.writeUint8Array(encoder, wantsName());
    encoding.writeVarUint8Array(encoder, joinBytes(hashes, hashes.length * HASH_BYTES));
  }
  for (const { hash, bytes } of bodies) {
    encoding.writeUint8Array(encoder, fromHex(hash) ?? new Uint8Array(HASH_BYTES));
    encoding.writeVarUint8Array(encoder, bytes);
  }
  return encoding.toUint8Array(encoder);
}

/** undefined for what is no content of a letter: only somebody with the notebook's secret could have sealed it. */
function parse(content: Uint8Array<ArrayBuffer>): Letter | undefined {
  const decoder = createDecoder(content);
  try {
    const word = readDeviceWord(decoder);
    if (word === undefined) return undefined;
    const bodies: Body[] = [];
    let wants: readonly string[] = [];
    const asking = toHex(wantsName());
    while (hasContent(decoder)) {
      const hash = toHex(readUint8Array(decoder, HASH_BYTES));
      const bytes = readVarUint8Array(decoder).slice();
      if (hash === asking) wants = hashesIn(bytes);
      else bodies.push({ hash, bytes });
    }
    return { ...word, bodies, wants };
  } catch {
    return undefined; // a length that leads past the end: the person is told that the file is damaged
  }
}

/** What is behind the last whole hash, and what is beyond the limit, does not count. */
const hashesIn = (bytes: Uint8Array): string[] =>
  Array.from({ length: Math.min(MOST_WANTS, Math.floor(bytes.length / HASH_BYTES)) }, (_, i) =>
    toHex(bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES)),
  );
