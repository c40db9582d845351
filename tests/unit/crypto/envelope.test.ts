import { expect, it } from 'vitest';
import { openEnvelope, sealEnvelope } from '../../../lib/crypto/envelope';

const HEADER = new TextEncoder().encode('header');
const makeKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);

/** What somebody with the key may have sealed instead of packed content. */
async function sealedBare(key: CryptoKey, inside: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const iv = new Uint8Array(12);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: HEADER }, key, inside);
  return new Uint8Array([...HEADER, ...iv, ...new Uint8Array(sealed)]);
}

it('an envelope opens under its key and behind its header only, and up to the limit', async () => {
  const key = await makeKey();
  const content = new Uint8Array(10_000).fill(3);
  const envelope = await sealEnvelope(key, HEADER, content);
  expect(envelope.slice(0, HEADER.length)).toEqual(HEADER);
  expect((envelope.length - HEADER.length - 12 - 16) % 4096).toBe(0);
  expect(await openEnvelope(key, envelope, HEADER.length, 10_000)).toEqual(content);
  expect(await openEnvelope(key, envelope, HEADER.length, 9_999)).toBeUndefined();
  expect(await openEnvelope(await makeKey(), envelope, HEADER.length, 10_000)).toBeUndefined();
  const bent = envelope.slice();
  bent[0] = 0;
  expect(await openEnvelope(key, bent, HEADER.length, 10_000)).toBeUndefined();
  expect(await openEnvelope(key, envelope.slice(0, 12), HEADER.length, 10_000)).toBeUndefined();
});

it('what somebody with the key sealed and is no content opens nothing', async () => {
  const key = await makeKey();
  for (const inside of [[], [0, 0], [255, 255, 255, 255, 1], [0, 0, 0, 200, 31, 139, 8, 0]])
    expect(
      await openEnvelope(key, await sealedBare(key, new Uint8Array(inside)), HEADER.length, 1_000),
    ).toBeUndefined();
});

it('the same content twice gives no two equal envelopes', async () => {
  const key = await makeKey();
  const twice = await Promise.all([1, 2].map(() => sealEnvelope(key, HEADER, new Uint8Array(5))));
  expect(twice[0]).not.toEqual(twice[1]);
});
