import { beforeAll, describe, expect, it } from 'vitest';
import {
  deviceIdOf,
  type DeviceKeys,
  isProved,
  newDeviceKeys,
  proofOf,
  proofs,
} from '../../../lib/crypto/device-keys';

let mine: DeviceKeys;
let theirs: DeviceKeys;
beforeAll(async () => {
  [mine, theirs] = await Promise.all([newDeviceKeys(), newDeviceKeys()]);
});

describe('the keys of a device', () => {
  it('have private halves that no script can read out', async () => {
    for (const key of [mine.agree, mine.sign]) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('jwk', key)).rejects.toThrow();
    }
  });

  it('give the device its id: the first 16 bytes of SHA-256 over both public keys', async () => {
    const zeros = { agree: 'A'.repeat(87), sign: 'A'.repeat(87) };
    expect(await deviceIdOf(zeros)).toBe('5VpcJ3Nqh2HI6WrOwHIQIw');
    expect(await deviceIdOf(mine.open)).toMatch(/^[\w-]{22}$/);
    expect(await deviceIdOf({ ...mine.open, sign: theirs.open.sign })).not.toBe(await deviceIdOf(mine.open));
    for (const agree of ['', 'A'.repeat(86), '!'.repeat(87)])
      expect(await deviceIdOf({ ...mine.open, agree })).toBeUndefined();
  });
});

describe('a proof in the roster', () => {
  it('holds for that device, those keys and that member alone', async () => {
    const id = (await deviceIdOf(mine.open)) ?? '';
    const proof = await proofOf(mine, 'ana');
    expect(await isProved(id, mine.open, 'ana', proof)).toBe(true);
    expect(await isProved(id, mine.open, 'ben', proof)).toBe(false);
    expect(await isProved('other', mine.open, 'ana', proof)).toBe(false);
    expect(await isProved(id, theirs.open, 'ana', await proofOf(theirs, 'ana'))).toBe(false);
    expect(await isProved(id, { ...mine.open, agree: theirs.open.agree }, 'ana', proof)).toBe(false);
  });

  it('is none where it is damaged, of another member, or of a key that is none', async () => {
    const id = (await deviceIdOf(mine.open)) ?? '';
    for (const foreign of ['', '!', 'A'.repeat(86), await proofOf(theirs, 'ana')])
      expect(await isProved(id, mine.open, 'ana', foreign)).toBe(false);
    const zeros = { agree: 'A'.repeat(87), sign: 'A'.repeat(87) };
    expect(await isProved((await deviceIdOf(zeros)) ?? '', zeros, 'ana', await proofOf(mine, 'ana'))).toBe(
      false,
    );
  });

  it('is looked at once, and anew when anything of it is another', async () => {
    const id = (await deviceIdOf(mine.open)) ?? '';
    const prove = proofs();
    const entry = { id, by: 'ana', ...mine.open, proof: await proofOf(mine, 'ana') };
    const first = prove(entry);
    expect(prove({ ...entry })).toBe(first);
    expect(await first).toBe(true);
    expect(await prove({ ...entry, by: 'ben' })).toBe(false);
  });
});
