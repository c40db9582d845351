import { type MissedPicture, parseMissed } from '../../model/missed-picture';
import type { BookbagDb } from '../../store/db';
import { readPrivate, writePrivate } from '../../store/private';

/** Where this machine alone keeps which pictures of a reading it could not read. */
const keyOf = (reading: string): string => `missed:${reading}`;

/** Remembers a picture whose host did not let us read it, so that the person can ask that host's permission. */
export async function rememberMissed(
  db: BookbagDb,
  notebook: string,
  reading: string,
  missed: MissedPicture,
): Promise<void> {
  // One that does not fit would make all that is remembered unreadable.
  if (parseMissed(JSON.stringify([missed])).length === 0) return;
  await changeMissed(db, notebook, reading, (known) => [...known.filter(({ n }) => n !== missed.n), missed]);
}

/** What is remembered of a reading's missed pictures. */
export const missedOf = async (
  db: BookbagDb,
  notebook: string,
  reading: string,
): Promise<readonly MissedPicture[]> => parseMissed(await readPrivate(db, notebook, keyOf(reading)));

/** Forgets one missed picture, or all: a reading with another text has other pictures. */
export const forgetMissed = (db: BookbagDb, notebook: string, reading: string, n?: number): Promise<void> =>
  changeMissed(db, notebook, reading, (known) => known.filter((one) => n !== undefined && one.n !== n));

async function changeMissed(
  db: BookbagDb,
  notebook: string,
  reading: string,
  change: (known: readonly MissedPicture[]) => readonly MissedPicture[],
): Promise<void> {
  await db.transaction('rw', db.private, async () => {
    const known = await missedOf(db, notebook, reading);
    const now = change(known);
    if (now.length === 0 && known.length === 0) return; // nearly always: nothing is written then
    await writePrivate(db, notebook, keyOf(reading), now.length === 0 ? '' : JSON.stringify(now));
  });
}
