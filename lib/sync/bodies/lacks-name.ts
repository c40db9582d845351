import { fromHex, toHex } from '../../util/bytes';
import type { Lacks } from '../transport';

/** The first 16 bytes of a name that names no body: "bookbag.shelf.v1" (rule B9). By chance no hash begins so. */
const SHELF = toHex(new TextEncoder().encode('bookbag.shelf.v1'));

/** Bytes behind these: three counts as u32, a byte of flags, and three that are zero today. */
const TAIL = 16;
const FULL = 1;

const MOST = 2 ** 32 - 1;

/** How much a device lacks, in the form of a body's name: 64 hexadecimal digits. An older Bookbag takes it for one. */
export function lacksName({ records, texts, pictures, full }: Lacks): string {
  const tail = new DataView(new ArrayBuffer(TAIL));
  for (const [i, count] of [records, texts, pictures].entries()) tail.setUint32(4 * i, Math.min(count, MOST));
  tail.setUint8(12, full ? FULL : 0);
  return SHELF + toHex(new Uint8Array(tail.buffer));
}

/** What a name says that names no body; undefined for the name of a body. */
export function lacksOf(name: string): Lacks | undefined {
  const bytes = name.startsWith(SHELF) ? fromHex(name.slice(SHELF.length)) : undefined;
  if (bytes?.length !== TAIL) return undefined;
  const tail = new DataView(bytes.buffer, bytes.byteOffset);
  const [records, texts, pictures] = [tail.getUint32(0), tail.getUint32(4), tail.getUint32(8)];
  return { records, texts, pictures, full: (tail.getUint8(12) & FULL) !== 0 };
}
