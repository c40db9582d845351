import { describe, expect, it } from 'vitest';
import { agree, keyHash, lobbyKeys, newEndKeys } from '../../../lib/crypto/lobby-keys';
import { seal, unseal } from '../../../lib/crypto/seal';
import { WORD_LIST } from '../../../lib/crypto/word-list';
import { nameInBox, placeOfInviter, placeOfJoiner } from '../../../lib/sync/pairing/lobby-names';
import { fromHex, toHex } from '../../../lib/util/bytes';

const bytes = (length: number, first: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, i) => first + i);

/** The two ends of RFC 5903, section 8.1. */
const RFC = {
  i: 'C88F01F510D9AC3F70A292DAA2316DE544E9AAB8AFE84049C62A9C57862D1433',
  gi: '04DAD0B65394221CF9B051E1FECA5787D098DFE637FC90B9EF945D0C37725811805271A0461CDB8252D61F1C456FA3E59AB1F45B33ACCF5F58389E0577B8990BB3',
  gr: '04D12DFB5289C8D4F81208B70270398C342296970A0BCCB74C736FC7554494BF6356FBF3CA366CC23E8157854C13C58D6AAC23F046ADA30F8353E74F33039872AB',
};

/** A private key with its public point, as a page of the standard prints them. */
function privateKey(d: string, point: string): Promise<CryptoKey> {
  const base64url = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', d: base64url(d), ext: false };
  const both = { x: base64url(point.slice(2, 66)), y: base64url(point.slice(66)) };
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  return crypto.subtle.importKey('jwk', { ...jwk, ...both }, curve, false, ['deriveBits']);
}

describe('the keys of a lobby', () => {
  it('P1: are derived from the invitation’s key, each apart, and stay what they are', async () => {
    const { roomAuth, room } = await lobbyKeys(bytes(32, 0));
    expect(roomAuth).toBe('3d4825e75a12f402bcc2a03a9dedef7698dfb5d2ad2f29e8538be1b35d32ecfc');
    expect(room).toBe('0f9fc5ed535bed15640b41888f6c2925');
    const { box } = await lobbyKeys(bytes(32, 0));
    expect(toHex(box.auth)).toBe('a6f9f5cd84600d31714d22458ddc70b104672a2034855fba69c97d1423bf6604');
    expect(await nameInBox(box, placeOfJoiner(bytes(65, 4)))).toBe('022d5384c476977604ab82bc974b9f35');
    expect(await nameInBox(box, placeOfInviter('ab'.repeat(16)))).toBe('a1832f7dbd2210eb83c435ed32219601');
    const other = await lobbyKeys(bytes(32, 1));
    expect(other.room).not.toBe(room);
  });

  it('P1: what one invitation seals another one does not open, nor the same for another purpose', async () => {
    const [{ seal: key }, { seal: other }] = [await lobbyKeys(bytes(32, 0)), await lobbyKeys(bytes(32, 1))];
    const sealed = await seal(key, bytes(8, 0), 'lobby message');
    expect(await unseal(key, sealed, 'lobby message')).toEqual(bytes(8, 0));
    await expect(unseal(other, sealed, 'lobby message')).rejects.toThrow();
    await expect(unseal(key, sealed, 'lobby word')).rejects.toThrow();
  });

  it('P6: two ends agree on words, which stay what they are for a known pair of keys', async () => {
    const theirs = fromHex(RFC.gr) ?? new Uint8Array();
    const agreed = await agree({
      ...{ privateKey: await privateKey(RFC.i, RFC.gi), theirs },
      ...{ key: bytes(32, 0), transcript: bytes(32, 64) },
    });
    expect(agreed.words).toEqual([1028, 1665, 1568, 480]);
  });

  it('P6: with another key of the invitation or another transcript the words differ; each way has a key', async () => {
    const [a, b] = [await newEndKeys(), await newEndKeys()];
    const [key, transcript] = [bytes(32, 0), bytes(32, 64)];
    const one = await agree({ privateKey: a.privateKey, theirs: b.publicKey, key, transcript });
    const two = await agree({ privateKey: b.privateKey, theirs: a.publicKey, key, transcript });
    expect(one.words).toEqual(two.words);
    const sealed = await seal(one.toJoiner, bytes(8, 0), '');
    expect(await unseal(two.toJoiner, sealed, '')).toEqual(bytes(8, 0));
    await expect(unseal(two.toInviter, sealed, '')).rejects.toThrow();
    const others = [
      await agree({ privateKey: a.privateKey, theirs: b.publicKey, key: bytes(32, 1), transcript }),
      await agree({ privateKey: a.privateKey, theirs: b.publicKey, key, transcript: bytes(32, 65) }),
    ];
    for (const { words } of others) expect(words).not.toEqual(one.words);
  });

  it('no script reads a private key out; what is no point of the curve is refused', async () => {
    const { privateKey: mine, publicKey } = await newEndKeys();
    await expect(crypto.subtle.exportKey('pkcs8', mine)).rejects.toThrow();
    const shape = { privateKey: mine, key: bytes(32, 0), transcript: bytes(32, 0) };
    const off = publicKey.slice();
    off[64] = (off[64] ?? 0) ^ 1;
    for (const theirs of [off, new Uint8Array(65), publicKey.slice(0, 64)])
      await expect(agree({ ...shape, theirs })).rejects.toThrow();
  });

  it('a key is named by half of its SHA-256', async () => {
    expect(toHex(await keyHash(bytes(65, 0)))).toBe('4bfd2c8b6f1eec7a2afeb48b934ee4b2');
  });
});

describe('the check words', () => {
  it('P6: are 2048, all different, short, of plain letters, and in the order in which they were given out', async () => {
    expect(new Set(WORD_LIST).size).toBe(2048);
    for (const word of WORD_LIST) expect(word).toMatch(/^[a-z]{3,10}$/);
    const text = new TextEncoder().encode(WORD_LIST.join(' '));
    expect(toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', text)))).toBe(
      'eabe6e879fc8f5ea557bfa778b51e35fb30250d9f9d063203cb5929d5a3e802a',
    );
  });
});
