import { createDecoder, readUint8Array, readVarUint, readVarUint8Array } from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { openEnvelope, sealEnvelope } from '../../crypto/envelope';
import { derive, type MailboxKeys } from '../../crypto/keys';
import { fromHex, toHex } from '../../util/bytes';
import { MAX_BODY } from '../bodies/body-messages';
import { NAME_BYTES } from '../box-protocol';
import { type DeviceWord, readDeviceWord, writeDeviceWord } from '../letter/device-word';

/** What a device leaves for all others of the notebook: one a device, each in the place of the one before (rule M6). */
export interface Note extends DeviceWord {
  /** Counts the notes of the device: an older one than we know says nothing that counts. */
  readonly seq: number;
  /** The state from which the update goes on: who does not have it cannot take the update. Of Yjs, encoded. */
  readonly base: Uint8Array;
  /** Bodies that the device lacks, most wanted first. */
  readonly wants: readonly string[];
  /** Bodies that others want and the device does not have either. */
  readonly lacking: readonly string[];
}

/**
 * The highest number of a note: 17,000 a second for a lifetime. Beyond 2^53 numbers would not grow any more, and readers
 * leave out what has no higher number.
 */
export const MAX_SEQ = 2 ** 45;

/** Hashes that a note names of each kind; the rest comes with the next one. */
export const MOST_HASHES = 256;

const MAGIC = new TextEncoder().encode('bookbag mail ');
const VERSION = 1;
const HEADER_BYTES = MAGIC.length + 1 + NAME_BYTES;
const HASH_BYTES = 32;

/** Bytes of what is in a note, unpacked. */
export const MAX_NOTE = 96 * 1024 * 1024;

/** The first bit of a name tells bodies from notes. */
const BODY_BIT = 0x80;

type Bytes = Uint8Array<ArrayBuffer>;

/** Whether a name, in hexadecimal, is that of a body. */
export const isBodyName = (name: string): boolean => /^[89a-f]/.test(name);

async function nameOf({ names }: MailboxKeys, purpose: string, bit: number): Promise<string> {
  const name = (await derive(names, purpose)).slice(0, NAME_BYTES);
  name[0] = ((name[0] ?? 0) & ~BODY_BIT) | bit;
  return toHex(name);
}

/** The name under which a device leaves its note, in hexadecimal. It tells the relay nothing. */
export const noteName = (keys: MailboxKeys, device: string): Promise<string> =>
  nameOf(keys, `note ${device}`, 0);

/** The name under which a body lies, whoever left it. */
export const bodyName = (keys: MailboxKeys, hash: string): Promise<string> =>
  nameOf(keys, `body ${hash}`, BODY_BIT);

/** The seal covers the name: no relay can give one envelope out for another. */
function headerOf(name: string): Bytes {
  const header = new Uint8Array(HEADER_BYTES);
  header.set(MAGIC);
  header[MAGIC.length] = VERSION;
  header.set(fromHex(name) ?? [], MAGIC.length + 1);
  return header;
}

const seal = ({ key }: MailboxKeys, name: string, content: Bytes): Promise<Bytes> =>
  sealEnvelope(key, headerOf(name), content);

/** What is in an envelope; undefined for one of another notebook, name or version, and for a changed one. */
async function open(
  { key }: MailboxKeys,
  name: string,
  bytes: Bytes,
  most: number,
): Promise<Bytes | undefined> {
  const isOfName = headerOf(name).every((byte, i) => bytes[i] === byte);
  return isOfName ? openEnvelope(key, bytes, HEADER_BYTES, most) : undefined;
}

/** @param name that of the device's notes */
export function sealNote(keys: MailboxKeys, name: string, note: Note): Promise<Bytes> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, note.seq);
  encoding.writeVarUint8Array(encoder, note.base);
  writeDeviceWord(encoder, note);
  for (const hashes of [note.wants, note.lacking]) {
    encoding.writeVarUint(encoder, Math.min(hashes.length, MOST_HASHES));
    for (const hash of hashes.slice(0, MOST_HASHES))
      encoding.writeUint8Array(encoder, fromHex(hash) ?? new Uint8Array(HASH_BYTES));
  }
  return seal(keys, name, encoding.toUint8Array(encoder));
}

/** Opens what lies under a name; undefined for what is no note of the device whose name that is. */
export async function openNote(keys: MailboxKeys, name: string, bytes: Bytes): Promise<Note | undefined> {
  const content = await open(keys, name, bytes, MAX_NOTE);
  const note = content && parseNote(content);
  return note !== undefined && (await noteName(keys, note.from)) === name ? note : undefined;
}

function parseNote(content: Bytes): Note | undefined {
  const decoder = createDecoder(content);
  try {
    const [seq, base] = [readVarUint(decoder), readVarUint8Array(decoder).slice()];
    const word = readDeviceWord(decoder);
    const hashes = (): string[] | undefined => {
      const count = readVarUint(decoder);
      if (count > MOST_HASHES) return undefined;
      return Array.from({ length: count }, () => toHex(readUint8Array(decoder, HASH_BYTES)));
    };
    const [wants, lacking] = [hashes(), hashes()];
    if (seq > MAX_SEQ) return undefined;
    if (word === undefined || wants === undefined || lacking === undefined) return undefined;
    return { ...word, seq, base, wants, lacking };
  } catch {
    return undefined; // a length that leads past the end: only who has the notebook's secret could have sealed it
  }
}

/** @param name that of the body */
export const sealBody = (keys: MailboxKeys, name: string, body: Bytes): Promise<Bytes> =>
  seal(keys, name, body);

/** Opens what lies under the name of a body. Whether it is that body, its hash says. */
export const openBody = (keys: MailboxKeys, name: string, bytes: Bytes): Promise<Bytes | undefined> =>
  open(keys, name, bytes, MAX_BODY);
