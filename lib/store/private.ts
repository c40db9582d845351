import type { BookbagDb } from './db';

/** What was typed and not yet sent, on this machine only. An empty text forgets it. */
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
