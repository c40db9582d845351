import { notebookKeys } from '../../crypto/keys';
import type { BookbagDb } from '../../store/db';
import { epochsOf, leftSecret } from '../../store/epochs';
import { allNotebooks, notebookSecret } from '../../store/notebooks';

/** The notebook on this device that has that secret, or had it before a device was removed; undefined for none. */
export async function notebookHere(
  db: BookbagDb,
  secret: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> {
  const { room } = await notebookKeys(secret);
  for (const row of await allNotebooks(db)) {
    const mine = await notebookSecret(db, row);
    const left = await Promise.all(epochsOf(row).left.map((epoch) => leftSecret(db, epoch)));
    for (const one of mine === undefined ? [] : [mine, ...left])
      if ((await notebookKeys(one)).room === room) return row.id;
  }
  return undefined;
}
