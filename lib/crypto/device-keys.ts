import { fromBase64url, joinBytes, toBase64url } from '../util/bytes';

/** The two pairs of keys by which one device is known in one notebook. No script can read out the private ones. */
export interface DeviceKeys {
  /** For ECDH: others seal to it. */
  readonly agree: CryptoKey;
  /** For ECDSA: this device says things by it. */
  readonly sign: CryptoKey;
  readonly open: OpenKeys;
}

/** What everybody may see of a device: two points on P-256, uncompressed, in base64url. */
interface OpenKeys {
  readonly agree: string;
  readonly sign: string;
}

type Bytes = Uint8Array<ArrayBuffer>;

const AGREES = { name: 'ECDH', namedCurve: 'P-256' } as const;
const SIGNS = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const BY_SHA256 = { name: 'ECDSA', hash: 'SHA-256' } as const;
const ID_BYTES = 16;

/** Bytes of a public key. */
const POINT_BYTES = 65;

const rawOf = async (key: CryptoKey): Promise<string> =>
  toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', key)));

/** New keys for one device in one notebook. */
export async function newDeviceKeys(): Promise<DeviceKeys> {
  const [agree, sign] = await Promise.all([
    crypto.subtle.generateKey(AGREES, false, ['deriveBits']),
    crypto.subtle.generateKey(SIGNS, false, ['sign', 'verify']),
  ]);
  const open = { agree: await rawOf(agree.publicKey), sign: await rawOf(sign.publicKey) };
  return { agree: agree.privateKey, sign: sign.privateKey, open };
}

/** The bytes of a public key; undefined for what is none. Foreign. */
function pointOf(text: string): Bytes | undefined {
  const bytes = fromBase64url(text);
  return bytes?.length === POINT_BYTES ? bytes : undefined;
}

/**
 * The id of the device with these keys: the first 16 bytes of SHA-256 over both, in base64url. So nobody can put other
 * keys under an id. Undefined for what are no keys.
 */
export async function deviceIdOf({ agree, sign }: OpenKeys): Promise<string | undefined> {
  const [one, other] = [pointOf(agree), pointOf(sign)];
  if (one === undefined || other === undefined) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', joinBytes([one, other], 2 * POINT_BYTES));
  return toBase64url(new Uint8Array(digest).subarray(0, ID_BYTES));
}

/** Signs bytes for a purpose; answers base64url. */
async function signed({ sign }: Pick<DeviceKeys, 'sign'>, purpose: string, bytes: Bytes): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.sign(BY_SHA256, sign, about(purpose, bytes))));
}

/** Whether the device with that key has signed it, for that purpose. False for anything foreign that is none. */
async function isSigned(
  { sign }: Pick<OpenKeys, 'sign'>,
  purpose: string,
  bytes: Bytes,
  signature: string,
): Promise<boolean> {
  const [point, given] = [pointOf(sign), fromBase64url(signature)];
  if (point === undefined || given === undefined) return false;
  try {
    const key = await crypto.subtle.importKey('raw', point, SIGNS, false, ['verify']);
    return await crypto.subtle.verify(BY_SHA256, key, given, about(purpose, bytes));
  } catch {
    return false; // no point of the curve: foreign
  }
}

/** The purpose goes before, with a byte that no purpose has. */
function about(purpose: string, bytes: Bytes): Bytes {
  const name = new TextEncoder().encode(`bookbag ${purpose}\0`);
  return joinBytes([name, bytes], name.length + bytes.length);
}

const MEMBER = 'device of member';

/** What a device shows to stand in the roster as a device of that member. */
export const proofOf = (keys: DeviceKeys, member: string): Promise<string> =>
  signed(keys, MEMBER, new TextEncoder().encode(member));

const CLAIM = 'claim of member';

/** What a device signs with a claim: the member whose device it is, a byte that is zero, and the claim. */
function claimed(member: string, content: Bytes): Bytes {
  const name = new TextEncoder().encode(`${member}\0`);
  return joinBytes([name, content], name.length + content.length);
}

/** Signs what a device says of its own clients of Yjs (lib/sync/claim.ts); answers base64url. */
export const signedClaim = (
  keys: Pick<DeviceKeys, 'sign'>,
  member: string,
  content: Bytes,
): Promise<string> => signed(keys, CLAIM, claimed(member, content));

/** Whether the device with that key has signed this as a device of that member. */
export const isSignedClaim = (
  key: Pick<OpenKeys, 'sign'>,
  member: string,
  content: Bytes,
  signature: string,
): Promise<boolean> => isSigned(key, CLAIM, claimed(member, content), signature);

const FAREWELL = 'farewell';

/** Signs what a farewell says (docs/protocol.md, E3). */
export const signFarewell = (keys: Pick<DeviceKeys, 'sign'>, said: Bytes): Promise<string> =>
  signed(keys, FAREWELL, said);

/** Whether the device with that key has signed a farewell that says this. */
export const isSignedFarewell = (
  by: Pick<OpenKeys, 'sign'>,
  said: Bytes,
  signature: string,
): Promise<boolean> => isSigned(by, FAREWELL, said, signature);

/** What a device says of itself in the roster, foreign until its proof was looked at. */
interface Entry extends OpenKeys {
  readonly id: string;
  /** The member whose device it is. */
  readonly by: string;
  readonly proof: string;
}

/** Whether the proof of an entry holds. */
type Prove = (one: Entry) => Promise<boolean>;

/** The entries that stand in a roster: proved by their own keys, and devices of one of these members. */
export async function standing<One extends Entry>(
  all: readonly One[],
  prove: Prove,
  members: readonly string[],
): Promise<readonly One[]> {
  const good = await Promise.all(all.map(prove));
  return all.filter((one, n) => good[n] === true && members.includes(one.by));
}

/** Looks at proofs, at each once. */
export function proofs(): Prove {
  const known = new Map<string, Promise<boolean>>();
  return (one) => {
    const said = [one.id, one.by, one.agree, one.sign, one.proof].join(' ');
    const proved = known.get(said) ?? isProved(one.id, one, one.by, one.proof);
    known.set(said, proved);
    return proved;
  };
}

/** Whether whoever has these keys calls themselves a device of that member, under that id. */
export async function isProved(
  id: string,
  { agree, sign }: OpenKeys,
  member: string,
  proof: string,
): Promise<boolean> {
  if ((await deviceIdOf({ agree, sign })) !== id) return false;
  return isSigned({ sign }, MEMBER, new TextEncoder().encode(member), proof);
}
