import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BoxStore, Kept } from '../../server/box/box-store';

/** The suite of every store of envelopes (server/box/box-store.ts). */
export function boxStoreContract(name: string, open: () => Promise<BoxStore>): void {
  describe(`${name} as a store of envelopes`, () => {
    let store: BoxStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const kept = (of: string, size: number, at = 1_000): Kept => ({ name: of, tag: `tag-${at}`, size, at });
    const put = (box: string, of: string, size: number, at?: number) =>
      store.put(box, kept(of, size, at), new Uint8Array(size).fill(size));
    const names = async (box: string) => (await store.entries(box)).map((one) => one.name).toSorted();

    it('gives back what was put, and what is said of it', async () => {
      await put('aa', '01', 3);
      expect(await store.entries('aa')).toEqual([kept('01', 3)]);
      expect([...((await store.read('aa', '01')) ?? [])]).toEqual([3, 3, 3]);
      expect(store.bytes).toBe(3);
    });

    it('has nothing where nothing was put', async () => {
      expect(await store.entries('aa')).toEqual([]);
      expect(await store.read('aa', '01')).toBeUndefined();
      await store.remove('aa', '01');
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
      await store.put('aa', kept('01', 2), bytes);
      bytes.fill(9);
      expect([...((await store.read('aa', '01')) ?? [])]).toEqual([1, 2]);
    });

    it('removes one envelope and no other', async () => {
      await put('aa', '01', 1);
      await put('aa', '02', 2);
      await store.remove('aa', '01');
      expect(await names('aa')).toEqual(['02']);
      expect(await store.read('aa', '01')).toBeUndefined();
      expect(store.bytes).toBe(2);
    });

    it('sweeps what came before a time, in all boxes, and says what', async () => {
      await put('aa', '01', 1, 100);
      await put('aa', '02', 2, 200);
      await put('bb', '03', 4, 99);
      expect(await store.sweep(100, 300)).toEqual([{ box: 'bb', name: '03' }]);
      expect(await store.sweep(200, 300)).toEqual([{ box: 'aa', name: '01' }]);
      expect([await names('aa'), await names('bb'), store.bytes]).toEqual([['02'], [], 2]);
    });

    it('takes what comes from the future for come now: a clock was set back', async () => {
      await put('aa', '01', 1, 9_000);
      expect(await store.sweep(0, 500)).toEqual([]);
      expect((await store.entries('aa'))[0]?.at).toBe(500);
      expect((await store.read('aa', '01'))?.length).toBe(1);
    });
  });
}
