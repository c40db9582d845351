import type { BookbagDb } from '../../store/db';
import { forgetFile } from '../../store/files';
import { report } from '../../util/report';
import type { Hosts } from '../hosting/hosts';

/** How long a file waits for an answer about it, in milliseconds: a question waved away is never answered. */
const WAITS = 24 * 60 * 60_000;

/**
 * Forgets a file whose clip is over, and old ones, unless a reading names them: in whichever notebook, it still has
 * its pages to show.
 */
export async function forgetUnnamed(db: BookbagDb, hosts: Hosts, hash: string): Promise<void> {
  try {
    const all = await hosts.all();
    if (all.length < (await db.notebooks.count())) return; // one that could not be opened may name it
    const named = new Set(all.flatMap(({ readings }) => readings.get().map(({ file }) => file)));
    const old = await db.files
      .where('[keptAt+size]')
      .below([Date.now() - WAITS])
      .primaryKeys();
    const useless = [hash, ...old].filter((one) => !named.has(one));
    await Promise.all(useless.map((one) => forgetFile(db, one)));
  } catch (error) {
    report('pdf.forget', error); // it stays until its room is needed
  }
}
