import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IN_MY_NAME } from '../../../../lib/model/member';
import { readName } from '../../../../lib/notebook/name';
import { writeBackup } from '../../../../lib/post/backup/write-backup';
import { beginNotebook } from '../../../../lib/post/hosting/begin-notebook';
import { readBody, storedHashes } from '../../../../lib/store/bodies';
import { addSeen, readBackups, readSeen } from '../../../../lib/store/cursors';
import { notebookSecret } from '../../../../lib/store/notebooks';
import { openPrivateDoc } from '../../../../lib/store/private-doc';
import { readPrivate, writePrivate } from '../../../../lib/store/private';
import { readSetting, writeSetting } from '../../../../lib/store/settings';
import { sha256Hex } from '../../../../lib/util/bytes';
import { gzipBytes } from '../../../../lib/util/gzip';
import { cheapStretch } from '../../../support/cheap-stretch';
import {
  AT,
  back,
  device as newDevice,
  hosted,
  notesOf,
  ours,
  restore,
  unfollowed,
  value,
  WORDS,
} from '../../../support/devices';
import { listOf, put, remove } from '../../../support/records';
import { noise } from '../../../support/sync-bodies';

let end: AbortController;
beforeEach(() => (end = new AbortController()));
afterEach(() => end.abort());

const device = () => newDevice(end.signal);

describe('a backup', () => {
  it('begins the notebook on a new device: same member and secret, another client, everything in it', async () => {
    const [old, fresh] = [device(), device()];
    const { host, body } = await ours(old);
    await addSeen(old.db, host.id, ['notes/x']);
    const restored = value(await restore(fresh, await back(old, host)));
    expect(restored).toMatchObject({ how: 'begun', changed: true, bodies: 1 });
    const there = await hosted(fresh, restored.notebook);
    expect(there.me).toBe('ana');
    expect(there.id).not.toBe(host.id);
    expect(there.open.doc.clientID).not.toBe(host.open.doc.clientID);
    // all but that this device stands in the roster now, as a device of the same member
    await expect.poll(() => there.roster?.devices.get().map(({ by }) => by)).toEqual(['ana', 'ana']);
    expect(listOf(there.open.doc, 'readings').get()).toEqual(listOf(host.open.doc, 'readings').get());
    expect(await readBody(fresh.db, body)).toEqual(await readBody(old.db, body));
    expect(await readSeen(fresh.db, restored.notebook)).toContain('notes/x');
    const [before, after] = await Promise.all(
      [old, fresh].map(async ({ db }) => notebookSecret(db, (await db.notebooks.toArray())[0]!)),
    );
    expect(after).toEqual(before);
    expect(await readSetting(fresh.db, 'myName')).toBe('Ana');
    expect(readName(there.open.doc)).toBe('Spring match');
  });

  it('has as many texts as there are: what is more than one part holds goes into the next', async () => {
    const [old, fresh] = [device(), device()];
    const { host } = await ours(old);
    for (let n = 0; n < 20; n += 1) {
      const bytes = await gzipBytes(noise(450_000, n));
      const body = await sha256Hex(bytes);
      await host.shelf.store({ hash: body, bytes });
      const at = { id: `more${n}`, by: 'ana', at: AT, url: `https://a.example/${n}` };
      put(host.open.doc, 'readings', { ...at, title: `Reading ${n}`, body });
    }
    const file = await back(old, host);
    expect(file.size).toBeGreaterThan(9_000_000);
    expect(await restore(fresh, file)).toMatchObject({ value: { bodies: 21 } });
    expect(await storedHashes(fresh.db)).toEqual(await storedHashes(old.db));
  });

  it('remembers when it was made', async () => {
    const old = device();
    const { host } = await ours(old);
    expect(await readBackups(old.db, host.id)).toEqual({ last: 0, later: 0 });
    await back(old, host);
    expect((await readBackups(old.db, host.id)).last).toBeGreaterThan(Date.now() - 60_000);
  });

  it('is put together with the notebook that is here, and overwrites nothing', async () => {
    const old = device();
    const { host } = await ours(old);
    const file = await back(old, host);
    remove(host.open.doc, 'notes', 'n1');
    put(host.open.doc, 'notes', { id: 'n2', by: 'ana', at: AT + 1, text: 'A later note.' });
    const seen: unknown[] = [];
    host.open.doc.on('update', (_, origin) => seen.push(origin));
    expect(await restore(old, file)).toMatchObject({
      value: { notebook: host.id, how: 'together', changed: false, bodies: 0 },
    });
    expect(notesOf(host)).toEqual(['A later note.']);
    expect(await old.db.notebooks.count()).toBe(1);
    expect(seen).toEqual([]);
  });

  it('brings back what the notebook here has lost, text included, and that is on the disk', async () => {
    const [old, fresh] = [device(), device()];
    const { host, body } = await ours(old);
    const early = await back(old, host);
    const id = value(await restore(fresh, early)).notebook;
    put(host.open.doc, 'notes', { id: 'n2', by: 'ana', at: AT + 1, text: 'A later note.' });
    const late = await back(old, host);
    await fresh.db.bodies.clear();
    fresh.hosts.restart();
    expect(await restore(fresh, late)).toMatchObject({
      value: { how: 'together', changed: true, bodies: 1 },
    });
    expect(await readBody(fresh.db, body)).toBeDefined();
    fresh.hosts.restart();
    expect(notesOf(await hosted(fresh, id)).toSorted()).toEqual(['A later note.', 'A note.']);
  });

  it('becomes another notebook, with what was removed since, and nothing of it travels', async () => {
    const old = device();
    const { host } = await ours(old);
    const file = await back(old, host);
    remove(host.open.doc, 'notes', 'n1');
    const restored = value(await restore(old, file, 'Backup of Spring match'));
    const there = await hosted(old, restored.notebook);
    expect(restored.how).toBe('begun');
    expect(notesOf(there)).toEqual(['A note.']);
    const rows = await old.db.notebooks.toArray();
    const [one, two] = await Promise.all(rows.map((row) => notebookSecret(old.db, row)));
    expect(one).not.toEqual(two);
    expect(rows.find(({ id }) => id === there.id)).toMatchObject({
      label: 'Backup of Spring match',
      relays: [],
    });
    expect(there.status.get().paired).toBe(false); // Bo's words keep their name, and Bo is not in it
  });

  it('takes along what only this member sees on choice, and puts it beside what is here', async () => {
    const [old, fresh, bare] = [device(), device(), device()];
    const { host } = await ours(old);
    const own = await openPrivateDoc(old.db, host.id, end.signal);
    put(own.doc, 'notes', { id: 'p1', by: 'ana', at: AT, text: 'Only mine.' });
    await own.whenStored();
    await writePrivate(old.db, host.id, `sealed:own:${'a'.repeat(64)}`, '["salt","words"]');
    await writePrivate(old.db, host.id, 'draft:note@screen', 'half a note');
    await writePrivate(old.db, host.id, 'damaged:1', 'AAAA');
    const file = await back(old, host);
    const id = value(await restore(fresh, file)).notebook;
    const there = await openPrivateDoc(fresh.db, id, end.signal);
    expect(listOf(there.doc, 'notes').get()).toMatchObject([{ text: 'Only mine.' }]);
    expect(await readPrivate(fresh.db, id, `sealed:own:${'a'.repeat(64)}`)).toBe('["salt","words"]');
    expect(await readPrivate(fresh.db, id, 'draft:note@screen')).toBe('half a note');
    expect(await readPrivate(fresh.db, id, 'damaged:1')).toBe('');
    await writePrivate(fresh.db, id, 'draft:note@screen', 'a whole note');
    await restore(fresh, file);
    expect(await readPrivate(fresh.db, id, 'draft:note@screen')).toBe('a whole note');
    const none = value(await restore(bare, await back(old, host, false))).notebook;
    expect(await bare.db.private.where('[notebook+key]').between([none], [none, []]).count()).toBe(0);
  });

  it('of the other member brings nothing of what only they see', async () => {
    const [anas, bos] = [device(), device()];
    const { host } = await ours(anas);
    await writePrivate(anas.db, host.id, 'draft:note@screen', 'half a note of Ana');
    put(host.open.doc, 'notes', { id: 'forged', by: 'bo', at: AT, text: 'Bo owes me a car.' });
    const file = await back(anas, host);
    const row = (await anas.db.notebooks.toArray())[0]!;
    const secret = (await notebookSecret(anas.db, row))!;
    const id = await beginNotebook(bos.db, {
      ...{ me: 'bo', myName: 'Bo', name: '', seat: 'b', secret, relays: [] },
    });
    expect(await restore(bos, file)).toMatchObject({
      value: { notebook: id, how: 'together', changed: true },
    });
    expect(await bos.db.private.count()).toBe(0);
    expect(await readSeen(bos.db, id)).not.toContain('notes/x');
    const brought = listOf((await hosted(bos, id)).open.doc, 'notes').get();
    expect(brought.find((one) => one.id === 'forged')?.by).toBe(IN_MY_NAME);
  });

  it('meets where the notebook met; somebody alone keeps their own relay', async () => {
    const [old, fresh, other] = [device(), device(), device()];
    await writeSetting(old.db, 'relayAddress', 'wss://relay.example');
    const { host } = await ours(old);
    const id = value(await restore(fresh, await back(old, host))).notebook;
    expect(await fresh.db.notebooks.get(id)).toMatchObject({ relays: ['wss://relay.example'] });
    expect(await readSetting(fresh.db, 'relayAddress')).toBeUndefined();
    remove(host.open.doc, 'members', 'bo');
    const alone = value(await restore(other, await back(old, host))).notebook;
    expect(await other.db.notebooks.get(alone)).toMatchObject({ relays: [] });
    expect(await readSetting(other.db, 'relayAddress')).toBe('wss://relay.example');
  });

  it('is not made of the example, nor of a notebook that is gone', async () => {
    const at = device();
    const id = await beginNotebook(at.db, {
      ...{ myName: 'Ana', name: '', seat: 'a', secret: null, relays: [] },
    });
    const wish = { passphrase: WORDS, privately: false };
    expect(await writeBackup(at.db, await hosted(at, id), wish, cheapStretch, unfollowed())).toEqual({
      ...{ ok: false, reason: 'failed' },
    });
    expect(await writeBackup(at.db, undefined, wish, cheapStretch, unfollowed())).toMatchObject({
      reason: 'failed',
    });
  });
});
