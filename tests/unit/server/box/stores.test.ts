import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LevelStore } from '../../../../server/box/level-store';
import { MemoryStore } from '../../../../server/box/memory-store';
import { boxStoreContract } from '../../../contracts/box-store';

const parent = mkdtempSync(join(tmpdir(), 'bookbag-boxes-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));
const ROOM = { bytes: 10, envelopes: 10 };
const newFolder = (): string => mkdtempSync(join(parent, 'store-'));

boxStoreContract('memory', async () => new MemoryStore());
boxStoreContract('a folder', () => LevelStore.open(newFolder()));

describe('a store in a folder', () => {
  it('has after a restart what it had acknowledged, and how much that is', async () => {
    const folder = newFolder();
    const before = await LevelStore.open(folder);
    const kept = { name: '01', tag: 'tag', size: 2, at: 7 };
    await before.put('aa', kept, Uint8Array.of(1, 2), ROOM);
    await before.close();
    const after = await LevelStore.open(folder);
    expect(await after.entries('aa')).toEqual([kept]);
    expect([...((await after.read('aa', '01')) ?? [])]).toEqual([1, 2]);
    expect(after.bytes).toBe(2);
    await after.close();
  });

  it('is of one process at a time', async () => {
    const folder = newFolder();
    const first = await LevelStore.open(folder);
    await expect(LevelStore.open(folder)).rejects.toThrow();
    await first.close();
  });

  it('says no when it is closed: nothing is acknowledged that is not on the disk', async () => {
    const store = await LevelStore.open(newFolder());
    await store.close();
    expect(store.isThere).toBe(false);
    const put = store.put('aa', { name: '01', tag: 'tag', size: 1, at: 7 }, Uint8Array.of(1), ROOM);
    await expect(put).rejects.toThrow();
  });
});
