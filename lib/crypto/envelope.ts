import { gunzipBytes, gzipBytes } from '../util/gzip';

/** What is sealed is filled up to a multiple of this many bytes, so that its length tells little of what was written. */
const FILL = 4 * 1024;

const IV_BYTES = 12;
const LENGTH_BYTES = 4;

/**
 * Seals bytes that lie about for a while before somebody opens them (docs/protocol.md, L3): packed, and filled up.
 *
 * @param key AES-256-GCM; each call takes a nonce of its own
 * @param covered clear bytes that stand elsewhere and that the seal covers: nobody can change or swap them
 * @param fill what is sealed is filled up to a multiple of so many bytes
 * @returns nonce and sealed bytes
 */
export async function sealBox(
  key: CryptoKey,
  covered: Uint8Array<ArrayBuffer>,
  content: Uint8Array<ArrayBuffer>,
  fill = FILL,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await gzipBytes(content);
  const filled = new Uint8Array(Math.ceil((LENGTH_BYTES + packed.length) / fill) * fill);
  new DataView(filled.buffer).setUint32(0, packed.length);
  filled.set(packed, LENGTH_BYTES);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealing = { name: 'AES-GCM', iv, additionalData: covered };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(sealing, key, filled));
  const box = new Uint8Array(IV_BYTES + sealed.length);
  box.set(iv);
  box.set(sealed, IV_BYTES);
  return box;
}

/**
 * Opens what `sealBox` made.
 *
 * @param most bytes that may be inside, unpacked
 * @returns undefined when the bytes were made under another key or other covered bytes, were changed, or hold more
 * than `most`
 */
export async function openBox(
  key: CryptoKey,
  covered: Uint8Array<ArrayBuffer>,
  box: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const opening = { name: 'AES-GCM', iv: box.slice(0, IV_BYTES), additionalData: covered };
  let filled: Uint8Array<ArrayBuffer>;
  try {
    filled = new Uint8Array(await crypto.subtle.decrypt(opening, key, box.subarray(IV_BYTES)));
  } catch {
    return undefined; // foreign bytes, or a file that was cut: told to the person
  }
  if (filled.length < LENGTH_BYTES) return undefined;
  const end = LENGTH_BYTES + new DataView(filled.buffer).getUint32(0);
  return gunzipBytes(filled.slice(LENGTH_BYTES, end), most); // a length past the end leaves no whole gzip
}

/**
 * Seals bytes behind a header that anybody can read. The header cannot be changed or swapped for another one.
 *
 * @param key AES-256-GCM; each call takes a nonce of its own
 * @param fill as `sealBox` takes it
 * @returns header, nonce and sealed bytes
 */
export async function sealEnvelope(
  key: CryptoKey,
  header: Uint8Array<ArrayBuffer>,
  content: Uint8Array<ArrayBuffer>,
  fill = FILL,
): Promise<Uint8Array<ArrayBuffer>> {
  const box = await sealBox(key, header, content, fill);
  const envelope = new Uint8Array(header.length + box.length);
  envelope.set(header);
  envelope.set(box, header.length);
  return envelope;
}

/**
 * Opens what `sealEnvelope` made.
 *
 * @param headerSize bytes of the header
 * @param most bytes that may be inside, unpacked
 * @returns undefined when the bytes were made under another key, were changed, or hold more than `most`
 */
export const openEnvelope = (
  key: CryptoKey,
  envelope: Uint8Array<ArrayBuffer>,
  headerSize: number,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  openBox(key, envelope.slice(0, headerSize), envelope.slice(headerSize), most);
