import { fromHex } from '../util/bytes';
import { type BookbagDb, UPDATES_TABLE } from './db';
import { forgetWords } from './word-indexes';

/** Tables whose rows belong to a notebook by the first part of their key. */
const BESIDE = ['private', 'cursors', 'acknowledgements', 'deviceKeys'] as const;

const keysOf = (hashes: Iterable<string>): Uint8Array<ArrayBuffer>[] =>
  [...hashes].flatMap((hash) => fromHex(hash) ?? []);

/**
 * Takes a notebook off this device with all that is kept beside it, in one transaction. Rejects when the disk refuses,
 * and then all of it is there.
 *
 * @param only texts, pictures and files that no other notebook names
 */
export async function leaveNotebook(db: BookbagDb, id: string, only: Iterable<string>): Promise<void> {
  const hashes = [...only];
  const tables = [db.notebooks, UPDATES_TABLE, ...BESIDE, db.lobbies, db.bodies, db.files, db.settings];
  await db.transaction('rw', tables, async () => {
    await db.notebooks.delete(id);
    await db.table(UPDATES_TABLE).where({ k: id }).delete();
    for (const name of BESIDE) await db.table(name).where(':id').between([id], [id, []]).delete();
    await db.lobbies.filter(({ notebook }) => notebook === id).delete();
    await forgetHashes(db, hashes);
    const current = await db.settings.get('currentNotebook');
    if (current?.value === id) await db.settings.delete('currentNotebook');
  });
  await forgetWords(id);
}

/** Takes texts, pictures and files off this device. */
export async function forgetHashes(db: BookbagDb, hashes: Iterable<string>): Promise<void> {
  const all = [...hashes];
  await db.bodies.bulkDelete(keysOf(all));
  await db.files.bulkDelete(all);
}

/**
 * Takes away what pages wrote beside a notebook that was being left, or beside one whose beginning was cut short. In one
 * transaction, so that no notebook that begins meanwhile loses anything.
 */
export async function forgetStrays(db: BookbagDb): Promise<void> {
  await db.transaction('rw', [db.notebooks, UPDATES_TABLE, ...BESIDE, db.lobbies], async () => {
    const here = new Set(await db.notebooks.toCollection().primaryKeys());
    for (const name of BESIDE) {
      const keys = (await db.table(name).toCollection().primaryKeys()) as [string, string][];
      await db.table(name).bulkDelete(keys.filter(([notebook]) => !here.has(notebook)));
    }
    await db.lobbies.filter(({ notebook }) => notebook !== '' && !here.has(notebook)).delete();
    const updates = db.table(UPDATES_TABLE);
    for (const id of (await updates.orderBy('k').uniqueKeys()) as string[])
      if (!here.has(id)) await updates.where({ k: id }).delete();
  });
}
