import type { Doc } from 'yjs';
import { seal, unseal } from '../crypto/seal';
import { INVITED } from './cursors';
import { type BookbagDb, type NotebookRow, UPDATES_TABLE } from './db';
import { copyPrivate } from './private';
import { deviceKey } from './settings';
import { watch } from './watch';
import { forgetWords } from './word-indexes';

/** Secrets of notebooks are sealed for it. */
export const SECRET_PURPOSE = 'notebook secret';

interface NewNotebook {
  readonly id: string;
  readonly me: string;
  /** The epoch secret, or null for the example. Sealed before it touches the disk. */
  readonly secret: Uint8Array<ArrayBuffer> | null;
  readonly relays: readonly string[];
  readonly label: string;
  readonly createdAt: number;
  /** What it begins with; not given, nothing. */
  readonly doc?: Doc;
  /** The notebook that it is a copy of: what this device alone keeps beside that one is kept beside this one too. */
  readonly copyOf?: string;
}

/** Adds the row and its document, in one transaction. Rejects when the disk refuses or the id is taken. */
export async function addNotebook(db: BookbagDb, notebook: NewNotebook): Promise<void> {
  const { secret, copyOf, ...rest } = notebook;
  const sealed = secret === null ? null : await seal(await deviceKey(db), secret, SECRET_PURPOSE);
  await db.transaction('rw', [db.notebooks, UPDATES_TABLE, db.private], async () => {
    await db.notebooks.add({ ...rest, secret: sealed, partner: '' });
    if (copyOf !== undefined) await copyPrivate(db, copyOf, rest.id);
  });
}

/** The epoch secret of a notebook; undefined for the example. Wipe the bytes after use. */
export async function notebookSecret(
  db: BookbagDb,
  row: Pick<NotebookRow, 'secret'>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return row.secret === null ? undefined : unseal(await deviceKey(db), row.secret, SECRET_PURPOSE);
}

/** Gives a notebook another secret, wiped here: nobody comes in by the one before. Rejects when the disk refuses. */
export async function renewSecret(db: BookbagDb, id: string, secret: Uint8Array<ArrayBuffer>): Promise<void> {
  const sealed = await seal(await deviceKey(db), secret, SECRET_PURPOSE);
  secret.fill(0);
  await db.transaction('rw', db.notebooks, db.cursors, async () => {
    await db.notebooks.update(id, { secret: sealed });
    await db.cursors.delete([id, INVITED]);
  });
}

/** Keeps who the partner is. Who is known already stays. */
export async function pinPartner(db: BookbagDb, id: string, partner: string): Promise<void> {
  await db.transaction('rw', db.notebooks, async () => {
    const row = await db.notebooks.get(id);
    if (row !== undefined && row.pinned === undefined) await db.notebooks.update(id, { pinned: partner });
  });
}

export const allNotebooks = (db: BookbagDb): Promise<NotebookRow[]> => db.notebooks.toArray();

/**
 * Takes the example away, with all that was kept beside it. Its texts stay in the store of bodies, as those of all
 * readings do.
 *
 * @throws for any other notebook, and when the disk refuses
 */
export async function removeExample(db: BookbagDb, id: string): Promise<void> {
  const row = await db.notebooks.get(id);
  if (row === undefined || row.secret !== null) throw new Error('only the example can be removed');
  await db.notebooks.delete(id); // with its document
  await db.transaction('rw', db.private, db.cursors, async () => {
    await db.private.where('[notebook+key]').between([id], [id, []]).delete();
    await db.cursors.where('[notebook+key]').between([id], [id, []]).delete();
  });
  await forgetWords(id);
}

/** Keeps the switcher's copies of the notebook's and the partner's name up to date. */
export async function labelNotebook(
  db: BookbagDb,
  id: string,
  label: string,
  partner: string,
): Promise<void> {
  const row = await db.notebooks.get(id);
  if (row !== undefined && (row.label !== label || row.partner !== partner)) {
    await db.notebooks.update(id, { label, partner });
  }
}

/** Calls now and whenever the list of notebooks changes. */
export function watchNotebooks(
  db: BookbagDb,
  listener: (rows: readonly NotebookRow[]) => void,
  signal: AbortSignal,
): void {
  watch(db, 'notebooks', () => allNotebooks(db), listener, signal);
}
