import { describe, expect, it } from 'vitest';
import { deviceIdOf, newDeviceKeys, signedClaim } from '../../../lib/crypto/device-keys';
import { fromBase64url, joinBytes } from '../../../lib/util/bytes';
import { claimant, MOST_CLAIMED, MOST_VOUCHED, readClaim, signClaim } from '../../../lib/sync/claim';

async function device() {
  const keys = await newDeviceKeys();
  return { id: (await deviceIdOf(keys.open)) ?? '', keys };
}

const clocksOf = (count: number): Map<number, number> =>
  new Map(Array.from({ length: count }, (_, n) => [2 ** 32 - 1 - n, 2 ** 31 - n]));

const CLAIM = { clocks: new Map([[5, 9]]), vouched: [], whole: true };

describe('a claim', () => {
  it('says what its device signed, and that device', async () => {
    const [own, other] = [await device(), await device()];
    const claim = {
      clocks: new Map([
        [5, 9],
        [2 ** 32 - 1, 2 ** 31],
      ]),
      vouched: [other.id],
      whole: false,
    };
    const bytes = await signClaim(own, 'ana', claim);
    expect(claimant(bytes)).toBe(own.id);
    expect(await readClaim(bytes, own.keys.open.sign, 'ana')).toEqual(claim);
  });

  it('counts for no other member, under no other key, and with no changed byte', async () => {
    const [own, other] = [await device(), await device()];
    const bytes = await signClaim(own, 'ana', CLAIM);
    expect(await readClaim(bytes, own.keys.open.sign, 'ben')).toBeUndefined();
    expect(await readClaim(bytes, other.keys.open.sign, 'ana')).toBeUndefined();
    for (const at of [0, 20, 80, 81, bytes.length - 1]) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await readClaim(changed, own.keys.open.sign, 'ana'), `byte ${at}`).toBeUndefined();
    }
    expect(await readClaim(bytes.slice(0, -1), own.keys.open.sign, 'ana')).toBeUndefined();
  });

  it('is none where something else stands', async () => {
    const { keys } = await device();
    for (const value of [
      null,
      'text',
      5,
      new Uint8Array(81),
      new Uint8Array(100_000).fill(1),
      { length: 90 },
    ]) {
      expect(claimant(value)).toBeUndefined();
      expect(await readClaim(value, keys.open.sign, 'ana')).toBeUndefined();
    }
  });

  it('holds as many clients and devices as it may, and none beyond', async () => {
    const own = await device();
    const read = async (claim: Parameters<typeof signClaim>[2]) =>
      readClaim(await signClaim(own, 'ana', claim), own.keys.open.sign, 'ana');
    const vouched = Array.from({ length: MOST_VOUCHED }, () => own.id);
    const most = { clocks: clocksOf(MOST_CLAIMED), vouched, whole: true };
    expect(await read(most)).toEqual(most);
    expect(await read({ ...CLAIM, clocks: clocksOf(MOST_CLAIMED + 1) })).toBeUndefined();
    expect(await read({ ...CLAIM, vouched: [...vouched, own.id] })).toBeUndefined();
    expect(await read({ ...CLAIM, clocks: new Map([[2 ** 32, 1]]) })).toBeUndefined();
    expect(await read({ ...CLAIM, clocks: new Map([[1, 2 ** 31 + 1]]) })).toBeUndefined();
  });

  it('is none where a changed Bookbag has signed half of one', async () => {
    const { id, keys } = await device();
    const content = new Uint8Array([0, 0, 5]); // a client without its number of changes
    const signature = fromBase64url(await signedClaim(keys, 'ana', content)) ?? new Uint8Array();
    const head = [new Uint8Array([1]), fromBase64url(id) ?? new Uint8Array(), signature];
    expect(await readClaim(joinBytes([...head, content], 84), keys.open.sign, 'ana')).toBeUndefined();
  });

  it('of a session with words is small', async () => {
    const own = await device();
    const clocks = new Map([
      [3_000_000_000, 5_000],
      [3_000_000_001, 200],
    ]);
    expect((await signClaim(own, 'ana', { ...CLAIM, clocks })).length).toBe(97);
  });
});
