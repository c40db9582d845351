import { createDecoder, readTailAsUint8Array, readUint8, readVarUint8Array } from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

type Bytes = Uint8Array<ArrayBuffer>;

/** Farewells that stand before a letter: of the last epochs that its writer left (docs/protocol.md, E8). */
export const MOST_BEFORE = 16;

/** Such a letter begins as all letters do, with a version that older apps know they do not know. */
const HEAD = new Uint8Array([...new TextEncoder().encode('bookbag letter '), 3]);

/** Puts farewells before a letter, the oldest first. The letter itself stays as it is. */
export function withFarewells(farewells: readonly Bytes[], letter: Bytes): Bytes {
  const before = farewells.slice(-MOST_BEFORE);
  if (before.length === 0) return letter;
  const encoder = encoding.createEncoder();
  encoding.writeUint8Array(encoder, HEAD);
  encoding.writeUint8(encoder, before.length);
  for (const farewell of before) encoding.writeVarUint8Array(encoder, farewell);
  encoding.writeUint8Array(encoder, letter);
  return encoding.toUint8Array(encoder).slice();
}

/** Takes the farewells off a letter; undefined where one begins and is cut. Foreign bytes. */
export function partFarewells(
  bytes: Bytes,
): { readonly farewells: readonly Bytes[]; readonly letter: Bytes } | undefined {
  if (!HEAD.every((byte, i) => bytes[i] === byte)) return { farewells: [], letter: bytes };
  const decoder = createDecoder(bytes.subarray(HEAD.length));
  try {
    const count = readUint8(decoder);
    if (count > MOST_BEFORE) return undefined;
    const farewells = Array.from({ length: count }, () => readVarUint8Array(decoder).slice());
    return { farewells, letter: readTailAsUint8Array(decoder).slice() };
  } catch {
    return undefined; // a length that leads past the end
  }
}
