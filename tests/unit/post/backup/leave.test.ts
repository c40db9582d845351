import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveHere } from '../../../../lib/post/backup/leave';
import { readBody, storedHashes } from '../../../../lib/store/bodies';
import { addSeen, INVITED, writeAcknowledgements } from '../../../../lib/store/cursors';
import { keepFile } from '../../../../lib/store/files';
import { forgetStrays } from '../../../../lib/store/leave-notebook';
import { writePrivate } from '../../../../lib/store/private';
import { readSetting, writeSetting } from '../../../../lib/store/settings';
import { WordIndexes } from '../../../../lib/store/word-indexes';
import { sha256Hex } from '../../../../lib/util/bytes';
import { gzip } from '../../../../lib/util/gzip';
import { AT, type Device, device as newDevice, hosted, ours } from '../../../support/devices';
import { put, remove } from '../../../support/records';

let end: AbortController;
beforeEach(() => (end = new AbortController()));
afterEach(() => {
  vi.restoreAllMocks();
  end.abort();
});

/** Something in every table beside a notebook. */
async function furnish({ db }: Device, id: string): Promise<void> {
  await writePrivate(db, id, 'draft:note@x', 'words');
  await addSeen(db, id, ['notes/x']);
  await db.cursors.put({ notebook: id, key: INVITED, value: AT });
  await db.lobbies.put({ id: `lobby of ${id}`, side: 'inviting', notebook: id } as never);
  const word = { device: 'bo-1', snapshot: null, stateVector: new Uint8Array([0]), at: AT, lacks: null };
  await writeAcknowledgements(db, id, [word], []);
  await writeSetting(db, 'currentNotebook', id);
}

/** Every row that is there, but what is the device's own. */
async function rows({ db }: Device): Promise<string[]> {
  const found: string[] = [];
  for (const table of db.tables)
    for (const key of await table.toCollection().primaryKeys())
      if (!(table.name === 'settings' && ['deviceKey', 'deviceId'].includes(String(key))))
        found.push(`${table.name} ${JSON.stringify(key)}`);
  return found;
}

const text = async (words: string) => {
  const bytes = await gzip(words);
  return { hash: await sha256Hex(bytes), bytes };
};

describe('who leaves a notebook', () => {
  it('keeps nothing of it: no row of any table, no text, picture or file, no index of its words', async () => {
    const at = newDevice(end.signal);
    const { host } = await ours(at);
    await furnish(at, host.id);
    const orphan = await text('of a reading that is gone for good');
    await host.shelf.store(orphan);
    const file = { hash: 'cd'.repeat(32), name: 'a.pdf', address: '', metadata: null, keptAt: 1 };
    await keepFile(at.db, { ...file, bytes: new Uint8Array([1]) });
    const words = new WordIndexes();
    await words.write(host.id, { version: 1, prints: new Map(), index: new Uint8Array() });
    expect(await leaveHere(at.db, at.hosts, host.id, 0)).toEqual({ ok: true, value: null });
    expect(await rows(at)).toEqual([]);
    expect(await words.read(host.id)).toBeUndefined();
    words.close();
    expect(await readSetting(at.db, 'currentNotebook')).toBeUndefined();
  });

  it('takes away also what pages write while they close', async () => {
    const at = newDevice(end.signal);
    const { host } = await ours(at);
    const left = leaveHere(at.db, at.hosts, host.id, 300);
    await expect.poll(() => at.db.notebooks.count()).toBe(0);
    await furnish(at, host.id);
    await writeSetting(at.db, 'currentNotebook', 'another');
    await left;
    expect(await rows(at)).toEqual(['settings "currentNotebook"']);
  });

  it('leaves another notebook whole, with what both name, what it has removed, and pictures of its versions', async () => {
    const at = newDevice(end.signal);
    const [{ host, body }, { host: other }] = [await ours(at), await ours(at, 'Autumn match')];
    const [removed, picture] = [await text('removed, to be put back'), await text('a picture')];
    const version = await text(JSON.stringify([{ picture: picture.hash }]));
    for (const one of [removed, picture, version]) await other.shelf.store(one);
    const { doc } = other.open;
    put(doc, 'readings', {
      id: 'r2',
      by: 'ana',
      at: AT,
      title: 'B',
      url: 'https://b.example/',
      body: removed.hash,
    });
    remove(doc, 'readings', 'r2');
    put(doc, 'drafts', { id: 'd1', by: 'ana', at: AT, title: 'Post' });
    put(doc, 'versions', {
      ...{ id: 'v1', by: 'ana', at: AT, draft: 'd1', body: version.hash, says: version.hash },
    });
    await other.open.whenStored();
    await furnish(at, other.id);
    const before = (await rows(at)).filter((one) => one.includes(other.id)).toSorted();
    expect(await leaveHere(at.db, at.hosts, host.id, 0)).toMatchObject({ ok: true });
    expect(await at.db.notebooks.toCollection().primaryKeys()).toEqual([other.id]);
    expect((await rows(at)).filter((one) => one.includes(other.id)).toSorted()).toEqual(before);
    expect(await readSetting(at.db, 'currentNotebook')).toBe(other.id);
    expect(await storedHashes(at.db)).toEqual(new Set([body, removed.hash, version.hash, picture.hash]));
    expect(await readBody(at.db, body)).toBeDefined();
    expect((await hosted(at, other.id)).open.doc.getMap('notes').size).toBe(1);
  });

  it('keeps texts while another notebook cannot be read: nobody knows what it names', async () => {
    const at = newDevice(end.signal);
    const [{ host, body }, { host: other }] = [await ours(at), await ours(at, 'Autumn match')];
    const hosts = {
      ...at.hosts,
      get: (id: string) => (id === other.id ? Promise.reject(new Error('damaged')) : at.hosts.get(id)),
    };
    expect(await leaveHere(at.db, hosts, host.id, 0)).toMatchObject({ ok: true });
    expect(await at.db.notebooks.count()).toBe(1);
    expect(await storedHashes(at.db)).toContain(body);
  });

  it('can leave one that does not open', async () => {
    const at = newDevice(end.signal);
    const { host } = await ours(at);
    const hosts = { ...at.hosts, get: () => Promise.reject(new Error('damaged')) };
    expect(await leaveHere(at.db, hosts, host.id, 0)).toMatchObject({ ok: true });
    expect(await rows(at)).toEqual([]);
  });

  it('has all of it still when the disk refuses', async () => {
    const at = newDevice(end.signal);
    const { host } = await ours(at);
    const before = await rows(at);
    vi.spyOn(at.db.files, 'bulkDelete').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    expect(await leaveHere(at.db, at.hosts, host.id, 0)).toEqual({ ok: false, reason: 'disk-full' });
    expect((await rows(at)).toSorted()).toEqual(before.toSorted());
  });
});

it('strays of no notebook go when the post starts, and those of one that is here stay', async () => {
  const at = newDevice(end.signal);
  const { host } = await ours(at);
  await furnish(at, host.id);
  await at.db.lobbies.put({
    id: 'one that leads to no notebook yet',
    side: 'joining',
    notebook: '',
  } as never);
  const before = await rows(at);
  await furnish(at, 'gone');
  await at.db.table('$notebooks.doc_updates').add({ k: 'gone', u: new Uint8Array([0]) });
  await writeSetting(at.db, 'currentNotebook', host.id);
  await forgetStrays(at.db);
  expect((await rows(at)).toSorted()).toEqual(before.toSorted());
});
