import { joinBytes } from './bytes';

const streamOf = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });

/** Gzip (RFC 1952) of bytes. */
export async function gzipBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = streamOf(bytes).pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Gzip (RFC 1952) of a text in UTF-8. */
export const gzip = (text: string): Promise<Uint8Array<ArrayBuffer>> =>
  gzipBytes(new TextEncoder().encode(text));

/**
 * How many bytes gzip bytes say they inflate to (RFC 1952, ISIZE: the last four, little-endian), without
 * inflating them. It is the size modulo 4 GiB, and deflate makes at most 1032 bytes of one: of less than 4 MB it
 * is the size itself, or unpacking fails, which checks it.
 *
 * @returns undefined when the bytes do not begin as gzip or are too short
 */
export function claimedSize(bytes: Uint8Array<ArrayBuffer>): number | undefined {
  const isGzip = bytes.length >= 18 && bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
  if (!isGzip) return undefined;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(bytes.length - 4, true);
}

/**
 * The bytes inside gzip bytes, read with a limit, since a few foreign bytes can inflate to gigabytes.
 *
 * @param limit the most bytes that may come out
 * @returns undefined when the bytes are not gzip, or when more than `limit` come out
 */
export async function gunzipBytes(
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = streamOf(bytes).pipeThrough(new DecompressionStream('gzip')).getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return joinBytes(pieces, size);
      size += value.byteLength;
      if (size > limit) return undefined;
      pieces.push(value);
    }
  } catch {
    return undefined; // not gzip, or cut short: foreign bytes, nothing of ours to report
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/**
 * The text inside gzip bytes, read with a limit.
 *
 * @param limit the most bytes that may come out
 * @returns undefined when the bytes are not gzip of UTF-8 text, or when more than `limit` come out
 */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<string | undefined> {
  const inside = await gunzipBytes(bytes, limit);
  try {
    return inside && new TextDecoder('utf-8', { fatal: true }).decode(inside);
  } catch {
    return undefined; // not UTF-8: foreign bytes
  }
}
