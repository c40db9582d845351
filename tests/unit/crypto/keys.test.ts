import { describe, expect, it } from 'vitest';
import { epochKeys } from '../../../lib/crypto/epoch';
import { letterKeys, liveKey, mailboxKeys, newSecret, notebookKeys } from '../../../lib/crypto/keys';
import { newDeviceKey, seal, unseal } from '../../../lib/crypto/seal';
import { bodyName, noteName } from '../../../lib/sync/mailbox/envelope';
import { fromHex, sha256Hex, toHex } from '../../../lib/util/bytes';

describe('notebook keys', () => {
  it('are the same for the same secret and all different from each other', async () => {
    const keys = await notebookKeys(new Uint8Array(32).fill(7));
    expect(keys).toEqual(await notebookKeys(new Uint8Array(32).fill(7)));
    expect(new Set(Object.values(keys)).size).toBe(3);
    expect(keys).not.toEqual(await notebookKeys(newSecret()));
  });

  it('the room is the first half of the hash of its auth key: it certifies itself', async () => {
    const { room, roomAuth } = await notebookKeys(newSecret());
    expect(roomAuth).toMatch(/^[0-9a-f]{64}$/);
    expect(room).toBe((await sha256Hex(fromHex(roomAuth)!)).slice(0, 32));
  });

  it('stay as they are: stored notebooks must open in later versions', async () => {
    const { room, signalingPassword } = await notebookKeys(new Uint8Array(32));
    expect([room, signalingPassword]).toEqual([
      'cecf904c4c15159666b907731e8ebb59',
      '894f1d526164b11b80653265f492c755ff5d3b3627211caaef64171444e1b0eb',
    ]);
  });
});

describe('letter keys', () => {
  it('stay as they are, open no room, and cannot be read out', async () => {
    const secret = new Uint8Array(32);
    const { name, key } = await letterKeys(secret);
    expect(toHex(name)).toMatchInlineSnapshot(`"eb4506d53c00a65754413fda2f42ab98"`);
    const iv = new Uint8Array(12);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array([1]));
    expect(toHex(new Uint8Array(sealed))).toMatchInlineSnapshot(`"c53ef03e1b8d6ce30be689bef40994ed01"`);
    expect(JSON.stringify(await notebookKeys(secret))).not.toContain(toHex(name));
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });
});

describe('E1: the keys of an epoch', () => {
  it('stay as they are, lead nowhere, and cannot be read out', async () => {
    const { mark, names, roster, seal: key } = await epochKeys(new Uint8Array(32));
    const iv = new Uint8Array(12);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array([1]));
    // worked out by another program as well
    expect([mark, names, roster, toHex(new Uint8Array(sealed))]).toEqual([
      'dc8d36145be1b2c5aefdde7fa78dd071',
      '003913ea03911fd3',
      'fe5d362b6e6b6c07',
      'ff3a9fd1ad4f85681535ae8387494005de',
    ]);
    expect(names).toMatch(/^[0-7]/); // as those of notes
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });
});

describe('M5: the keys of the mailbox', () => {
  it('stay as they are, and cannot be read out: what lies at a relay must open in later versions', async () => {
    const keys = await mailboxKeys(new Uint8Array(32));
    const iv = new Uint8Array(12);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, keys.key, new Uint8Array([1]));
    const names = [await noteName(keys, 'laptop'), await bodyName(keys, 'ab'.repeat(32))];
    // worked out by another program as well
    expect([toHex(keys.auth), ...names, toHex(new Uint8Array(sealed))]).toEqual([
      'fbc81274dd7d5fe2ea2eebfe118e7ecbccc4ce52fa33469a36bd19f18adb1c5b',
      '66f4ddebdd133d9d8ce40f2c1e8b6dd2',
      '8171fb831821288f743b3da176b7961d',
      'a65ce3b4a945f96c2a648ee5620394cbc9',
    ]);
    for (const key of [keys.key, keys.names])
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });
});

describe('V4: the key of what goes live', () => {
  it('stays as it is, and no script can read it out', async () => {
    const key = await liveKey(new Uint8Array(32));
    const iv = new Uint8Array(12);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array([1]));
    expect(toHex(new Uint8Array(sealed))).toMatchInlineSnapshot(`"33ab066c1b0531de59a3cffbcdf060ffdc"`);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });
});

describe('sealing', () => {
  it('opens with the same key and purpose only, and the key cannot be read out', async () => {
    const key = await newDeviceKey();
    const box = await seal(key, new Uint8Array([1, 2, 3]), 'secret');
    expect(await unseal(key, box, 'secret')).toEqual(new Uint8Array([1, 2, 3]));
    await expect(unseal(key, box, 'letter')).rejects.toThrow();
    await expect(unseal(await newDeviceKey(), box, 'secret')).rejects.toThrow();
    box.bytes[0] = (box.bytes[0] as number) ^ 1;
    await expect(unseal(key, box, 'secret')).rejects.toThrow();
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('takes a nonce of its own each time: with one nonce twice, GCM would give the key away', async () => {
    const key = await newDeviceKey();
    const boxes = await Promise.all(
      Array.from({ length: 20 }, () => seal(key, new Uint8Array(32), 'secret')),
    );
    expect(new Set(boxes.map(({ iv }) => toHex(iv))).size).toBe(20);
    expect(new Set(boxes.map(({ bytes }) => toHex(bytes))).size).toBe(20);
    for (const { iv } of boxes) expect(iv).toHaveLength(12);
  });
});
