import { openBox, sealBox } from '../crypto/envelope';
import type { Stretch } from '../crypto/stretch';
import { fail, ok, type Result } from '../util/result';
import {
  CHECK_BYTES,
  encodeHeader,
  HEADER_BYTES,
  type Header,
  type NoBackup,
  parseHeader,
  SALT_BYTES,
  USUAL_COST,
} from './header';
import { spelled } from './passphrase';

/** Bytes of one part, unpacked. */
export const MAX_PART = 96 * 1024 * 1024;

/** Bytes of one part, sealed: a hostile length asks for no more memory than that. Gzip makes bytes hardly longer. */
const MAX_BOX = MAX_PART + MAX_PART / 64;

/** Bytes of a backup that is opened at all. */
export const MAX_BACKUP = 2 * 1024 * 1024 * 1024;

const KEY_BYTES = 32;
const LENGTH_BYTES = 4;
const NONCE_AND_TAG = 28;

/** Why a file cannot be opened with these words. */
type NotOpened = NoBackup | 'wrong-passphrase' | 'too-large';

/** Key and check of a passphrase. */
async function keyOf(
  stretched: Stretch,
  passphrase: string,
  { cost, salt }: Omit<Header, 'check'>,
): Promise<{ key: CryptoKey; check: Uint8Array<ArrayBuffer> }> {
  const bytes = await stretched(spelled(passphrase), salt, cost, KEY_BYTES + CHECK_BYTES);
  const key = await crypto.subtle.importKey('raw', bytes.slice(0, KEY_BYTES), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  const check = bytes.slice(KEY_BYTES);
  bytes.fill(0);
  return { key, check };
}

/** What the seal of a part covers: the header, which part it is, and whether it is the last (K3). */
function coveredBy(header: Uint8Array, n: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  const covered = new Uint8Array(HEADER_BYTES + 5);
  covered.set(header.subarray(0, HEADER_BYTES));
  new DataView(covered.buffer).setUint32(HEADER_BYTES, n);
  covered[HEADER_BYTES + 4] = isLast ? 1 : 0;
  return covered;
}

/**
 * Seals parts one after the other, so that never more than two of them are in memory.
 *
 * @param parts one at least
 * @throws RangeError when the file would be larger than any that is opened
 */
export async function sealBackup(
  parts: AsyncIterable<Uint8Array<ArrayBuffer>>,
  passphrase: string,
  stretched: Stretch,
  cost = USUAL_COST,
): Promise<Blob> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const { key, check } = await keyOf(stretched, passphrase, { cost, salt });
  const header = encodeHeader({ cost, salt, check });
  const pieces: Blob[] = [new Blob([header])];
  let [n, size] = [0, HEADER_BYTES];
  let waiting: Uint8Array<ArrayBuffer> | undefined;
  const add = async (part: Uint8Array<ArrayBuffer>, isLast: boolean): Promise<void> => {
    const box = await sealBox(key, coveredBy(header, n, isLast), part);
    const length = new Uint8Array(LENGTH_BYTES);
    new DataView(length.buffer).setUint32(0, box.length);
    size += LENGTH_BYTES + box.length;
    if (size > MAX_BACKUP || part.length > MAX_PART) throw new RangeError('too large for a backup');
    pieces.push(new Blob([length, box]));
    n += 1;
  };
  for await (const part of parts) {
    if (waiting !== undefined) await add(waiting, false);
    waiting = part;
  }
  await add(waiting ?? new Uint8Array(), true);
  return new Blob(pieces, { type: 'application/octet-stream' });
}

const bytesOf = async (file: Blob, from: number, length: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.slice(from, from + length).arrayBuffer());

/** A backup whose passphrase fits. */
export interface OpenedBackup {
  /**
   * Its parts, one after the other; can be gone through again. Yields undefined, and ends, where one is damaged.
   *
   * @param told hears before each part how much of the file lies behind it, from 0 to 1
   */
  parts(told: (far: number) => void): AsyncGenerator<Uint8Array<ArrayBuffer> | undefined, void>;
}

/** Opens a foreign file. What is in its parts is foreign still. Rejects when the file cannot be read. */
export async function openBackup(
  file: Blob,
  passphrase: string,
  stretched: Stretch,
): Promise<Result<OpenedBackup, NotOpened>> {
  const bytes = await bytesOf(file, 0, HEADER_BYTES);
  const header = parseHeader(bytes);
  if (!header.ok) return header;
  if (file.size > MAX_BACKUP) return fail('too-large');
  const { key, check } = await keyOf(stretched, passphrase, header.value);
  if (!check.every((byte, i) => byte === header.value.check[i])) return fail('wrong-passphrase');
  return ok({ parts: (told) => partsOf(file, bytes, key, told) });
}

async function* partsOf(
  file: Blob,
  header: Uint8Array<ArrayBuffer>,
  key: CryptoKey,
  told: (far: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer> | undefined, void> {
  for (let n = 0, at = HEADER_BYTES; n === 0 || at < file.size; n += 1) {
    const word = await bytesOf(file, at, LENGTH_BYTES);
    const length = word.length < LENGTH_BYTES ? 0 : new DataView(word.buffer).getUint32(0);
    const end = at + LENGTH_BYTES + length;
    const fits = length >= NONCE_AND_TAG && length <= MAX_BOX && end <= file.size;
    const box = fits ? await bytesOf(file, at + LENGTH_BYTES, length) : new Uint8Array();
    const part = await openBox(key, coveredBy(header, n, end === file.size), box, MAX_PART);
    told(Math.min(1, end / file.size));
    yield part;
    at = part === undefined ? file.size : end; // what stands behind a damaged part is damaged too
  }
}
