import { gunzipBytes } from '../../util/gzip';
import { MAX_BODY_INFLATED } from '../../model/body-limits';
import { hashesAmong, hashesIn } from '../../notebook/hashes-in';
import { recordMap, recordsMap } from '../../notebook/schema';
import { rawField } from '../../notebook/record';
import { readBody, storedHashes } from '../../store/bodies';
import type { BookbagDb } from '../../store/db';
import { diskFailure } from '../../store/disk/disk-error';
import { forgetHashes, forgetStrays, leaveNotebook } from '../../store/leave-notebook';
import { allNotebooks } from '../../store/notebooks';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import { pause } from '../../util/timers';
import type { HostedNotebook } from '../hosting/host-notebook';
import type { Hosts } from '../hosting/hosts';

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

/** What notebooks other than one may name; undefined while one of them cannot be read, so nobody knows. */
async function namedElsewhere(db: BookbagDb, hosts: Hosts, id: string): Promise<Set<string> | undefined> {
  const named = new Set<string>();
  for (const row of await allNotebooks(db)) {
    if (row.id === id) continue;
    const host = await hostOf(hosts, row.id);
    if (host === undefined) return undefined;
    for (const hash of await hashesHere(db, host)) named.add(hash);
  }
  return named;
}

/** undefined also for a notebook that does not open. */
const hostOf = (hosts: Hosts, id: string): Promise<HostedNotebook | undefined> =>
  hosts.get(id).catch((error: unknown) => (report('leave', error), undefined));

/** What a notebook may name, with the pictures in versions of its drafts. */
async function hashesHere(db: BookbagDb, host: HostedNotebook | undefined): Promise<Set<string>> {
  if (host === undefined) return new Set();
  const { doc } = host.open;
  const named = hashesIn(doc);
  for (const version of recordsMap(doc, 'versions').keys()) {
    const record = recordMap(doc, 'versions', version);
    const hash = record && rawField(record, 'body');
    if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) continue;
    const packed = await readBody(db, hash);
    const bytes = packed && (await gunzipBytes(packed, MAX_BODY_INFLATED));
    for (const one of hashesAmong(bytes ?? new Uint8Array())) named.add(one);
  }
  return named;
}
