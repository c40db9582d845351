import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_BODY_GZIP, MAX_BODY_INFLATED, MAX_PICTURE } from '../../../../lib/model/body-limits';
import type { Made } from '../../../../lib/model/kind';
import { type FreshReading, readings } from '../../../../lib/model/reading';
import { replaceText } from '../../../../lib/notebook/readings';
import { readRecord } from '../../../../lib/notebook/record';
import { recordsMap } from '../../../../lib/notebook/schema';
import type { HostedNotebook } from '../../../../lib/post/hosting/host-notebook';
import { readBody, storedHashes } from '../../../../lib/store/bodies';
import type { BookbagDb } from '../../../../lib/store/db';
import { sha256Hex } from '../../../../lib/util/bytes';
import { gzip } from '../../../../lib/util/gzip';
import { hostedNotebook } from '../../../support/hosted';
import { tempDb } from '../../../support/temp-db';
import { put, remove } from '../../../support/records';

let end: AbortController;
let db: BookbagDb;
let host: HostedNotebook;
beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
});
afterEach(() => end.abort());

const AT = 1_790_000_000_000;
const reading = (id: string, body: string, at: number, pictures: string[] = []): Made & FreshReading => ({
  id,
  kind: 'article',
  title: id,
  words: 1,
  body,
  by: 'ben',
  at: AT + at,
  pictures,
});
async function made(text: string) {
  const bytes = await gzip(text);
  return { hash: await sha256Hex(bytes), bytes };
}

describe('the shelf of bodies', () => {
  it('misses what the notebook names: what is opened first, then newest, pictures last', async () => {
    const [old, fresh] = [await made('old'), await made('new')];
    const picture = 'ef'.repeat(32);
    put(host.open.doc, 'readings', reading('old', old.hash, 0, [picture, 'pending', 'not saved']));
    put(host.open.doc, 'readings', reading('new', fresh.hash, 9));
    expect(await host.shelf.port.missing(9)).toEqual([fresh.hash, old.hash, picture]);
    host.shelf.want(old.hash);
    expect(await host.shelf.port.missing(2)).toEqual([old.hash, fresh.hash]);
    await expect.poll(() => host.shelf.progress.get()).toEqual({ have: 0, total: 2 });
    await host.shelf.port.write([old]);
    expect(host.shelf.progress.get()).toEqual({ have: 1, total: 2 });
    await host.shelf.port.write([fresh]);
    expect(host.shelf.progress.get()).toBeNull();
    expect(await host.shelf.port.missing(9)).toEqual([picture]);
    expect(await readBody(db, old.hash)).toEqual(old.bytes);
  });

  it('fetches the earlier texts of a reading and their pictures, after all others, and hands them on', async () => {
    const [old, fresh] = [await made('old'), await made('new')];
    const picture = 'ef'.repeat(32);
    put(host.open.doc, 'readings', reading('r', old.hash, 0, [picture]));
    const known = readRecord(recordsMap(host.open.doc, 'readings'), readings, 'r')!;
    replaceText(host.open.doc, known, { body: fresh.hash, pictures: [] }, AT + 5);
    expect(await host.shelf.port.missing(9)).toEqual([fresh.hash, old.hash, picture]);
    await host.shelf.port.write([fresh]);
    expect(host.shelf.progress.get()).toBeNull(); // nobody waits for an earlier text
    await host.shelf.port.write([old]);
    expect(await host.shelf.port.read(old.hash)).toEqual(old.bytes);
  });

  it('tells when a text that lay here for nobody gets its name: a partner may have asked for it', async () => {
    const text = await made('text');
    await host.shelf.store(text);
    expect(await host.shelf.port.read(text.hash)).toBeUndefined();
    let named = 0;
    host.shelf.port.onNamed?.(() => (named += 1), end.signal);
    put(host.open.doc, 'readings', reading('r', text.hash, 0));
    await expect.poll(() => named).toBeGreaterThan(0);
    expect(await host.shelf.port.read(text.hash)).toEqual(text.bytes);
  });

  it('fetches the versions of drafts behind all other texts, counts them, and lets them go with their draft', async () => {
    const [old, text, version] = [await made('old'), await made('text'), await made('[]')];
    const { doc } = host.open;
    put(doc, 'drafts', { id: 'd', by: 'ana', at: AT });
    const names = { draft: 'd', body: version.hash, says: old.hash };
    put(doc, 'versions', { id: 'v', by: 'ben', at: AT, ...names });
    let told = 0;
    host.shelf.port.onMissing(() => (told += 1), end.signal);
    put(doc, 'readings', reading('r', text.hash, 0));
    expect(await host.shelf.port.missing(9)).toEqual([text.hash, version.hash]);
    expect(host.shelf.port.lacks()).toMatchObject({ texts: 2 });
    expect(host.shelf.named()).toEqual({ texts: 2, pictures: 0 });
    await host.shelf.port.write([version]);
    expect(await host.shelf.port.read(version.hash)).toEqual(version.bytes);
    const back = remove(doc, 'drafts', 'd');
    expect(host.shelf.named()).toEqual({ texts: 1, pictures: 0 });
    expect(await host.shelf.port.read(version.hash)).toBeUndefined();
    back();
    expect(await host.shelf.port.read(version.hash)).toEqual(version.bytes);
    put(doc, 'versions', { id: 'w', by: 'ben', at: AT, ...names, body: old.hash });
    await expect.poll(() => told).toBeGreaterThan(1);
  });

  it('keeps and fetches the picture that is the cover, though a new text names it no more', async () => {
    const cover = 'ad'.repeat(32);
    put(host.open.doc, 'readings', { ...reading('r', '', 0), cover });
    put(host.open.doc, 'readings', { ...reading('s', '', 1), cover: 'https://example.org/c.png' });
    expect(await host.shelf.port.missing(9)).toEqual([cover]);
  });

  it('counts what it lacks: readings, texts and pictures, and not what cannot come', async () => {
    const [first, second, car] = [await made('first'), await made('second'), await made('{}')];
    const picture = 'ef'.repeat(32);
    const { port } = host.shelf;
    expect(port.lacks()).toEqual({ records: 0, texts: 0, pictures: 0, full: false });
    put(host.open.doc, 'readings', {
      ...reading('r', first.hash, 0, [picture, 'pending']),
      details: car.hash,
    });
    put(host.open.doc, 'readings', reading('s', second.hash, 1));
    expect(port.lacks()).toMatchObject({ records: 2, texts: 2, pictures: 1 });
    await port.write([second, first]);
    expect(port.lacks()).toMatchObject({ records: 1, texts: 0, pictures: 1 });
    await port.write([{ hash: picture, bytes: car.bytes }]); // no picture: refused for good
    expect(port.lacks()).toMatchObject({ records: 1, texts: 0, pictures: 0 });
    port.lacked?.([car.hash], 'laptop'); // the partner has not got it either
    expect(port.lacks()).toMatchObject({ records: 0, texts: 0, pictures: 0 });
    expect(host.shelf.named()).toEqual({ texts: 2, pictures: 1 });
  });

  it('says that the disk is full while it is', () => {
    db.gate.stop('disk-full');
    expect(host.shelf.port.lacks().full).toBe(true);
    db.gate.stop('failed');
    expect(host.shelf.port.lacks().full).toBe(false);
  });

  it('tells when something is newly missing', async () => {
    let told = 0;
    host.shelf.port.onMissing(() => (told += 1), end.signal);
    const body = await made('text');
    put(host.open.doc, 'readings', reading('r', body.hash, 0));
    await expect.poll(() => told).toBe(1);
  });

  it('knows where a text is that is not here: on its way, or at no partner', async () => {
    const text = await made('text');
    put(host.open.doc, 'readings', reading('r', text.hash, 0));
    expect(host.shelf.stateOf(text.hash)).toBe('coming');
    const stranger = 'ab'.repeat(32);
    host.shelf.port.lacked?.([text.hash, stranger], 'laptop');
    expect([text.hash, stranger].map(host.shelf.stateOf)).toEqual(['lacking', 'coming']);
    await host.shelf.port.write([text]);
    expect(host.shelf.stateOf(text.hash)).toBe('coming');
  });

  it('tells what comes that a device lacks too, which has not counted it, and nothing that it may have by now', async () => {
    const [text, second] = [await made('text'), await made('second')];
    for (const [n, body] of [text, second].entries())
      put(host.open.doc, 'readings', reading(`r${n}`, body.hash, 0));
    const late = vi.fn();
    host.shelf.onLate(late, end.signal);
    const { port } = host.shelf;
    for (const device of ['laptop', 'tablet']) port.lacked?.([text.hash, second.hash], device);
    expect(port.lacks().texts).toBe(0);
    port.mayHave?.('tablet', (hash) => hash === text.hash);
    expect(port.lacks().texts).toBe(0); // the laptop lacks it
    port.mayHave?.('laptop', (hash) => hash === second.hash);
    port.mayHave?.('tablet', (hash) => hash === second.hash);
    expect(port.lacks().texts).toBe(1); // it may come
    await port.write([second, text]);
    expect(late.mock.calls).toEqual([[{ device: 'laptop', texts: 1, pictures: 0 }]]);
    port.lacked?.([text.hash], 'laptop'); // what is here goes over by itself
    host.shelf.found([text.hash]);
    expect(late).toHaveBeenCalledOnce();
  });

  it('refuses bombs, what is too large or no text, a picture that is none and what nobody named, and asks no more', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const large = { hash: 'ab'.repeat(32), bytes: new Uint8Array(MAX_BODY_GZIP + 1) };
    const noise = { hash: 'cd'.repeat(32), bytes: new Uint8Array([1, 2, 3]) };
    const bomb = await made('0'.repeat(3_000_000));
    const scraps = { hash: 'ef'.repeat(32), bytes: new Uint8Array([1, 2, 3]) };
    const stranger = await made('never named');
    put(host.open.doc, 'readings', reading('a', large.hash, 0, [noise.hash]));
    put(host.open.doc, 'readings', reading('b', bomb.hash, 1));
    put(host.open.doc, 'readings', reading('c', scraps.hash, 2));
    await host.shelf.port.write([large, noise, bomb, scraps, stranger]);
    expect(await db.bodies.count()).toBe(0);
    expect(await host.shelf.port.missing(9)).toEqual([]);
    expect(host.shelf.progress.get()).toBeNull();
    expect(host.shelf.stateOf(large.hash)).toBe('refused');
    warn.mockRestore();
  });

  it('takes a picture of 200 kB at most from the partner, and a text of 512 kB, 2 MB inflated', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const picture = (hash: string, size: number) => {
      const bytes = new Uint8Array(size);
      bytes.set(new TextEncoder().encode('RIFF0000WEBP'));
      return { hash: hash.repeat(32), bytes };
    };
    /** Bytes that say of themselves that they are gzip of so much. */
    const text = (hash: string, size: number, inflated: number) => {
      const bytes = new Uint8Array(size);
      bytes.set([0x1f, 0x8b, 8]);
      new DataView(bytes.buffer).setUint32(size - 4, inflated, true);
      return { hash: hash.repeat(32), bytes };
    };
    const [fits, large] = [picture('1a', MAX_PICTURE), picture('1b', MAX_PICTURE + 1)];
    const [whole, long] = [text('2a', MAX_BODY_GZIP, MAX_BODY_INFLATED), text('2b', MAX_BODY_GZIP + 1, 9)];
    const bomb = text('2c', 100, MAX_BODY_INFLATED + 1);
    put(host.open.doc, 'readings', reading('a', whole.hash, 0, [fits.hash, large.hash]));
    put(host.open.doc, 'readings', reading('b', long.hash, 1));
    put(host.open.doc, 'readings', { ...reading('c', '', 2), details: bomb.hash });
    await host.shelf.port.write([fits, large, whole, long, bomb]);
    expect(await storedHashes(db)).toEqual(new Set([fits.hash, whole.hash]));
    warn.mockRestore();
  });

  it('remembers the fifty bodies that were opened last', async () => {
    const hash = (n: number): string => n.toString(16).padStart(64, '0');
    for (let n = 0; n < 52; n += 1) put(host.open.doc, 'readings', reading(`r${n}`, hash(n), n));
    for (let n = 0; n < 51; n += 1) host.shelf.want(hash(n));
    const missing = await host.shelf.port.missing(99);
    expect(missing.slice(0, 50)).toEqual(Array.from({ length: 50 }, (_, i) => hash(50 - i)));
    expect(missing.slice(50)).toEqual([hash(51), hash(0)]);
  });

  it('hands out only what this notebook names', async () => {
    const [mine, other] = [await made('mine'), await made('of another notebook')];
    put(host.open.doc, 'readings', reading('a', mine.hash, 0));
    await host.shelf.store(mine);
    await host.shelf.store(other);
    expect(await host.shelf.port.read(mine.hash)).toEqual(mine.bytes);
    expect(await host.shelf.port.read(other.hash)).toBeUndefined();
  });
});
