import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as runtime from '../../../../lib/platform/runtime';
import { countDue, countNew } from '../../../../lib/post/hosting/badge';
import { newsOf } from '../../../../lib/post/hosting/news';
import { addSeen } from '../../../../lib/store/cursors';
import type { BookbagDb } from '../../../../lib/store/db';
import { addNotebook } from '../../../../lib/store/notebooks';
import { openNotebook, type OpenNotebook } from '../../../../lib/store/open-notebook';
import { put } from '../../../support/records';
import { tempDb } from '../../../support/temp-db';

const AT = 1_790_000_000_000;
let end: AbortController;
let db: BookbagDb;
const told: number[] = [];
const send = vi.spyOn(runtime, 'sendMessage').mockImplementation(async (message) => {
  told.push((message as { payload: { count: number } }).payload.count);
  return { answer: null };
});
afterAll(() => send.mockRestore());
beforeEach(() => {
  end = new AbortController();
  db = tempDb(end.signal);
  told.length = 0;
});
afterEach(() => end.abort());

async function counted(id: string): Promise<OpenNotebook> {
  await addNotebook(db, { id, me: 'ana', secret: null, relays: [], label: '', createdAt: 1 });
  const open = await openNotebook(db, id, end.signal);
  countNew({ id, news: newsOf({ db, id, me: 'ana', doc: open.doc }, end.signal) }, end.signal);
  return open;
}
const note = ({ doc }: OpenNotebook, id: string, by: string): void =>
  put(doc, 'notes', { id, by, at: AT, text: id });
const counts = (): Promise<void> => vi.waitFor(() => expect(told.length).toBeGreaterThan(0), 3000);

it('counts what the partner made and nothing of one’s own', async () => {
  const open = await counted('n');
  for (const id of ['a', 'b', 'c']) note(open, id, 'ana');
  note(open, 'd', 'ben');
  await counts();
  expect(told).toEqual([1]);
});

it('is one for all notebooks, and tells only what is another count', async () => {
  const [one, two] = [await counted('n1'), await counted('n2')];
  note(one, 'a', 'ben');
  note(two, 'b', 'ben');
  note(two, 'c', 'ben');
  await vi.waitFor(() => expect(told.at(-1)).toBe(3), 3000);
  told.length = 0;
  await addSeen(db, 'n1', ['what nobody has']);
  await addSeen(db, 'n2', ['b']);
  await counts();
  expect(told).toEqual([2]);
});

it('counts a set of questions that is due, until this member has sent one', async () => {
  await addNotebook(db, { id: 'due', me: 'ana', secret: null, relays: [], label: '', createdAt: 1 });
  const open = await openNotebook(db, 'due', end.signal);
  put(open.doc, 'questionSets', { id: 's', by: 'ben', at: AT, title: 'May', sendBy: '2026-12-03' });
  const now = (): number => new Date(2026, 11, 1, 9).getTime();
  countDue({ id: 'due', me: 'ana', doc: open.doc, now }, end.signal);
  await counts();
  expect(told).toEqual([1]);
  put(open.doc, 'questions', { id: 'q', by: 'ana', at: AT, set: 's', text: 'How did you begin?' });
  await vi.waitFor(() => expect(told).toEqual([1, 0]), 3000);
});
