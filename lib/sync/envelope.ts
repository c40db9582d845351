import { gunzipBytes, gzipBytes } from '../util/gzip';

/** What is sealed is filled up to a multiple of this, so that its length tells little of what was written. */
const FILL = 4 * 1024;

const IV_BYTES = 12;
const LENGTH_BYTES = 4;

/**
 * Seals bytes that lie about for a while before somebody opens them, behind a header that anybody can read (rule L3).
 * The header cannot be changed or swapped for another one: the seal covers it.
 *
 * @param key AES-256-GCM; each call takes a nonce of its own
 * @returns header, nonce and sealed bytes
 */
export async function sealEnvelope(
  key: CryptoKey,
  header: Uint8Array<ArrayBuffer>,
  content: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await gzipBytes(content);
  const filled = new Uint8Array(Math.ceil((LENGTH_BYTES + packed.length) / FILL) * FILL);
  new DataView(filled.buffer).setUint32(0, packed.length);
  filled.set(packed, LENGTH_BYTES);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealing = { name: 'AES-GCM', iv, additionalData: header };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(sealing, key, filled));
  const envelope = new Uint8Array(header.length + IV_BYTES + sealed.length);
  envelope.set(header);
  envelope.set(iv, header.length);
  envelope.set(sealed, header.length + IV_BYTES);
  return envelope;
}

/**
 * Opens what `sealEnvelope` made.
 *
 * @param headerSize bytes of the header
 * @param most bytes that may be inside, unpacked
 * @returns undefined when the bytes were made under another key, were changed, or hold more than `most`
 */
export async function openEnvelope(
  key: CryptoKey,
  envelope: Uint8Array<ArrayBuffer>,
  headerSize: number,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const iv = envelope.slice(headerSize, headerSize + IV_BYTES);
  const opening = { name: 'AES-GCM', iv, additionalData: envelope.slice(0, headerSize) };
  let filled: Uint8Array<ArrayBuffer>;
  try {
    const sealed = envelope.subarray(headerSize + IV_BYTES);
    filled = new Uint8Array(await crypto.subtle.decrypt(opening, key, sealed));
  } catch {
    return undefined; // foreign bytes, or a file that was cut: told to the person
  }
  if (filled.length < LENGTH_BYTES) return undefined;
  const end = LENGTH_BYTES + new DataView(filled.buffer).getUint32(0);
  return gunzipBytes(filled.slice(LENGTH_BYTES, end), most); // a length past the end leaves no whole gzip
}
