import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { notebooksHere } from '../../../../lib/session/library/notebooks-here';
import type { BookbagDb } from '../../../../lib/store/db';
import { addNotebook, allNotebooks, watchNotebooks } from '../../../../lib/store/notebooks';
import { observe } from '../../../../lib/util/observed';
import { tempDb } from '../../../support/temp-db';

const { disk } = vi.hoisted(() => ({ disk: {} as { mark?: unknown; refuses?: boolean } }));
vi.mock('../../../../lib/platform/mark', () => ({
  readMark: () => (disk.refuses ? Promise.reject(new Error('no')) : Promise.resolve(disk.mark)),
  writeMark: (mark: unknown) => Promise.resolve(void (disk.mark = mark)),
}));

let end: AbortController;
let db: BookbagDb;
beforeEach(() => {
  end = new AbortController();
  db = tempDb(end.signal);
  [disk.mark, disk.refuses] = [undefined, false];
});
afterEach(() => end.abort());

const add = (id: string, secret: Uint8Array<ArrayBuffer> | null = new Uint8Array(32)): Promise<void> =>
  addNotebook(db, { id, me: 'ana', secret, relays: [], label: `Notebook ${id}`, createdAt: 1 });
const marked = (id: string, partner = '') => ({ id, name: `Notebook ${id}`, partner });

it('at a first run there is nothing, and nothing is lost', async () => {
  const here = await notebooksHere(db, end.signal);
  expect([here.notebooks.get(), here.lost.get(), disk.mark]).toEqual([[], [], undefined]);
});

it('marks what is here and what comes, and no example', async () => {
  await add('a');
  await notebooksHere(db, end.signal);
  await add('example', null);
  await add('b');
  await expect.poll(() => disk.mark).toEqual([marked('a'), marked('b')]);
});

it('tells of nothing when the list is read again and shows the same', async () => {
  await add('a');
  const here = await notebooksHere(db, end.signal);
  let told = 0;
  observe(here.notebooks, () => (told += 1), end.signal);
  const read: (readonly string[])[] = [];
  watchNotebooks(db, (rows) => read.push(rows[0]?.relays ?? []), end.signal);
  await expect.poll(() => read.length).toBe(1);
  await db.notebooks.update('a', { relays: ['wss://relay.example'] }); // not shown in the list
  await expect.poll(() => read.at(-1)).toEqual(['wss://relay.example']);
  await allNotebooks(db);
  expect(told).toBe(0);
  await db.notebooks.update('a', { label: 'Ours' });
  await expect.poll(() => here.notebooks.get()?.[0]?.name).toBe('Ours');
  expect(told).toBe(1);
});

it('tells what the mark names and the database does not have', async () => {
  disk.mark = [marked('gone', 'Ruth')];
  const here = await notebooksHere(db, end.signal);
  expect(here.notebooks.get()).toEqual([]);
  expect(here.lost.get()).toEqual([{ ...marked('gone', 'Ruth'), example: false, begun: 0 }]);
  expect(disk.mark).toEqual([marked('gone', 'Ruth')]);
});

it('a notebook that is lost while the panel is open is told, and stays marked', async () => {
  await add('a');
  const here = await notebooksHere(db, end.signal);
  await db.notebooks.delete('a');
  await expect.poll(() => here.lost.get().map(({ id }) => id)).toEqual(['a']);
  expect(disk.mark).toEqual([marked('a')]);
});

it('what is lost is forgotten only when the person goes on without it', async () => {
  disk.mark = [marked('gone')];
  const here = await notebooksHere(db, end.signal);
  await add('a');
  await expect.poll(() => disk.mark).toEqual([marked('a'), marked('gone')]);
  expect(here.lost.get()).toHaveLength(1);
  here.forgetLost();
  expect([here.lost.get(), disk.mark]).toEqual([[], [marked('a')]]);
});

it('without a readable mark the notebooks are shown all the same', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await add('a');
  disk.refuses = true;
  expect((await notebooksHere(db, end.signal)).notebooks.get()).toHaveLength(1);
  vi.restoreAllMocks();
});

it('what the person leaves is not lost, here nor on another page, also when the list is read meanwhile', async () => {
  for (const id of ['a', 'b']) await add(id);
  const [here, desk] = [await notebooksHere(db, end.signal), await notebooksHere(db, end.signal)];
  await here.leaving('a');
  expect(disk.mark).toEqual([marked('b')]);
  await db.notebooks.update('b', { relays: ['wss://relay.example'] }); // each page reads the list while "a" is in it
  await db.notebooks.delete('a');
  for (const page of [here, desk]) {
    await expect.poll(() => page.notebooks.get()?.map(({ id }) => id)).toEqual(['b']);
    expect(page.lost.get()).toEqual([]);
  }
  expect(disk.mark).toEqual([marked('b')]);
});

it('what is being left is not marked anew by the page that leaves', async () => {
  for (const id of ['a', 'b']) await add(id);
  const here = await notebooksHere(db, end.signal);
  await here.leaving('a');
  await db.notebooks.update('b', { label: 'Ours' });
  await expect.poll(() => disk.mark).toEqual([{ ...marked('b'), name: 'Ours' }]);
});

it('what could not be left is marked again, and is told when it is lost after all', async () => {
  await add('a');
  const here = await notebooksHere(db, end.signal);
  await here.leaving('a');
  here.stays('a');
  await expect.poll(() => disk.mark).toEqual([marked('a')]);
  await db.notebooks.delete('a');
  await expect.poll(() => here.lost.get()).toHaveLength(1);
});

it('a mark that cannot be read any more hides no loss', async () => {
  await add('a');
  const here = await notebooksHere(db, end.signal);
  disk.refuses = true;
  await db.notebooks.delete('a');
  await expect.poll(() => here.lost.get()).toHaveLength(1);
});
