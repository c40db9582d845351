import { BookbagDb } from '../../lib/store/db';

let made = 0;

/** A new database. It closes and is deleted when the signal aborts. */
export function tempDb(signal?: AbortSignal): BookbagDb {
  made += 1;
  const db = new BookbagDb(`test-${made}-${Math.random()}`);
  signal?.addEventListener('abort', () => void db.delete());
  return db;
}
