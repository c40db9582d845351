import { gunzipBytes } from '../../util/gzip';
import { MAX_BODY_INFLATED } from '../../model/body-limits';
import { hashesAmong, hashesIn } from '../../notebook/hashes-in';
import { recordMap, recordsMap } from '../../notebook/schema';
import { rawField } from '../../notebook/record';
import { readBody } from '../../store/bodies';
import type { BookbagDb } from '../../store/db';
import { allNotebooks } from '../../store/notebooks';
import { report } from '../../util/report';
import type { HostedNotebook } from '../hosting/host-notebook';
import type { Hosts } from '../hosting/hosts';

/** What notebooks other than one may name; undefined while one of them cannot be read, so nobody knows. */
export async function namedElsewhere(
  db: BookbagDb,
  hosts: Pick<Hosts, 'get'>,
  id: string,
): Promise<Set<string> | undefined> {
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
export const hostOf = (hosts: Pick<Hosts, 'get'>, id: string): Promise<HostedNotebook | undefined> =>
  hosts.get(id).catch((error: unknown) => (report('leave', error), undefined));

/** What a notebook may name, with the pictures in versions of its drafts. */
export async function hashesHere(db: BookbagDb, host: HostedNotebook | undefined): Promise<Set<string>> {
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
