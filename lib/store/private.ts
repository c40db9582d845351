import { liveQuery } from 'dexie';
import { report } from '../util/report';
import type { BookbagDb } from './db';

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
  const subscription = liveQuery(() => readPrivate(db, notebook, key)).subscribe(listener, (error: unknown) =>
    report('private', error),
  );
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}
