import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BookbagDb, NotebookRow, Rival } from '../../../lib/store/db';
import {
  addRivals,
  comeBack,
  epochOf,
  epochsOf,
  leftSecret,
  MOST_RIVALS,
  MOST_RIVALS_OF_OTHERS,
  MOST_SAID,
  moveOn,
  putOut,
  saidStill,
  seenRivals,
} from '../../../lib/store/epochs';
import { addNotebook, notebookSecret, pinPartner } from '../../../lib/store/notebooks';
import { writeAcknowledgements, writeMailbox } from '../../../lib/store/cursors';
import { tempDb } from '../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
const secretOf = (n: number) => new Uint8Array(32).fill(n);
const farewell = new Uint8Array([1, 2, 3]);

beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  await addNotebook(db, { id: 'n', me: 'ana', secret: secretOf(1), relays: [], label: '', createdAt: 1 });
});
afterEach(() => end.abort());

const row = async (): Promise<NotebookRow> => (await db.notebooks.get('n')) as NotebookRow;
const move = (from: NotebookRow, to: number, gone = ['lost']) =>
  moveOn(db, from, { mark: `mark-${to}`, secret: secretOf(to), farewell, gone, at: 5 });

it('a notebook goes to the next epoch in one write, with all that is known of the one it left', async () => {
  const stateVector = new Uint8Array([0]);
  const of = (device: string) => ({ device, snapshot: null, stateVector, at: 1 });
  await writeAcknowledgements(db, 'n', [of('lost'), of('partner')], []);
  await writeMailbox(db, 'n', 'wss://relay.example', { seq: 3 });
  await db.cursors.put({ notebook: 'n', key: 'seen', value: [] });
  expect(await move(await row(), 2)).toBe(true);
  expect(await move(await row(), 3, ['lost', 'other'])).toBe(true);
  const { gone, left, out } = epochsOf(await row());
  expect([gone, left.map(({ mark }) => mark), out]).toEqual([['lost', 'other'], ['mark-2', 'mark-3'], null]);
  expect(await notebookSecret(db, await row())).toEqual(secretOf(3));
  expect(await Promise.all(left.map((one) => leftSecret(db, one)))).toEqual([secretOf(1), secretOf(2)]);
  // what the removed device has is nothing that the partner has, and another box begins with nothing
  expect((await db.acknowledgements.toArray()).map(({ device }) => device)).toEqual(['partner']);
  expect((await db.cursors.toArray()).map(({ key }) => key)).toEqual(['seen']);
});

it('of two that leave one epoch at once, one does', async () => {
  const before = await row();
  expect(await move(before, 2)).toBe(true);
  expect(await move(before, 3)).toBe(false);
  expect(await putOut(db, before, { how: 'removed', by: 'ana', at: 1, next: [] })).toBe(false);
  expect(await notebookSecret(db, await row())).toEqual(secretOf(2));
  expect(epochsOf(await row()).out).toBeNull();
});

it('no secret of an epoch that was left lies on the disk in clear', async () => {
  await move(await row(), 2);
  expect(JSON.stringify(epochsOf(await row()).left)).not.toContain(JSON.stringify(secretOf(1)).slice(1, 60));
});

it('who is out keeps the secret to come by, and comes back with nothing of before but whom it knew as gone', async () => {
  await move(await row(), 2, ['thief']);
  const out = { how: 'removed', by: 'ana', at: 1, next: ['x'] } as const;
  expect(await putOut(db, await row(), out)).toBe(true);
  expect(epochsOf(await row()).out).toEqual(out);
  expect(await comeBack(db, await row(), secretOf(9))).toBe(true);
  expect(epochsOf(await row())).toEqual({ gone: [], left: [], out: null, rivals: [], goneBefore: ['thief'] });
  expect((await epochOf(db, await row()))?.mark).toMatch(/^[0-9a-f]{32}$/);
  expect(await seenRivals(db, 'n')).toBe(true);
  expect(epochsOf(await row()).goneBefore).toEqual([]);
});

it('of rivals as many are kept as may be, each once, until the person has read of them', async () => {
  const rival = (n: number): Rival => ({ next: `next-${n}`, by: 'bo', at: n, seen: false });
  const many = Array.from({ length: MOST_RIVALS }, (_, n) => rival(n));
  const add = (ofKnown: Rival[], ofOthers: Rival[] = []) => addRivals(db, 'n', { ofKnown, ofOthers });
  const others = many.map(({ next, ...one }) => ({ ...one, next: `other-${next}` }));
  expect(await add([], others)).toBe(true);
  expect(epochsOf(await row()).rivals).toEqual(others.slice(0, MOST_RIVALS_OF_OTHERS));
  expect(await add(many.slice(1, 4), others)).toBe(true);
  expect(await add(many.slice(1, 4), others)).toBe(false);
  expect(await add(many)).toBe(true);
  expect(await add([rival(99)], [rival(98)])).toBe(false);
  expect(epochsOf(await row()).rivals).toHaveLength(MOST_RIVALS);
  expect(await seenRivals(db, 'n')).toBe(true);
  expect(epochsOf(await row()).rivals.every(({ seen }) => seen)).toBe(true);
  expect(await seenRivals(db, 'gone')).toBe(false);
});

it('the first partner stays the partner', async () => {
  await pinPartner(db, 'n', 'bo');
  await pinPartner(db, 'n', 'cy');
  expect((await row()).pinned).toBe('bo');
});

it('the last farewells are kept for others without an end, and of very many no more', async () => {
  for (let to = 2; to <= MOST_SAID + 1; to++) expect(await move(await row(), to)).toBe(true);
  const marks = async () => saidStill(await row()).map(({ mark }) => mark);
  expect(await marks()).toEqual(epochsOf(await row()).left.map(({ mark }) => mark));
  expect(await marks()).toHaveLength(MOST_SAID);
  await move(await row(), MOST_SAID + 2);
  expect([(await marks()).at(0), (await marks()).at(-1)]).toEqual(['mark-3', `mark-${MOST_SAID + 2}`]);
});
