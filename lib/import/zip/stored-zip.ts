type Bytes = Uint8Array<ArrayBuffer>;

/** Little-endian numbers, each of so many bytes. */
function numbers(...pairs: readonly (readonly [value: number, bytes: 2 | 4])[]): number[] {
  return pairs.flatMap(([value, bytes]) =>
    Array.from({ length: bytes }, (_, n) => Math.floor(value / 256 ** n) % 256),
  );
}

/** What the head of an entry and its line in the list have in common: names in UTF-8, nothing packed, no checksum. */
const common = (name: Bytes, size: number): number[] =>
  numbers(
    [20, 2],
    [0x0800, 2],
    [0, 2],
    [0, 2],
    [0x21, 2],
    [0, 4],
    [size, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
  );

/**
 * A ZIP archive in which nothing is packed, for libraries that ask for an archive and unpack it without limits.
 * They check no checksums, so there are none.
 */
export function storedZip(entries: ReadonlyMap<string, Bytes>): Bytes {
  const pieces: (Bytes | number[])[] = [];
  const list: (Bytes | number[])[] = [];
  let at = 0;
  for (const [called, bytes] of entries) {
    const name = new TextEncoder().encode(called);
    pieces.push([...numbers([0x04034b50, 4]), ...common(name, bytes.length)], name, bytes);
    list.push(
      [...numbers([0x02014b50, 4], [20, 2]), ...common(name, bytes.length)],
      [...numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4])],
      name,
    );
    at += 30 + name.length + bytes.length;
  }
  const size = list.reduce((sum, piece) => sum + piece.length, 0);
  const end = numbers(
    [0x06054b50, 4],
    [0, 4],
    [entries.size, 2],
    [entries.size, 2],
    [size, 4],
    [at, 4],
    [0, 2],
  );
  return concatenated([...pieces, ...list, end]);
}

function concatenated(pieces: readonly (Bytes | number[])[]): Bytes {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
