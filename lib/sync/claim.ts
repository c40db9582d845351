import { createDecoder, hasContent, readUint8, readUint8Array, readVarUint } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeUint8, writeUint8Array, writeVarUint } from 'lib0/encoding';
import { type DeviceKeys, isSignedClaim, signedClaim } from '../crypto/device-keys';
import { fromBase64url, joinBytes, toBase64url } from '../util/bytes';

/** What a device says of the clients of Yjs under which its pages write (docs/protocol.md, D4). */
export interface Claim {
  /** By client: the number of changes up to which they are this device's. */
  readonly clocks: ReadonlyMap<number, number>;
  /** Ids of other devices that it knows as its member's. */
  readonly vouched: readonly string[];
  /** All that its disk had in its member's name before it began to sign is in its claims. */
  readonly whole: boolean;
}

/** Most clients of one claim; a device with more makes several. */
export const MOST_CLAIMED = 512;
/** Most devices of one claim. */
export const MOST_VOUCHED = 50;

const VERSION = 1;
const ID_BYTES = 16;
const SIGNATURE_BYTES = 64;
const HEAD = 1 + ID_BYTES + SIGNATURE_BYTES;
const MOST_BYTES = HEAD + 8 + MOST_VOUCHED * ID_BYTES + MOST_CLAIMED * 10;
const MOST_CLIENT = 2 ** 32;
const MOST_CLOCK = 2 ** 31;

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> => fromBase64url(base64url) ?? new Uint8Array();

function contentOf({ clocks, vouched, whole }: Claim): Uint8Array<ArrayBuffer> {
  const encoder = createEncoder();
  writeUint8(encoder, whole ? 1 : 0);
  writeVarUint(encoder, vouched.length);
  for (const id of vouched) writeUint8Array(encoder, bytesOf(id));
  for (const [client, clock] of clocks) {
    writeVarUint(encoder, client);
    writeVarUint(encoder, clock);
  }
  return new Uint8Array(toUint8Array(encoder));
}

/** A claim as it lies in the document: version, device, signature, content. */
export async function signClaim(
  { id, keys }: { readonly id: string; readonly keys: DeviceKeys },
  member: string,
  claim: Claim,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = contentOf(claim);
  const signature = bytesOf(await signedClaim(keys, member, content));
  return joinBytes([new Uint8Array([VERSION]), bytesOf(id), signature, content], HEAD + content.length);
}

/** The device that a claim names; undefined for what is none. Foreign. */
export function claimant(value: unknown): string | undefined {
  const fits = value instanceof Uint8Array && value.length > HEAD && value.length <= MOST_BYTES;
  return fits && value[0] === VERSION ? toBase64url(value.subarray(1, 1 + ID_BYTES)) : undefined;
}

/**
 * Reads a claim. Foreign.
 *
 * @param sign the public key of the device that it names
 * @param member whose device that is
 * @returns undefined where that device has not signed it, and for what is no claim
 */
export async function readClaim(value: unknown, sign: string, member: string): Promise<Claim | undefined> {
  if (claimant(value) === undefined) return undefined;
  const bytes = new Uint8Array(value as Uint8Array);
  const [signature, content] = [bytes.slice(1 + ID_BYTES, HEAD), bytes.slice(HEAD)];
  if (!(await isSignedClaim({ sign }, member, content, toBase64url(signature)))) return undefined;
  try {
    return decode(content);
  } catch {
    return undefined; // cut short: of a device whose Bookbag was changed
  }
}

/** @throws for what ends too early */
function decode(content: Uint8Array): Claim | undefined {
  const decoder = createDecoder(content);
  const whole = readUint8(decoder) === 1;
  const count = readVarUint(decoder);
  if (count > MOST_VOUCHED) return undefined;
  const vouched = Array.from({ length: count }, () => toBase64url(readUint8Array(decoder, ID_BYTES)));
  const clocks = new Map<number, number>();
  while (hasContent(decoder)) {
    const [client, clock] = [readVarUint(decoder), readVarUint(decoder)];
    if (client >= MOST_CLIENT || clock > MOST_CLOCK || clocks.has(client)) return undefined;
    clocks.set(client, clock);
  }
  return clocks.size > MOST_CLAIMED ? undefined : { clocks, vouched, whole };
}
