import { notebookKeys } from '../../crypto/keys';
import type { BookbagDb } from '../../store/db';
import { allNotebooks, notebookSecret } from '../../store/notebooks';

/** The notebook with that secret on this device; undefined for none. */
export async function notebookHere(
  db: BookbagDb,
  secret: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> {
  const { room } = await notebookKeys(secret);
  for (const row of await allNotebooks(db)) {
    const mine = await notebookSecret(db, row);
    if (mine !== undefined && (await notebookKeys(mine)).room === room) return row.id;
  }
  return undefined;
}
