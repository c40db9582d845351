import type { BookbagDb } from './db';
import { watch } from './watch';

/** What stays on this machine: words typed and not yet sent, sealed words, pictures that were missed. An empty text forgets it. */
export async function writePrivate(
  db: BookbagDb,
  notebook: string,
  key: string,
  value: string,
): Promise<void> {
  if (value === '') await db.private.delete([notebook, key]);
  else await db.private.put({ notebook, key, value });
}

export async function readPrivate(db: BookbagDb, notebook: string, key: string): Promise<string> {
  return (await db.private.get([notebook, key]))?.value ?? '';
}

/** The values of a notebook whose keys begin so, by key. */
export async function listPrivate(
  db: BookbagDb,
  notebook: string,
  prefix: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = db.private.where('[notebook+key]').between([notebook, prefix], [notebook, `${prefix}\uFFFF`]);
  return new Map((await rows.toArray()).map(({ key, value }) => [key, value]));
}

/** Writes all that this device alone keeps beside one notebook beside another one too. */
export async function copyPrivate(db: BookbagDb, from: string, to: string): Promise<void> {
  const rows = await db.private.where('[notebook+key]').between([from], [from, []]).toArray();
  await db.private.bulkPut(rows.map((row) => ({ ...row, notebook: to })));
}

/** Adds rows in one transaction; a row whose key is there already stays as it is. */
export const addPrivate = (
  db: BookbagDb,
  notebook: string,
  rows: readonly (readonly [key: string, value: string])[],
): Promise<void> =>
  db.transaction('rw', db.private, async () => {
    const known = await db.private.bulkGet(rows.map(([key]): [string, string] => [notebook, key]));
    const fresh = rows.filter((_, i) => known[i] === undefined);
    await db.private.bulkPut(fresh.map(([key, value]) => ({ notebook, key, value })));
  });

/**
 * Gives a value another key. Of two contexts that try at once, one gets it. What stands under the other key stays.
 *
 * @returns the value, '' where it was not moved
 */
export const movePrivate = (db: BookbagDb, notebook: string, from: string, to: string): Promise<string> =>
  db.transaction('rw', db.private, async () => {
    const row = await db.private.get([notebook, from]);
    if (row === undefined || (await db.private.get([notebook, to])) !== undefined) return '';
    await db.private.put({ ...row, key: to });
    await db.private.delete([notebook, from]);
    return row.value;
  });

/** Calls now and at every change, whichever of our contexts makes it. */
export function watchPrivate(
  db: BookbagDb,
  notebook: string,
  key: string,
  listener: (value: string) => void,
  signal: AbortSignal,
): void {
  watch(db, 'private', () => readPrivate(db, notebook, key), listener, signal);
}

/** The same for all rows whose keys begin so. */
export function watchPrivateRows(
  db: BookbagDb,
  notebook: string,
  prefix: string,
  listener: (rows: ReadonlyMap<string, string>) => void,
  signal: AbortSignal,
): void {
  watch(db, 'private', () => listPrivate(db, notebook, prefix), listener, signal);
}
