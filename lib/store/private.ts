import type { BookbagDb } from './db';
import { watch } from './watch';

/** What stays on this machine: words typed and not yet sent, pictures that were missed. An empty text forgets it. */
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
