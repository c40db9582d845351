import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealEnvelope } from '../../../../lib/crypto/envelope';
import { MAX_SAID } from '../../../../lib/sync/box-protocol';
import { MOST_UNPACKED, openFrame, sealFrame } from '../../../../lib/sync/relayed/frame';
import { fromHex } from '../../../../lib/util/bytes';
import { noise } from '../../../support/sync-bodies';
import { liveKeyOf } from '../../../support/sync-relayed';

const FRAME = { from: 'laptop~1~a', to: 'desk~2~b', number: 7, messages: [Uint8Array.of(1, 2, 3)] };
const HEADER = Uint8Array.of(...new TextEncoder().encode('bookbag live '), 1);
/** Bytes of header, nonce and tag. */
const AROUND = 14 + 12 + 16;

/** Sealed once and for all. */
const SAID = [
  '626f6f6b626167206c6976652001846b7a8f9b31b444146c70685a8f6c4a14b9e060846c5f0a2a67f9328e38cafdc984',
  '90368bdb279755942120d3b44a544f2a7729375e2f3134ead9cf5deb28b0d063433750dc318d0e62dbb6059b616c9d2c',
  '9d8373eb0abb6c13d954069fad58e9d66dfcdd63bb95d22d53ecded82ca925004a84f31f7ae3cacbdcdc2f708abc1d22',
  'fe8b3fec998aa22b46dddbdd3bf7c242366c180be0a0a25e049a8a33b6dc6fcd961450fc37ef59d3e28e719fc241c2e1',
  '4a2688b0225a3fdc438bdf743e61594e23a0addd7f96c152cf90725120cb41cf05c730b9ff75d9d8d216830afe71e5f5',
  'ce471e0e4acddd191e847b1ac7be69fb959e921170f1be706754c7c942785dc032cfd5fb4bf7df2730c2801103cac889',
  'f36aef2dac022b3ced0ea3dcfaa16a461355b196c44ee3b86ecc4dffecf5a12e84c08f24b44a74ce501824a4b830179f',
  '939bb06417bf8238b80e50bb2759b6250f88953a6eeceda2e912d586e0a7d3b9a9a4de9bdda2c4270dc5a76d5b753041',
  'd9fde0de3bd6e42831afa8a961862b9d19eb664eae9eb0e75dd9d22216a991a9c91b21069d9fc5f279e7ff3d6cdcc72b',
  '93cc977f0bdaebc1b888707340e8b2d8632840a2fddbcdf5caf7c29593942bbbeff16ed8effe69d9c1ef28c1bb717a07',
  'c949c1f1a6127e2389db0aada64c375bc1a03af79fa1fa458dd0610c0fdb75276ef365de957c762aa0edf239388d08cd',
  'a23ab3c1d30d8581646c6b7f06d6710946abc55d4de388e0405e',
].join('');

let key: CryptoKey;
beforeAll(async () => {
  key = await liveKeyOf();
});

describe('V4: a frame', () => {
  it('comes out as it went in, for who has the key of the notebook', async () => {
    const said = (await sealFrame(key, FRAME)) ?? new Uint8Array();
    expect(await openFrame(key, said)).toEqual(FRAME);
    expect(await openFrame(await liveKeyOf(8), said)).toBeUndefined();
    const greeting = { ...FRAME, to: '', messages: [] };
    expect(await openFrame(key, (await sealFrame(key, greeting)) ?? said)).toEqual(greeting);
  });

  it('stays as it is: two versions of Bookbag hear each other', async () => {
    const said = fromHex(SAID) ?? new Uint8Array();
    expect(await openFrame(key, said)).toEqual(FRAME);
  });

  it('has a size in steps of 512 bytes: what is typed tells by it neither what nor how much', async () => {
    const sizes = await Promise.all(
      [0, 1, 100, 400, 600].map(async (size) => {
        const said = await sealFrame(key, { ...FRAME, messages: [noise(size, size)] });
        return (said?.length ?? 0) - AROUND;
      }),
    );
    expect(sizes).toEqual([512, 512, 512, 512, 1024]);
  });

  it('cannot be changed, nor be of another version', async () => {
    const said = (await sealFrame(key, FRAME)) ?? new Uint8Array();
    for (const at of [13, 14, 100]) {
      const changed = said.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await openFrame(key, changed)).toBeUndefined();
    }
    const newer = Uint8Array.of(...HEADER.subarray(0, 13), 2);
    expect(await openFrame(key, await sealEnvelope(key, newer, said))).toBeUndefined();
  });

  it('is not said when it has more than 64 KiB, packed', async () => {
    // sealed are 4 bytes of length and the packed content, in steps of 512
    const of = (size: number) => sealFrame(key, { ...FRAME, messages: [noise(size, 1)] });
    const most = MAX_SAID - AROUND - 512;
    expect((await of(most - 600))?.length).toBeLessThanOrEqual(MAX_SAID);
    expect(await of(MAX_SAID)).toBeUndefined();
  });

  it('has 256 KiB at most, unpacked, at both ends', async () => {
    const of = (size: number) => ({ ...FRAME, messages: [new Uint8Array(size)] });
    const around = 10 + 1 + 8 + 1 + 1 + 3;
    const fits = await sealFrame(key, of(MOST_UNPACKED - around));
    expect(await openFrame(key, fits ?? new Uint8Array())).toBeDefined();
    expect(await sealFrame(key, of(MOST_UNPACKED - around + 1))).toBeUndefined();
    const beyond = await sealEnvelope(key, HEADER, new Uint8Array(MOST_UNPACKED + 1), 512);
    expect(await openFrame(key, beyond)).toBeUndefined();
  });

  it('has 256 messages at most', async () => {
    const of = async (count: number) => {
      const messages = Array.from({ length: count }, () => Uint8Array.of(1));
      return openFrame(key, (await sealFrame(key, { ...FRAME, messages })) ?? new Uint8Array());
    };
    expect((await of(256))?.messages.length).toBe(256);
    expect(await of(257)).toBeUndefined();
  });

  it('any bytes get an answer, sealed or not, and never an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await openFrame(key, Uint8Array.from(bytes))).toBeUndefined();
        await openFrame(key, await sealEnvelope(key, HEADER, Uint8Array.from(bytes), 512));
      }),
      { numRuns: 60 },
    );
  });
});
