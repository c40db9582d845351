import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { encodeStateAsUpdate, Map as YMap } from 'yjs';
import { canWrite, metaMap } from '../../../../lib/notebook/schema';
import { countWaiting } from '../../../../lib/notebook/waiting';
import { bodyShelf } from '../../../../lib/post/hosting/body-shelf';
import { copyNotebook } from '../../../../lib/post/hosting/copy-notebook';
import { listPictures } from '../../../../lib/notebook/texts/pictures';
import type { HostedNotebook } from '../../../../lib/post/hosting/host-notebook';
import { type BookbagDb, UPDATES_TABLE } from '../../../../lib/store/db';
import { allNotebooks, notebookSecret } from '../../../../lib/store/notebooks';
import { listPrivate, writePrivate } from '../../../../lib/store/private';
import { openNotebook } from '../../../../lib/store/open-notebook';
import { sha256Hex } from '../../../../lib/util/bytes';
import { gzip } from '../../../../lib/util/gzip';
import { hostedNotebook } from '../../../support/hosted';
import { edit, listOf, put } from '../../../support/records';
import { tempDb } from '../../../support/temp-db';

const AT = 1_790_000_000_000;
let end: AbortController;
let db: BookbagDb;
let host: HostedNotebook;
let body: { hash: string; bytes: Uint8Array<ArrayBuffer> };
beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
  const { doc } = host.open;
  const bytes = await gzip('<p>A room that sings.</p>');
  body = { hash: await sha256Hex(bytes), bytes };
  await host.shelf.store(body);
  put(doc, 'members', { id: 'ben', by: 'ben', at: AT, name: 'Ben', seat: 'b' });
  put(doc, 'readings', { id: 'r', by: 'ben', at: AT, title: 'Songs', words: 4, body: body.hash });
  put(doc, 'comments', { id: 'c', by: 'ana', at: AT, on: 'reading', subject: 'r', text: 'Page two.' });
  doc.getMap('ofANewerApp').set('h', new YMap([['base', { by: 'ben', at: AT }]]));
  metaMap(doc).set('version', 99);
  await host.open.whenStored();
});
afterEach(() => end.abort());

async function copied(): Promise<string> {
  const made = await copyNotebook(db, host, 'Copy of Spring match');
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}
const rowsOf = (id: string): Promise<unknown[]> => db.table(UPDATES_TABLE).where({ k: id }).toArray();

it('a copy has all records, is written in as ever, and reads the bodies that are here', async () => {
  const { doc } = await openNotebook(db, await copied(), end.signal);
  expect(listOf(doc, 'readings').get()).toEqual(host.readings.get());
  expect(listOf(doc, 'comments').get()).toMatchObject([{ id: 'c', by: 'ana', subject: 'r' }]);
  expect(listOf(doc, 'members').get()).toMatchObject([
    { id: 'ana', name: 'Ana', brought: 0 },
    { id: 'ben', name: 'Ben', brought: 1 },
  ]);
  expect(doc.share.has('ofANewerApp')).toBe(false);
  expect(metaMap(doc).get('name')).toBe('Copy of Spring match');
  expect(canWrite(doc)).toBe(true);
  edit(doc, 'comments', 'c', { text: 'Page three.' });
  expect(listOf(doc, 'comments').get()[0]?.text).toBe('Page three.');
  const shelf = await bodyShelf(
    db,
    {
      ...{ readings: listOf(doc, 'readings'), versions: listOf(doc, 'versions') },
      inTexts: listPictures(doc, end.signal),
    },
    end.signal,
  );
  expect(await shelf.port.missing(9)).toEqual([]);
  expect(await shelf.port.read(body.hash)).toEqual(body.bytes);
});

it('the first notebook is byte for byte as before, in memory and on the disk', async () => {
  const [doc, rows] = [encodeStateAsUpdate(host.open.doc), await rowsOf('n')];
  await copied();
  await host.open.whenStored();
  expect(encodeStateAsUpdate(host.open.doc)).toEqual(doc);
  expect(await rowsOf('n')).toEqual(rows);
});

it('the copy is on the disk when its id is told, under the same member and a secret of its own', async () => {
  const id = await copied();
  const rows = await allNotebooks(db);
  const row = rows.find((one) => one.id === id)!;
  expect(rows).toHaveLength(2);
  expect(row).toMatchObject({ me: 'ana', label: 'Copy of Spring match', relays: [] });
  const secret = await notebookSecret(db, row);
  expect(secret).toHaveLength(32);
  expect(secret?.some((byte) => byte !== 0)).toBe(true);
  expect(await rowsOf(id)).not.toEqual([]);
  expect(await notebookSecret(db, (await db.notebooks.get(await copied()))!)).not.toEqual(secret);
});

it('all of it waits for whoever is invited, since nobody has any of it', async () => {
  const { doc } = await openNotebook(db, await copied(), end.signal);
  expect(countWaiting(doc, { snapshot: null, stateVector: new Uint8Array() })).toBe(5);
});

it('what this device alone keeps goes along and stays, and what lies beside other notebooks does not', async () => {
  const mine = [
    ['only-mine:1', 'a row'],
    ['sealed:own:5', 'words'],
    ['unsent words', 'half a thought'],
  ] as const;
  for (const [key, value] of mine) await writePrivate(db, 'n', key, value);
  await writePrivate(db, 'm', 'sealed:own:6', 'of another notebook');
  expect(await listPrivate(db, await copied(), '')).toEqual(new Map(mine));
  expect(await listPrivate(db, 'n', '')).toEqual(new Map(mine));
});

it('keeps the seat that this person has in the first', async () => {
  const copy = await copyNotebook(db, { ...host, me: 'ben' }, 'Ben’s');
  const { doc } = await openNotebook(db, copy.ok ? copy.value : '', end.signal);
  expect(listOf(doc, 'members').get()).toMatchObject([
    { id: 'ana', seat: 'a', brought: 1 },
    { id: 'ben', seat: 'b', brought: 0 },
  ]);
});

it('a notebook that cannot be opened is told, and so is a full disk', async () => {
  expect(await copyNotebook(db, undefined, 'x')).toEqual({ ok: false, reason: 'failed' });
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(db.notebooks, 'add').mockRejectedValueOnce(
    Object.assign(new Error(''), { name: 'QuotaExceededError' }),
  );
  expect(await copyNotebook(db, host, 'x')).toEqual({ ok: false, reason: 'disk-full' });
  expect(await db.notebooks.count()).toBe(1);
  warn.mockRestore();
});

it('a copy that the disk refuses in the middle is told, and leaves no half notebook behind', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const full = Object.assign(new Error(''), { name: 'QuotaExceededError' });
  const { add: really } = IDBObjectStore.prototype;
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function add(
    this: IDBObjectStore,
    ...values
  ) {
    if (this.name === UPDATES_TABLE) throw full;
    return really.apply(this, values);
  });
  expect(await copyNotebook(db, host, 'x')).toEqual({ ok: false, reason: 'disk-full' });
  expect((await allNotebooks(db)).map(({ id }) => id)).toEqual(['n']);
  for (const spy of [warn, add]) spy.mockRestore();
});
