import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BoxStore, Kept, Room } from '../../server/box/box-store';

const PLENTY: Room = { bytes: 1e9, envelopes: 1e9 };

/** The suite of every store of envelopes (server/box/box-store.ts). */
export function boxStoreContract(name: string, open: () => Promise<BoxStore>): void {
  describe(`${name} as a store of envelopes`, () => {
    let store: BoxStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const kept = (of: string, size: number, at = 1_000): Kept => ({ name: of, tag: `tag-${at}`, size, at });
    const put = (box: string, of: string, size: number, at?: number, room = PLENTY) =>
      store.put(box, kept(of, size, at), new Uint8Array(size).fill(size), room);
    const names = async (box: string) => (await store.entries(box)).map((one) => one.name).toSorted();

    it('gives back what was put, and what is said of it', async () => {
      await put('aa', '01', 3);
      expect(await store.entries('aa')).toEqual([kept('01', 3)]);
      expect([await store.find('aa', '01'), store.isThere]).toEqual([kept('01', 3), true]);
      expect([...((await store.read('aa', '01')) ?? [])]).toEqual([3, 3, 3]);
      expect(store.bytes).toBe(3);
    });

    it('has nothing where nothing was put', async () => {
      expect(await store.entries('aa')).toEqual([]);
      expect(await store.read('aa', '01')).toBeUndefined();
      expect(await store.find('aa', '01')).toBeUndefined();
      expect(await store.remove('aa', '01', 'tag-1000')).toBe(false);
      expect(store.bytes).toBe(0);
    });

    it('keeps boxes apart, also when the id of one begins as that of another', async () => {
      await put('aa', '01', 1);
      await put('aaa', '02', 2);
      await put('ab', '01', 4);
      expect([await names('aa'), await names('aaa'), await names('ab')]).toEqual([['01'], ['02'], ['01']]);
      expect((await store.read('ab', '01'))?.length).toBe(4);
      expect(store.bytes).toBe(7);
    });

    it('puts an envelope in the place of the one of its name, and counts what is there', async () => {
      await put('aa', '01', 10, 1);
      await put('aa', '01', 4, 2);
      expect(await store.entries('aa')).toEqual([kept('01', 4, 2)]);
      expect((await store.read('aa', '01'))?.length).toBe(4);
      expect(store.bytes).toBe(4);
    });

    it('takes its own copy of the bytes', async () => {
      const bytes = Uint8Array.of(1, 2);
      await store.put('aa', kept('01', 2), bytes, PLENTY);
      bytes.fill(9);
      expect([...((await store.read('aa', '01')) ?? [])]).toEqual([1, 2]);
    });

    it('removes one envelope and no other', async () => {
      await put('aa', '01', 1);
      await put('aa', '02', 2);
      expect(await store.remove('aa', '01', 'tag-1000')).toBe(true);
      expect(await names('aa')).toEqual(['02']);
      expect(await store.read('aa', '01')).toBeUndefined();
      expect(store.bytes).toBe(2);
    });

    it('removes no envelope that another one has replaced', async () => {
      await put('aa', '01', 1, 1);
      await put('aa', '01', 2, 2);
      expect(await store.remove('aa', '01', 'tag-1')).toBe(false);
      expect([await names('aa'), store.bytes]).toEqual([['01'], 2]);
    });

    it('takes what fits into the box, to the last byte, and one more only in the place of another', async () => {
      const room = { bytes: 10, envelopes: 9 };
      expect(await put('aa', '01', 6, 1, room)).toBe(true);
      expect(await put('aa', '02', 4, 1, room)).toBe(true);
      expect(await put('aa', '03', 1, 1, room)).toBe(false);
      expect(await put('aa', '01', 7, 2, room)).toBe(false);
      expect([await store.find('aa', '01'), store.bytes]).toEqual([kept('01', 6, 1), 10]);
      expect(await put('aa', '01', 5, 2, room)).toBe(true);
      expect(await put('ab', '01', 10, 1, room)).toBe(true);
    });

    it('takes so many envelopes into a box', async () => {
      const room = { bytes: 100, envelopes: 2 };
      for (const name of ['01', '02']) expect(await put('aa', name, 1, 1, room)).toBe(true);
      expect(await put('aa', '03', 1, 1, room)).toBe(false);
      expect(await put('aa', '02', 2, 1, room)).toBe(true);
      expect((await names('aa')).length).toBe(2);
    });

    it('sweeps what came before a time, in all boxes, and says how much', async () => {
      await put('aa', '01', 1, 100);
      await put('aa', '02', 2, 200);
      await put('bb', '03', 4, 99);
      expect(await store.sweep(100, 300)).toBe(1);
      expect(await store.sweep(200, 300)).toBe(1);
      expect([await names('aa'), await names('bb'), store.bytes]).toEqual([['02'], [], 2]);
    });

    it('takes what comes from the future for come now: a clock was set back', async () => {
      await put('aa', '01', 1, 9_000);
      expect(await store.sweep(0, 500)).toBe(0);
      expect((await store.entries('aa'))[0]?.at).toBe(500);
      expect((await store.read('aa', '01'))?.length).toBe(1);
    });
  });
}
