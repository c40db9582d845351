import { createDecoder, readUint8Array, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { type DeviceKeys, isProved, isSignedFarewell, proofOf, signFarewell } from '../../crypto/device-keys';
import { openEnvelope, sealEnvelope } from '../../crypto/envelope';
import { type EpochKeys, epochKeys, openSecret, sealSecret } from '../../crypto/epoch';
import { fromBase64url, fromHex, toHex } from '../../util/bytes';

/**
 * A farewell (docs/protocol.md, E): who removes a device leaves the epoch with all others, and says so in it. It holds
 * the secret of the next epoch, sealed to each device that stays. It lies beside the document, never in it.
 */
export interface Farewell {
  /** The mark of the epoch to which it leads. */
  readonly next: string;
  /** When it was made, in milliseconds by the maker's clock. Foreign: it is only shown. */
  readonly at: number;
  readonly maker: FarewellMaker;
  /** The ids of all devices that were ever removed. */
  readonly gone: readonly string[];
  /** The next epoch's secret for each device that stays, sealed, by the device's id. */
  readonly boxes: ReadonlyMap<string, Bytes>;
  /** All of it as it lies in a box and before a letter. */
  readonly bytes: Bytes;
}

/** The device that made a farewell, with its keys: who was away need not have met it. */
interface FarewellMaker {
  readonly id: string;
  /** The member whose device it is. */
  readonly by: string;
  readonly agree: string;
  readonly sign: string;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** A device that stays. */
interface Staying {
  readonly id: string;
  /** Its public key for ECDH, in base64url. */
  readonly agree: string;
}

interface Making {
  readonly old: Bytes;
  readonly next: Bytes;
  readonly own: { readonly id: string; readonly keys: DeviceKeys };
  readonly me: string;
  readonly at: number;
  readonly gone: readonly string[];
  /** All that stay, the maker among them. */
  readonly stay: readonly Staying[];
}

/** Devices that a farewell may name: those that stay, and those that ever went. */
export const MOST_STAYING = 100;
export const MOST_GONE = 500;
/** Devices of which somebody else's farewells may say that they went: the rest is room for removals of one's own. */
export const MOST_HEARD_GONE = 400;
/** Bytes of a farewell. */
export const MAX_FAREWELL = 64 * 1024;

const MAGIC = new TextEncoder().encode('bookbag farewell ');
const VERSION = 1;
const MARK_BYTES = 16;
const HEADER_BYTES = MAGIC.length + 1 + MARK_BYTES;
const MAX_BOX = 128;
const MAX_ID = 64;

/** The mark of the epoch that is left stands in clear: before a letter it tells which notebook is meant. */
function headerOf(old: string): Bytes {
  const header = new Uint8Array(HEADER_BYTES);
  header.set(MAGIC);
  header[MAGIC.length] = VERSION;
  header.set(fromHex(old) ?? [], MAGIC.length + 1);
  return header;
}

/** The mark of the epoch that a farewell leaves; undefined for what is none of this version. */
export function epochLeft(bytes: Uint8Array): string | undefined {
  const begins = MAGIC.every((byte, i) => bytes[i] === byte) && bytes[MAGIC.length] === VERSION;
  return begins && bytes.length <= MAX_FAREWELL && bytes.length > HEADER_BYTES
    ? toHex(bytes.subarray(MAGIC.length + 1, HEADER_BYTES))
    : undefined;
}

/**
 * Makes a farewell. Nobody learns the next secret by it but the devices that stay.
 *
 * @throws RangeError for more devices than a farewell may name
 */
export async function makeFarewell({ old, next, own, me, at, gone, stay }: Making): Promise<Bytes> {
  if (stay.length > MOST_STAYING || gone.length > MOST_GONE) throw new RangeError('too many devices');
  const [from, to] = [await epochKeys(old), await epochKeys(next)];
  const encoder = encoding.createEncoder();
  encoding.writeUint8Array(encoder, fromHex(to.mark) ?? new Uint8Array(MARK_BYTES));
  encoding.writeVarUint(encoder, at);
  const { agree, sign } = own.keys.open;
  for (const text of [own.id, me, agree, sign, await proofOf(own.keys, me)])
    encoding.writeVarString(encoder, text);
  encoding.writeVarUint(encoder, gone.length);
  for (const id of gone) encoding.writeVarString(encoder, id);
  const boxes: [string, Bytes][] = [];
  for (const one of stay) {
    const handing = { from: own.id, to: one.id, old: from.mark, next: to.mark };
    const box = await sealSecret(own.keys, fromBase64url(one.agree) ?? new Uint8Array(), handing, next);
    if (box !== undefined) boxes.push([one.id, box]);
  }
  encoding.writeVarUint(encoder, boxes.length);
  for (const [id, box] of boxes) {
    encoding.writeVarString(encoder, id);
    encoding.writeVarUint8Array(encoder, box);
  }
  const said = encoding.toUint8Array(encoder).slice();
  encoding.writeVarString(encoder, await signFarewell(own.keys, signedOf(from.mark, said)));
  return sealEnvelope(from.seal, headerOf(from.mark), encoding.toUint8Array(encoder).slice());
}

/** What is signed: the epoch that is left, and all that is said. */
function signedOf(old: string, said: Uint8Array): Bytes {
  const bytes = new Uint8Array(MARK_BYTES + said.length);
  bytes.set(fromHex(old) ?? []);
  bytes.set(said, MARK_BYTES);
  return bytes;
}

/**
 * Opens a farewell to the epoch of these keys: foreign. Undefined where the seal, the form, the maker's keys or the
 * signature do not hold. Whether to go along is for `judge` to say.
 */
export async function openFarewell(
  { mark, seal }: Pick<EpochKeys, 'mark' | 'seal'>,
  bytes: Bytes,
): Promise<Farewell | undefined> {
  if (epochLeft(bytes) !== mark) return undefined;
  const content = await openEnvelope(seal, bytes, HEADER_BYTES, MAX_FAREWELL);
  const parsed = content && parse(content);
  if (parsed === undefined) return undefined;
  const { proof, said, signature, ...rest } = parsed;
  const { id, by } = rest.maker;
  const isMaker = await isProved(id, rest.maker, by, proof);
  if (!isMaker || !(await isSignedFarewell(rest.maker, signedOf(mark, said), signature))) return undefined;
  return { ...rest, bytes };
}

function parse(content: Bytes) {
  const decoder = createDecoder(content);
  const id = (): string => {
    const text = readVarString(decoder);
    if (text.length > MAX_ID) throw new RangeError('no id');
    return text;
  };
  const many = <One>(most: number, one: () => One): One[] => {
    const count = readVarUint(decoder);
    if (count > most) throw new RangeError('too many');
    return Array.from({ length: count }, one);
  };
  try {
    const next = toHex(readUint8Array(decoder, MARK_BYTES));
    const at = readVarUint(decoder);
    const [maker, by, agree, sign, proof] = [id(), id(), ...[0, 1, 2].map(() => readVarString(decoder))];
    const gone = many(MOST_GONE, id);
    const boxes = many(MOST_STAYING, (): [string, Bytes] => [id(), readVarUint8Array(decoder).slice()]);
    if (boxes.some(([, box]) => box.length > MAX_BOX)) return undefined;
    const said = content.slice(0, decoder.pos);
    const signature = readVarString(decoder);
    if (agree === undefined || sign === undefined || proof === undefined) return undefined;
    return {
      ...{ next, at, gone, boxes: new Map(boxes), maker: { id: maker, by, agree, sign } },
      ...{ proof, said, signature },
    };
  } catch {
    return undefined; // a length that leads past the end: only who had the secret could have sealed it
  }
}

/**
 * The next epoch's secret, out of the box of a farewell for this device. Undefined where there is none, and where what
 * is in it does not lead to the epoch that the farewell names. The caller wipes it.
 */
export async function secretFor(
  { next, maker, boxes }: Farewell,
  own: Making['own'],
  old: string,
): Promise<Bytes | undefined> {
  const box = boxes.get(own.id);
  if (box === undefined) return undefined;
  const handing = { from: maker.id, to: own.id, old, next };
  const secret = await openSecret(own.keys, fromBase64url(maker.agree) ?? new Uint8Array(), handing, box);
  if (secret === undefined) return undefined;
  const isNext = secret.length === 32 && (await epochKeys(secret)).mark === next;
  return isNext ? secret : undefined;
}
