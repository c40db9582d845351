import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bodyArrival, bodyReader, readBody, storedHashes, writeBodies } from '../../../lib/store/bodies';
import {
  addSeen,
  readAcknowledgements,
  readLastHere,
  watchSeen,
  writeAcknowledgements,
  writeLastHere,
} from '../../../lib/store/cursors';
import type { BookbagDb } from '../../../lib/store/db';
import { listPrivate, movePrivate, readPrivate, writePrivate } from '../../../lib/store/private';
import { ownDevice } from '../../../lib/store/device-keys';
import { deviceKey, readSetting, watchSetting, writeSetting } from '../../../lib/store/settings';
import { tempDb } from '../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
beforeEach(() => {
  end = new AbortController();
  db = tempDb(end.signal);
});
afterEach(() => end.abort());

const [HASH, OTHER] = ['ab'.repeat(32), 'cd'.repeat(32)];

describe('bodies', () => {
  it('lie under their hash as they are', async () => {
    await writeBodies(db, [{ hash: HASH, bytes: new Uint8Array([1, 2, 3]) }]);
    expect(await readBody(db, HASH)).toEqual(new Uint8Array([1, 2, 3]));
    expect(await readBody(db, OTHER)).toBeUndefined();
    expect(await storedHashes(db)).toEqual(new Set([HASH]));
    for (const name of ['no hash', HASH.slice(2), `${HASH}ab`])
      await expect(readBody(db, name)).rejects.toThrow('64 hexadecimal digits');
  });

  it('asked for in the same turn are read with one request, each answered its own', async () => {
    await writeBodies(db, [
      { hash: HASH, bytes: new Uint8Array([1]) },
      { hash: OTHER, bytes: new Uint8Array([2]) },
    ]);
    const bulkGet = vi.spyOn(db.bodies, 'bulkGet');
    const read = bodyReader(db);
    const all = await Promise.all([OTHER, 'ef'.repeat(32), HASH].map(read));
    expect(all).toEqual([new Uint8Array([2]), undefined, new Uint8Array([1])]);
    expect(bulkGet).toHaveBeenCalledOnce();
    expect(await read(HASH)).toEqual(new Uint8Array([1]));
    await expect(read('no hash')).rejects.toThrow();
    expect(await read(OTHER)).toEqual(new Uint8Array([2]));
  });

  it('arrive for who waits', async () => {
    const waiting = bodyArrival(db, HASH, end.signal);
    await writeBodies(db, [{ hash: OTHER, bytes: new Uint8Array([9]) }]);
    await writeBodies(db, [{ hash: HASH, bytes: new Uint8Array([7]) }]);
    expect(await waiting).toEqual(new Uint8Array([7]));
    const given = new AbortController();
    const never = bodyArrival(db, 'ef'.repeat(32), given.signal);
    given.abort();
    await expect(never).rejects.toThrow();
  });
});

describe('settings', () => {
  it('are read, written and watched', async () => {
    const seen: (string | undefined)[] = [];
    watchSetting(db, 'myName', (value) => seen.push(value), end.signal);
    await writeSetting(db, 'myName', 'Ana');
    expect(await readSetting(db, 'myName')).toBe('Ana');
    await expect.poll(() => seen.at(-1)).toBe('Ana');
  });

  it('the key that seals is made once, also by two contexts at once, and no script reads it out', async () => {
    const [a, b] = await Promise.all([deviceKey(db), deviceKey(db)]);
    expect(a).toEqual(b);
    expect(a.extractable).toBe(false);
  });

  it('the keys of this device in a notebook are made once, and another notebook knows it by others', async () => {
    const [a, b] = await Promise.all([ownDevice(db, 'n'), ownDevice(db, 'n')]);
    expect(a.id).toBe(b.id);
    expect(a.id).toMatch(/^[\w-]{22}$/);
    expect([a.keys.agree.extractable, a.keys.sign.extractable]).toEqual([false, false]);
    expect((await ownDevice(db, 'n')).keys.open).toEqual(a.keys.open);
    expect((await ownDevice(db, 'other')).id).not.toBe(a.id);
    expect(await db.deviceKeys.count()).toBe(2);
  });
});

describe('what this device alone keeps', () => {
  it('unsent words by notebook, forgotten when empty', async () => {
    await writePrivate(db, 'n', 'draft:comment', 'half a thou');
    expect(await readPrivate(db, 'n', 'draft:comment')).toBe('half a thou');
    expect(await readPrivate(db, 'other', 'draft:comment')).toBe('');
    await writePrivate(db, 'n', 'draft:comment', '');
    expect(await db.private.count()).toBe(0);
  });

  it('a value that gets another key, once, and never over what stands there', async () => {
    await writePrivate(db, 'n', 'a', 'older');
    await writePrivate(db, 'n', 'b', 'newer');
    expect(await movePrivate(db, 'n', 'a', 'b')).toBe('');
    expect(await listPrivate(db, 'n', '')).toEqual(new Map(Object.entries({ a: 'older', b: 'newer' })));
    expect(await Promise.all([movePrivate(db, 'n', 'a', 'c'), movePrivate(db, 'n', 'a', 'd')])).toEqual([
      'older',
      '',
    ]);
    expect([...(await listPrivate(db, 'n', 'c')).values()]).toEqual(['older']);
  });

  it('another value of a thing takes the place of the one seen before, so marks grow with things only', async () => {
    let seen: ReadonlySet<string> = new Set();
    const take = (marks: ReadonlySet<string>) => (seen = marks);
    watchSeen(db, 'n', () => [], take, end.signal);
    for (let i = 0; i < 20; i += 1) await addSeen(db, 'n', [`a why:ben=${i}`, 'a']);
    await expect.poll(() => [...seen].toSorted()).toEqual(['a', 'a why:ben=19']);
  });

  it('what stood there at the beginning is seen, once, beside what older apps have stored', async () => {
    await db.cursors.put({ notebook: 'n', key: 'seen', value: ['old'] });
    let seen: ReadonlySet<string> = new Set();
    let asked = 0;
    const first = new AbortController();
    const take = (marks: ReadonlySet<string>) => (seen = marks);
    watchSeen(db, 'n', () => [`x why:ben=${(asked += 1)}`], take, first.signal);
    await expect.poll(async () => (await db.cursors.get(['n', 'seenBegun']))?.value).toBe(true);
    await expect.poll(() => [...seen]).toEqual(['old', 'x why:ben=1']);
    first.abort();
    watchSeen(db, 'n', () => ['x why:ben=later'], take, end.signal);
    await addSeen(db, 'n', ['b']);
    await expect.poll(() => [...seen]).toEqual(['old', 'x why:ben=1', 'b']);
  });

  it('what was seen grows; what was acknowledged and when the partner was here stay', async () => {
    let seen: ReadonlySet<string> = new Set();
    watchSeen(
      db,
      'n',
      () => [],
      (marks) => (seen = marks),
      end.signal,
    );
    await addSeen(db, 'n', ['a', 'b']);
    await addSeen(db, 'n', ['b', 'c']);
    await expect.poll(() => [...seen]).toEqual(['a', 'b', 'c']);
    const said = { snapshot: new Uint8Array([1]), stateVector: new Uint8Array([2]), at: 3 };
    await writeAcknowledgements(db, 'n', [{ device: 'laptop', ...said }], []);
    expect(await readAcknowledgements(db, 'n')).toEqual([{ device: 'laptop', ...said }]);
    expect(await readLastHere(db, 'n')).toBe(0);
    await writeLastHere(db, 'n', 5);
    expect(await readLastHere(db, 'n')).toBe(5);
  });

  it('acknowledgements are kept one a notebook and device; a new one takes the place of the old', async () => {
    const said = (device: string, at: number) => ({
      device,
      snapshot: null,
      stateVector: new Uint8Array([2]),
      at,
    });
    await writeAcknowledgements(db, 'n', [said('laptop', 1), said('tablet', 2), said('phone', 3)], []);
    await writeAcknowledgements(db, 'n2', [said('laptop', 4)], []);
    await writeAcknowledgements(db, 'n', [said('laptop', 5)], ['phone']);
    expect(await readAcknowledgements(db, 'n')).toEqual([said('laptop', 5), said('tablet', 2)]);
    expect(await readAcknowledgements(db, 'n2')).toEqual([said('laptop', 4)]);
    expect(await readAcknowledgements(db, 'none')).toEqual([]);
  });
});
