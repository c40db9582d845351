import { afterEach, beforeEach, expect, it } from 'vitest';
import { notebookHere } from '../../../../lib/post/hosting/notebook-here';
import type { BookbagDb, NotebookRow } from '../../../../lib/store/db';
import { moveOn } from '../../../../lib/store/epochs';
import { addNotebook } from '../../../../lib/store/notebooks';
import { tempDb } from '../../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
const secretOf = (n: number) => new Uint8Array(32).fill(n);

beforeEach(() => {
  end = new AbortController();
  db = tempDb(end.signal);
});
afterEach(() => end.abort());

it('a notebook is known by its secret, and by those of before a device was removed: older backups are of it', async () => {
  const about = { me: 'ana', relays: [], label: '', createdAt: 1 };
  await addNotebook(db, { id: 'example', secret: null, ...about });
  await addNotebook(db, { id: 'n', secret: secretOf(1), ...about });
  const row = (await db.notebooks.get('n')) as NotebookRow;
  const farewell = new Uint8Array([1]);
  await moveOn(db, row, { mark: 'one', secret: secretOf(2), farewell, gone: [], at: 1 });
  for (const n of [1, 2]) expect(await notebookHere(db, secretOf(n))).toBe('n');
  expect(await notebookHere(db, secretOf(3))).toBeUndefined();
});
