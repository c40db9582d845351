import { joinBytes, toHex } from '../util/bytes';
import type { DeviceKeys } from './device-keys';
import { derive, keyOf } from './keys';

type Bytes = Uint8Array<ArrayBuffer>;

/** What farewells of an epoch need, from the secret of that epoch (docs/protocol.md, E). */
export interface EpochKeys {
  /** 16 bytes in hexadecimal that name the epoch. They lead to no room and to no key. */
  readonly mark: string;
  /** AES-256-GCM; seals farewells. Whoever opens one knows that it was made by somebody who had the secret. */
  readonly seal: CryptoKey;
  /** 8 bytes in hexadecimal with which the names of farewells in the epoch's box begin. The first bit is that of a note. */
  readonly names: string;
  /**
   * Under which name the notebook says who is gone in this epoch: 8 bytes in hexadecimal. Whoever was removed before it
   * does not know it.
   */
  readonly roster: string;
}

const MARK_BYTES = 16;
const NAMES_BYTES = 8;
const IV_BYTES = 12;
const AGREES = { name: 'ECDH', namedCurve: 'P-256' } as const;
const SEALS = 'AES-GCM';

/** Derives what farewells of an epoch need. The caller wipes the secret's bytes afterwards. */
export async function epochKeys(secret: Bytes): Promise<EpochKeys> {
  const from = await keyOf(secret);
  const [mark, bytes, names, roster] = await Promise.all([
    derive(from, 'epoch mark'),
    derive(from, 'farewell key'),
    derive(from, 'farewell names'),
    derive(from, 'epoch roster'),
  ]);
  const seal = await crypto.subtle.importKey('raw', bytes, SEALS, false, ['encrypt', 'decrypt']);
  bytes.fill(0);
  names[0] = (names[0] ?? 0) & 0x7f;
  return {
    mark: toHex(mark.subarray(0, MARK_BYTES)),
    seal,
    names: toHex(names.subarray(0, NAMES_BYTES)),
    roster: toHex(roster.subarray(0, NAMES_BYTES)),
  };
}

/** Between which two devices, and at which passage from one epoch to the next, a secret is handed over. */
interface Handing {
  readonly from: string;
  readonly to: string;
  /** The marks of the epoch that is left and of the next one. */
  readonly old: string;
  readonly next: string;
}

/** The key that two devices have in common for one handing over. Undefined for what is no point of the curve: foreign. */
async function handingKey(mine: CryptoKey, theirs: Bytes, handing: Handing): Promise<CryptoKey | undefined> {
  try {
    const point = await crypto.subtle.importKey('raw', theirs, AGREES, false, []);
    const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: point }, mine, 256));
    const { from, to, old, next } = handing;
    const bytes = await derive(await keyOf(shared), `epoch secret ${[from, to, old, next].join(' ')}`);
    shared.fill(0);
    return await crypto.subtle.importKey('raw', bytes, SEALS, false, ['encrypt', 'decrypt']);
  } catch {
    return undefined; // the caller leaves that device out, or takes it that nothing was handed over
  }
}

/**
 * Seals the secret of the next epoch to one device.
 *
 * @param theirs its public key for ECDH: 65 bytes
 * @returns 12 random bytes and the sealed secret; undefined where that is no key
 */
export async function sealSecret(
  mine: Pick<DeviceKeys, 'agree'>,
  theirs: Bytes,
  handing: Handing,
  secret: Bytes,
): Promise<Bytes | undefined> {
  const key = await handingKey(mine.agree, theirs, handing);
  if (key === undefined) return undefined;
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: SEALS, iv }, key, secret));
  return joinBytes([iv, sealed], iv.length + sealed.length);
}

/** Opens what `sealSecret` made for this device; undefined for anything else. */
export async function openSecret(
  mine: Pick<DeviceKeys, 'agree'>,
  theirs: Bytes,
  handing: Handing,
  box: Bytes,
): Promise<Bytes | undefined> {
  const key = await handingKey(mine.agree, theirs, handing);
  if (key === undefined) return undefined;
  try {
    const opening = { name: SEALS, iv: box.slice(0, IV_BYTES) };
    return new Uint8Array(await crypto.subtle.decrypt(opening, key, box.slice(IV_BYTES)));
  } catch {
    return undefined; // made for another device, at another passage, or by nobody who had those keys
  }
}
