import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BookbagDb, UPDATES_TABLE } from '../../../lib/store/db';
import { addNotebook } from '../../../lib/store/notebooks';
import { openNotebook } from '../../../lib/store/open-notebook';
import { tempDb } from '../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  await addNotebook(db, { id: 'n', me: 'm', secret: null, relays: [], label: '', createdAt: 1 });
});
afterEach(() => end.abort());

it('a moment after the opening the live query holds nothing of the document, and still hears of others', async () => {
  const first = new AbortController();
  const before = await openNotebook(db, 'n', first.signal);
  before.doc.getMap('notes').set('a', 1);
  await before.whenStored();
  first.abort();

  const [updates, notebooks] = [vi.fn((row: unknown) => row), vi.fn((row: unknown) => row)];
  db.table(UPDATES_TABLE).hook('reading', updates);
  const { doc } = await openNotebook(db, 'n', end.signal);
  expect(doc.getMap('notes').get('a')).toBe(1);
  expect(updates).toHaveBeenCalledTimes(1);
  db.table('notebooks').hook('reading', notebooks);
  await expect.poll(() => notebooks.mock.calls.length, { timeout: 4000 }).toBe(1); // y-dexie has asked again
  expect(updates).toHaveBeenCalledTimes(1); // and got no update

  const other = await openNotebook(new BookbagDb(db.name), 'n', end.signal);
  other.doc.getMap('notes').set('b', 2);
  await expect.poll(() => doc.getMap('notes').get('b')).toBe(2);
});
