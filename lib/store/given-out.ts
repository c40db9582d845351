import { INVITED } from './cursors';
import type { BookbagDb } from './db';

/** Values of `INVITED`: by a code of Bookbag 0.1, and by a grant that was taken back. */
const BY_CODE = 1;
const TAKEN_BACK = 2;

/** Keeps that a grant is being taken back: who has it may have the secret. Rejects when the disk refuses. */
export const markTakenBack = async (db: BookbagDb, notebook: string): Promise<void> =>
  db.transaction('rw', db.cursors, async () => {
    const before = (await db.cursors.get([notebook, INVITED]))?.value;
    if (before !== BY_CODE) await db.cursors.put({ notebook, key: INVITED, value: TAKEN_BACK });
  });

/** They came in all the same. */
export const forgetTakenBack = async (db: BookbagDb, notebook: string): Promise<void> =>
  db.transaction('rw', db.cursors, async () => {
    if (await isTakenBack(db, notebook)) await db.cursors.delete([notebook, INVITED]);
  });

/** Whether a grant was being taken back, and the secret is still the one of that grant. */
export const isTakenBack = async (db: BookbagDb, notebook: string): Promise<boolean> =>
  (await db.cursors.get([notebook, INVITED]))?.value === TAKEN_BACK;

/** The notebooks of which that is so. */
export async function takenBackIn(db: BookbagDb): Promise<string[]> {
  const marks = await db.cursors
    .filter(({ key, value }) => key === INVITED && value === TAKEN_BACK)
    .toArray();
  return marks.map(({ notebook }) => notebook);
}

/**
 * Whether somebody may have the notebook's secret who is not to come in: by a code that carries it, as Bookbag 0.1 made
 * them, or by a grant that was taken back.
 */
export const isGivenOut = async (db: BookbagDb, notebook: string): Promise<boolean> =>
  (await db.cursors.get([notebook, INVITED])) !== undefined;
