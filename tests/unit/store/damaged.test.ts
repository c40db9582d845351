import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { toldOfDamage, watchDamage } from '../../../lib/store/damaged';
import { type BookbagDb, UPDATES_TABLE } from '../../../lib/store/db';
import { addNotebook } from '../../../lib/store/notebooks';
import { openNotebook } from '../../../lib/store/open-notebook';
import { tempDb } from '../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
// y-dexie throws what a damaged row makes of itself where nobody can catch it; the test is not to fail of that.
let listeners: NodeJS.UnhandledRejectionListener[] = [];
beforeAll(() => {
  listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', () => undefined);
});
afterAll(() => {
  process.removeAllListeners('unhandledRejection');
  for (const listener of listeners) process.on('unhandledRejection', listener);
});

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  end = new AbortController();
  db = tempDb(end.signal);
  await addNotebook(db, { id: 'n', me: 'm', secret: null, relays: [], label: '', createdAt: 1 });
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

/** Rows of a document with a note each, as y-dexie stores them: each update is of a client of its own. */
function updates(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => {
    const doc = new Y.Doc();
    doc.getMap('notes').set(`k${i}`, `some words of note ${i}`);
    return Y.encodeStateAsUpdateV2(doc);
  });
}
const store = async (rows: readonly unknown[]): Promise<void> => {
  for (const u of rows) await db.table(UPDATES_TABLE).add({ k: 'n', u });
};
const stored = (): Promise<number> => db.table(UPDATES_TABLE).where({ k: 'n' }).count();
const notesOf = async (): Promise<string[]> => {
  const { doc, whenStored } = await openNotebook(db, 'n', end.signal);
  doc.getMap('notes').set('written', 'after');
  await whenStored();
  return Object.keys(doc.getMap('notes').toJSON()).toSorted();
};

const damage: readonly [string, (row: Uint8Array) => unknown][] = [
  ['cut short', (row) => row.slice(0, row.length >> 1)],
  ['cut to nothing', () => new Uint8Array()],
  ['zeros', (row) => new Uint8Array(row.length)],
  ['a changed byte', (row) => row.map((byte, at) => (at === 8 ? 255 : byte))],
  ['bytes by chance', (row) => row.map((_byte, at) => (at * 151 + 43) % 256)],
  ['no bytes', () => 'gone'],
];

const places = damage.flatMap(([what, damaged]) => [0, 1, 2].map((at) => [what, at, damaged] as const));

it.each(places)(
  'a damaged row (%s, row %i) is set aside, and the rest opens and can be written',
  async (...given) => {
    const [, at, damaged] = given;
    const rows: unknown[] = updates(3);
    rows[at] = damaged(rows[at] as Uint8Array);
    await store(rows);
    const notes = await notesOf();
    const others = ['k0', 'k1', 'k2', 'written'].filter((key) => key !== `k${at}`);
    expect(others.filter((key) => !notes.includes(key))).toEqual([]);
  },
);

it('all rows may be damaged: the notebook opens empty', async () => {
  await store([new Uint8Array([9, 9, 9]), new Uint8Array()]);
  expect(await notesOf()).toEqual(['written']);
});

it('what is set aside is kept, and out of the way of the next opening', async () => {
  const [good, bad] = updates(2) as [Uint8Array, Uint8Array];
  await store([good, bad.slice(0, 9)]);
  await openNotebook(db, 'n', end.signal);
  expect(await stored()).toBe(1);
  const kept = await db.private.filter(({ key }) => key.startsWith('damaged:')).toArray();
  expect(kept.map(({ value }) => atob(value).length)).toEqual([9]);
});

it('a sound notebook has nothing set aside', async () => {
  await store(updates(2));
  await openNotebook(db, 'n', end.signal);
  expect([await stored(), await db.private.count()]).toEqual([2, 0]);
});

it('that something was set aside is told until the person has seen it', async () => {
  await store([new Uint8Array([1])]);
  await openNotebook(db, 'n', end.signal);
  const told: boolean[] = [];
  watchDamage(db, 'n', (untold) => told.push(untold), end.signal);
  await expect.poll(() => told).toEqual([true]);
  await toldOfDamage(db, 'n');
  await expect.poll(() => told).toEqual([true, false]);
});
