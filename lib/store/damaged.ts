import { applyUpdateV2, Doc } from 'yjs';
import { toBase64 } from '../util/bytes';
import { report } from '../util/report';
import { type BookbagDb, UPDATES_TABLE } from './db';
import { watchPrivate, writePrivate } from './private';

/** Set while a person has not been told that something was set aside. */
const UNTOLD = 'damage';

/** A row as y-dexie stores it: its number and an update of Yjs, version 2. */
interface UpdateRow {
  readonly i: number;
  readonly u: Uint8Array;
}

/** Those that cannot be applied after the others. Each is tried, so that one bad row takes no other along. */
function damagedAmong(rows: readonly UpdateRow[]): UpdateRow[] {
  const [good, bad]: [UpdateRow[], UpdateRow[]] = [[], []];
  let doc = new Doc();
  for (const row of rows) {
    try {
      applyUpdateV2(doc, row.u);
      good.push(row);
    } catch (error) {
      report(`notebook row ${row.i}, set aside`, error);
      bad.push(row);
      doc = new Doc(); // what threw may have left half of itself
      for (const { u } of good) applyUpdateV2(doc, u);
    }
  }
  return bad;
}

/**
 * Takes the damaged rows out of a notebook's stored updates, in one transaction, and keeps their bytes under
 * `damaged:<number>` in what this device alone keeps. Rejects when the disk refuses.
 */
export async function setAsideDamaged(db: BookbagDb, notebook: string): Promise<void> {
  const updates = db.table<UpdateRow, number>(UPDATES_TABLE);
  await db.transaction('rw', [updates, db.private], async () => {
    const bad = damagedAmong(await updates.where({ k: notebook }).toArray());
    for (const { i, u } of bad) {
      const value = u instanceof Uint8Array ? toBase64(u) : '';
      await db.private.put({ notebook, key: `damaged:${i}`, value });
      await updates.delete(i);
    }
    if (bad.length > 0) await db.private.put({ notebook, key: UNTOLD, value: String(bad.length) });
  });
}

/** Calls now and at every change with whether something was set aside of which nobody was told. */
export const watchDamage = (
  db: BookbagDb,
  notebook: string,
  listener: (untold: boolean) => void,
  signal: AbortSignal,
): void => watchPrivate(db, notebook, UNTOLD, (value) => listener(value !== ''), signal);

/** The person was told. What was set aside stays there. */
export const toldOfDamage = (db: BookbagDb, notebook: string): Promise<void> =>
  writePrivate(db, notebook, UNTOLD, '');
