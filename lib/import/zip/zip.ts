/** Most entries of an archive that are looked at, and most bytes that one and all of them may unpack to. */
export const MAX_ENTRIES = 2_000;
export const MAX_ENTRY = 10_000_000;
export const MAX_UNPACKED = 20_000_000;

/** The same where each entry counts for itself, such as pictures: what is beyond is left out. */
export const MAX_SOME = 25_000_000;
export const MAX_SOME_UNPACKED = 80_000_000;

/** An entry as the archive's list has it. */
interface Entry {
  readonly name: string;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  readonly packed: number;
  /** Where its own head begins. */
  readonly at: number;
}

type Bytes = Uint8Array<ArrayBuffer>;

const viewOf = (bytes: Bytes): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const END = 0x06054b50;
const LISTED = 0x02014b50;
const HEAD = 0x04034b50;
/** Bytes of the end of the list, and most of the comment behind it. */
const END_SIZE = 22;
const COMMENT = 65_535;

/** Where the list of entries begins, and how many it has; undefined for what is no archive. */
function listOf(view: DataView): { at: number; count: number } | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - COMMENT); at -= 1)
    if (view.getUint32(at, true) === END)
      return { at: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true) };
  return undefined;
}

/** @throws RangeError where the list leads out of the bytes */
function entriesOf(bytes: Bytes, view: DataView): readonly Entry[] | undefined {
  const list = listOf(view);
  if (list === undefined || list.count > MAX_ENTRIES) return undefined;
  const entries: Entry[] = [];
  let at = list.at;
  for (let n = 0; n < list.count; n += 1) {
    if (view.getUint32(at, true) !== LISTED) return undefined;
    const [names, extra, comment] = [28, 30, 32].map((part) => view.getUint16(at + part, true));
    const name = bytes.subarray(at + 46, at + 46 + (names ?? 0));
    entries.push({
      name: new TextDecoder().decode(name),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + (names ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** The bytes of an entry as they lie there. @throws RangeError as above */
function packedOf(bytes: Bytes, view: DataView, { at, packed }: Entry): Bytes | undefined {
  if (view.getUint32(at, true) !== HEAD) return undefined;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return bytes.subarray(from, from + packed);
}

/** Inflates with a limit, whatever size the archive says: a few bytes can become gigabytes. */
async function inflated(packed: Bytes, limit: number): Promise<Bytes | undefined> {
  const stream = new ReadableStream<Bytes>({
    start(controller) {
      controller.enqueue(packed);
      controller.close();
    },
  });
  const reader = stream.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const pieces: Bytes[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return joined(pieces, size);
      size += value.byteLength;
      if (size > limit) return undefined;
      pieces.push(value);
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/** The bytes of an entry as they were packed; undefined for more than the limit, and for what is damaged. */
async function wholeOf(
  bytes: Bytes,
  view: DataView,
  entry: Entry,
  limit: number,
): Promise<Bytes | undefined> {
  try {
    const packed = packedOf(bytes, view, entry);
    const whole = packed && entry.method === 8 ? await inflated(packed, limit) : packed;
    return whole === undefined || whole.byteLength > limit ? undefined : whole;
  } catch {
    return undefined; // damaged, or made to lead astray
  }
}

function joined(pieces: readonly Bytes[], size: number): Bytes {
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.byteLength;
  }
  return all;
}

/**
 * Entries of a ZIP archive by their names, unpacked with limits (PKWARE's APPNOTE 6.3.10, without ZIP64 and
 * encryption).
 *
 * @param bytes hostile
 * @param isWanted which entries are unpacked at all
 * @param how 'some' leaves out what is damaged or beyond the limits, 'all' answers nothing then
 * @returns undefined for what is no such archive, is damaged, or unpacks to more than the limits
 */
export async function unzip(
  bytes: Bytes,
  isWanted: (name: string) => boolean,
  how: 'all' | 'some' = 'all',
): Promise<ReadonlyMap<string, Bytes> | undefined> {
  const all = new Map<string, Bytes>();
  const most = how === 'all' ? MAX_ENTRY : MAX_SOME;
  let left = how === 'all' ? MAX_UNPACKED : MAX_SOME_UNPACKED;
  try {
    const view = viewOf(bytes);
    const entries = entriesOf(bytes, view);
    for (const entry of entries?.filter(({ name }) => isWanted(name)) ?? []) {
      const limit = Math.min(left, most);
      const whole = await wholeOf(bytes, view, entry, limit);
      if (whole === undefined && how === 'some') continue;
      if (whole === undefined) return undefined;
      left -= whole.byteLength;
      all.set(entry.name, whole);
    }
    return entries === undefined ? undefined : all;
  } catch {
    return undefined; // damaged, or made to lead astray
  }
}
