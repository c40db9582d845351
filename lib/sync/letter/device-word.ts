import { type Decoder, readUint8Array, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { fromHex, toHex } from '../../util/bytes';
import { DIGEST_BYTES } from '../digest';
import type { Acknowledgement } from '../transport';

/** What a device says of its disk, and what it holds of the document: in letters, and in the mailbox (rules L4, M6). */
export interface DeviceWord extends Acknowledgement {
  /** Of the document, as an update of Yjs, version 1. */
  readonly update: Uint8Array<ArrayBuffer>;
}

/** Characters of a device's id. */
const MAX_DEVICE = 64;

export function writeDeviceWord(
  encoder: encoding.Encoder,
  { from, digest, stateVector, lacks, update }: DeviceWord,
): void {
  encoding.writeVarString(encoder, from);
  encoding.writeUint8Array(encoder, fromHex(digest) ?? new Uint8Array(DIGEST_BYTES));
  encoding.writeVarUint8Array(encoder, stateVector);
  encoding.writeVarUint(encoder, lacks === null ? 0 : 1);
  if (lacks !== null)
    for (const count of [lacks.records, lacks.texts, lacks.pictures, lacks.full ? 1 : 0])
      encoding.writeVarUint(encoder, count);
  encoding.writeVarUint8Array(encoder, update);
}

/**
 * Reads what `writeDeviceWord` wrote; undefined for what it never writes. What is in it is foreign still.
 *
 * @throws Error for a length that leads past the end
 */
export function readDeviceWord(decoder: Decoder): DeviceWord | undefined {
  const from = readVarString(decoder);
  if (from.length > MAX_DEVICE) return undefined;
  const digest = toHex(readUint8Array(decoder, DIGEST_BYTES));
  const stateVector = readVarUint8Array(decoder).slice();
  const told = readVarUint(decoder) > 0;
  const [records, texts, pictures, full] = (told ? [0, 1, 2, 3] : []).map(() => readVarUint(decoder));
  const lacks = told
    ? { records: records ?? 0, texts: texts ?? 0, pictures: pictures ?? 0, full: full === 1 }
    : null;
  return { from, digest, stateVector, lacks, update: readVarUint8Array(decoder).slice() };
}
