import { storedHashes } from '../../store/bodies';
import type { BookbagDb } from '../../store/db';
import { diskFailure } from '../../store/disk/disk-error';
import { sweep } from '../../store/disk/sweep';
import { forgetHashes, forgetStrays, leaveNotebook } from '../../store/leave-notebook';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import { pause } from '../../util/timers';
import type { Hosts } from '../hosting/hosts';
import { hashesHere, hostOf, namedElsewhere } from './named-elsewhere';

/** Milliseconds in which pages that had the notebook open write their last. */
const LAST_WORDS = 1_500;

/**
 * Takes a notebook and everything of it off this device. What another notebook names stays.
 *
 * @param wait milliseconds for the pages that have it open
 */
export async function leaveHere(
  db: BookbagDb,
  hosts: Hosts,
  id: string,
  wait = LAST_WORDS,
): Promise<Result<null, 'disk-full' | 'failed'>> {
  try {
    const stored = [...(await storedHashes(db)), ...(await db.files.toCollection().primaryKeys())];
    const named = await namedElsewhere(db, hosts, id);
    const mine = await hashesHere(db, await hostOf(hosts, id));
    await leaveNotebook(db, id, named === undefined ? [] : [...mine].filter((hash) => !named.has(hash)));
    await pause(wait);
    await forgetStrays(db);
    // also what no record names any more: old texts of records that are gone for good
    if (named !== undefined) await forgetUnnamed(db, hosts, stored);
    // the notebook is gone for Bookbag; a full disk keeps its bytes until the browser tidies
    await sweep().catch((error: unknown) => report('leave.sweep', error));
    return ok(null);
  } catch (error) {
    report('leave', error);
    return fail(diskFailure(error));
  }
}

/** Texts, pictures and files were on the disk before, so nothing that is being stored now is among them. */
async function forgetUnnamed(db: BookbagDb, hosts: Hosts, stored: readonly string[]): Promise<void> {
  const named = await namedElsewhere(db, hosts, '');
  if (named === undefined) return;
  await forgetHashes(
    db,
    stored.filter((hash) => !named.has(hash)),
  );
  hosts.restart(); // each remembers which bodies are on the disk
}
