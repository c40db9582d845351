import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { letterKeys } from '../../../../lib/crypto/keys';
import { stateOf } from '../../../../lib/sync/digest';
import { MOST_WANTS, nameOnLetter, openLetter, sealLetter } from '../../../../lib/sync/letter/letter-file';
import { Letters, MOST_BODIES } from '../../../../lib/sync/letter/letters';
import { MAX_LETTER } from '../../../../lib/sync/protocol';
import type { Acknowledgement } from '../../../../lib/sync/transport';
import { MemoryBodies, noise } from '../../../support/sync-bodies';

let end: AbortController;
beforeEach(() => (end = new AbortController()));
afterEach(() => end.abort());

const SECRET = new Uint8Array(32).fill(7);

/** One of the two, with a disk that takes all until it is told otherwise. */
async function member(device: string, secret = SECRET) {
  const doc = new Y.Doc();
  const bodies = new MemoryBodies();
  const disk = { refuses: false, damaged: 0 };
  const whenStored = () => (disk.refuses ? Promise.reject(new Error('the disk is full')) : Promise.resolve());
  const damaged = () => void (disk.damaged += 1);
  const port = { doc, bodies, brought: new Set<unknown>(), whenStored, damaged };
  const letters = new Letters(port, await letterKeys(secret), device, end.signal);
  const acknowledged: Acknowledgement[] = [];
  letters.on('acknowledged', (one) => acknowledged.push(one));
  const words = doc.getText('words');
  return { doc, bodies, disk, letters, acknowledged, words, port };
}
type Member = Awaited<ReturnType<typeof member>>;

const send = async (from: Member, to: Member, hashes: readonly string[] = []) =>
  to.letters.read((await from.letters.write(hashes, '')).bytes);

describe('letters', () => {
  it('bring everything both ways, and each says what its writer has', async () => {
    const [ana, ben] = [await member('ana-1'), await member('ben-1')];
    ana.words.insert(0, 'Dear Ben. ');
    ben.words.insert(0, 'Dear Ana. ');
    expect(await send(ana, ben)).toEqual({ ok: true, value: { changed: true, bodies: 0 } });
    expect(await send(ben, ana)).toEqual({ ok: true, value: { changed: true, bodies: 0 } });
    expect(ana.words.toJSON()).toBe(ben.words.toJSON());
    expect(ana.words.toJSON()).toContain('Dear Ben.');
    expect(ana.acknowledged).toMatchObject([{ from: 'ben-1', digest: stateOf(ana.doc).digest }]);
  });

  it('one that comes late, twice, or after one that was lost does no harm', async () => {
    const [ana, ben] = [await member('ana-1'), await member('ben-1')];
    ana.words.insert(0, 'one');
    const early = (await ana.letters.write([], '')).bytes;
    ana.words.delete(0, 3);
    await ana.letters.write([], ''); // lost
    ana.words.insert(0, 'two');
    await send(ana, ben);
    for (const again of [1, 2])
      expect(await ben.letters.read(early), `${again}`).toEqual({
        ok: true,
        value: { changed: false, bodies: 0 },
      });
    expect(ben.words.toJSON()).toBe('two');
  });

  it('carry the bodies that are asked for, only those that are named there, missing and what their name says', async () => {
    const [ana, ben] = [await member('ana-1'), await member('ben-1')];
    const [one, two, here] = await Promise.all([1, 2, 3].map((seed) => ana.bodies.keep(noise(3000, seed))));
    const lying = '1'.repeat(64);
    ana.bodies.stored.set(lying, noise(10, 9));
    await ben.bodies.keep(noise(3000, 3));
    ben.bodies.want(one!, lying, here!);
    expect(await send(ana, ben, [one!, two!, here!, lying])).toMatchObject({ value: { bodies: 1 } });
    expect(new Set(ben.bodies.stored.keys())).toEqual(new Set([one, here]));
  });

  it('L4: ask for the bodies that their writer lacks, 2,000 at most', async () => {
    const [ana, ben] = [await member('ana-1'), await member('ben-1')];
    await send(ana, ben);
    expect(ben.acknowledged).toMatchObject([{ wants: [] }]);
    const hashOf = (i: number): string => i.toString(16).padStart(64, '0');
    const most = Array.from({ length: MOST_WANTS }, (_, i) => hashOf(i));
    ana.bodies.want(...most);
    expect(await send(ana, ben)).toMatchObject({ ok: true, value: { bodies: 0 } });
    expect(ben.acknowledged.at(-1)?.wants).toEqual(most);
    ana.bodies.want(hashOf(MOST_WANTS));
    await send(ana, ben);
    expect(ben.acknowledged.at(-1)?.wants).toEqual(most);
    expect(ben.bodies.stored.size).toBe(0);
  });

  it('go on in another letter where the bodies of one would be too many', async () => {
    const ana = await member('ana-1');
    const third = Math.ceil(MOST_BODIES / 3);
    const hashes = [];
    for (const seed of [1, 2, 3, 4]) hashes.push(await ana.bodies.keep(noise(third, seed)));
    const first = await ana.letters.write(hashes, '');
    expect([first.bodies, first.last]).toEqual([2, hashes[1]]);
    const second = await ana.letters.write(hashes, first.last);
    expect([second.bodies, second.last]).toEqual([2, '']);
    expect(first.bytes.length).toBeLessThan(MAX_LETTER);
    const fits = await ana.letters.write(
      [hashes[0]!, await ana.bodies.keep(noise(MOST_BODIES - third, 5))],
      '',
    );
    expect(fits.last).toBe('');
  });

  it('say nothing that is not on the disk, and what cannot be stored is not acknowledged', async () => {
    const [ana, ben] = [await member('ana-1'), await member('ben-1')];
    ana.words.insert(0, 'words');
    ana.disk.refuses = true;
    await expect(ana.letters.write([], '')).rejects.toThrow('full');
    ana.disk.refuses = false;
    ben.disk.refuses = true;
    expect(await send(ana, ben)).toEqual({ ok: false, reason: 'not-stored' });
    expect(ben.acknowledged).toEqual([]);
    ben.disk.refuses = false;
    ben.bodies.refuses = true;
    const hash = await ana.bodies.keep(noise(100, 1));
    ben.bodies.want(hash);
    expect(await send(ana, ben, [hash])).toEqual({ ok: false, reason: 'not-stored' });
    expect(ben.acknowledged).toEqual([]);
  });

  it('of this very device, of another notebook or damaged are refused', async () => {
    const [ana, ben, other] = [
      await member('a'),
      await member('b'),
      await member('c', new Uint8Array(32).fill(8)),
    ];
    ana.words.insert(0, 'words');
    const { bytes } = await ana.letters.write([], '');
    expect(await ana.letters.read(bytes)).toEqual({ ok: false, reason: 'own-letter' });
    const name = nameOnLetter(bytes);
    expect(name.ok && ben.letters.reads(name.value)).toBe(true);
    expect(name.ok && other.letters.reads(name.value)).toBe(false);
    expect(await other.letters.read(bytes)).toEqual({ ok: false, reason: 'damaged' });
    for (const at of [0, 16, 30, 40, bytes.length - 1]) {
      const bent = bytes.slice();
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect(await ben.letters.read(bent), `${at}`).toEqual({ ok: false, reason: 'damaged' });
    }
    expect(await ben.letters.read(bytes.slice(0, -1))).toEqual({ ok: false, reason: 'damaged' });
    expect(ben.words.toJSON()).toBe('');
  });

  it('with an update that is none are harmful, and nothing of them is taken or believed', async () => {
    const ben = await member('b');
    const keys = await letterKeys(SECRET);
    const { doc } = await member('x');
    const letter = { from: 'a', ...stateOf(doc), lacks: null, bodies: [], wants: [] };
    for (const update of [new Uint8Array([1, 2, 3]), new Uint8Array(40_000).fill(255)])
      expect(await ben.letters.read(await sealLetter(keys, { ...letter, update }))).toEqual({
        ok: false,
        reason: 'harmful',
      });
    expect(ben.acknowledged).toEqual([]);
  });

  it('large ones come in piece by piece', async () => {
    const [ana, ben] = [await member('ana-1'), await member('ben-1')];
    const map = ana.doc.getMap('notes');
    for (let i = 0; i < 5_000; i += 1) map.set(`n${i}`, `A note of some words, number ${i}.`);
    let updates = 0;
    ben.doc.on('update', () => (updates += 1));
    await send(ana, ben);
    expect(ben.doc.getMap('notes').size).toBe(5_000);
    expect(updates).toBeGreaterThan(2);
  });
});

describe('the file of a letter', () => {
  it('begins with what it is; a later version and other files are told apart', async () => {
    const { letters } = await member('a');
    const { bytes } = await letters.write([], '');
    expect(new TextDecoder().decode(bytes.slice(0, 15))).toBe('bookbag letter ');
    const later = bytes.slice();
    later[15] = 2;
    expect(nameOnLetter(later)).toEqual({ ok: false, reason: 'newer-version' });
    later[15] = 0;
    expect(nameOnLetter(later)).toEqual({ ok: false, reason: 'damaged' });
    expect(nameOnLetter(new TextEncoder().encode('%PDF-1.7'))).toEqual({ ok: false, reason: 'not-a-letter' });
    expect(nameOnLetter(bytes.slice(0, 20))).toEqual({ ok: false, reason: 'damaged' });
    const most = new Uint8Array(MAX_LETTER + 1);
    most.set(bytes);
    expect(nameOnLetter(most)).toEqual({ ok: false, reason: 'damaged' });
    expect(nameOnLetter(most.subarray(0, MAX_LETTER)).ok).toBe(true);
  });

  it('tells its size in steps of 4 KiB only', async () => {
    const { letters, words } = await member('a');
    const sizes = new Set<number>();
    for (let i = 0; i < 20; i += 1) {
      words.insert(0, 'some words ');
      sizes.add((await letters.write([], '')).bytes.length);
    }
    expect(sizes.size).toBe(1);
  });

  it('holds no id of a device that is too long', async () => {
    const keys = await letterKeys(SECRET);
    const { doc } = await member('x');
    const letter = { ...stateOf(doc), lacks: null, update: new Uint8Array([0, 0]), bodies: [], wants: [] };
    const sealed = (from: string) => sealLetter(keys, { ...letter, from });
    expect((await openLetter(keys, await sealed('d'.repeat(64)))).ok).toBe(true);
    expect((await openLetter(keys, await sealed('d'.repeat(65)))).ok).toBe(false);
  });
});
