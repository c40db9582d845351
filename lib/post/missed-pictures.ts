import { type MissedPicture, parseMissed } from '../model/missed-picture';
import type { BookbagDb } from '../store/db';
import { readPrivate, writePrivate } from '../store/private';

/** Where this machine alone keeps which pictures of a reading it could not read. */
const keyOf = (reading: string): string => `missed:${reading}`;

/** Remembers a picture whose host did not let us read it, so that the person can ask that host's permission. */
export async function rememberMissed(
  db: BookbagDb,
  notebook: string,
  reading: string,
  missed: MissedPicture,
): Promise<void> {
  if (!/^https?:/.test(missed.src)) return;
  await db.transaction('rw', db.private, async () => {
    const known = parseMissed(await readPrivate(db, notebook, keyOf(reading)));
    const all = [...known.filter(({ n }) => n !== missed.n), missed];
    await writePrivate(db, notebook, keyOf(reading), JSON.stringify(all));
  });
}

/** Takes what is remembered of a reading's missed pictures: what fails again is remembered anew. */
export async function takeMissed(
  db: BookbagDb,
  notebook: string,
  reading: string,
): Promise<readonly MissedPicture[]> {
  const missed = parseMissed(await readPrivate(db, notebook, keyOf(reading)));
  await writePrivate(db, notebook, keyOf(reading), '');
  return missed;
}
