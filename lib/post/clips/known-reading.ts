import { MAX_BODY_INFLATED } from '../../model/body-limits';
import { comparable } from '../../clip/canonical-url';
import { type Identity, isSameArticle } from '../../clip/identity/same-article';
import { sanitizeForStoring } from '../../clip/sanitize';
import { type Reading, readings } from '../../model/reading';
import { replaceReading } from '../../notebook/readings';
import { readRecord } from '../../notebook/record';
import { recordsMap } from '../../notebook/schema';
import { readBody } from '../../store/bodies';
import type { BookbagDb } from '../../store/db';
import { gunzip } from '../../util/gzip';
import type { HostedNotebook } from '../hosting/host-notebook';

/** Most other addresses kept of one reading. */
const MAX_ALSO = 10;

/** The reading of an article that is in the notebook already; one with a text before a link to it. */
export function knownReading(host: HostedNotebook, identity: Identity): Reading | undefined {
  const same = host.readings.get().filter((one) => isSameArticle(one, identity));
  return readingOf(host, (same.find((one) => one.body !== '') ?? same[0])?.id);
}

/** A reading with all that is known of it; undefined when it is not there, or none is meant. */
export const readingOf = (host: HostedNotebook, id: string | undefined): Reading | undefined =>
  id === undefined ? undefined : readRecord(recordsMap(host.open.doc, readings.name), readings, id);

/** The words of a reading's text: undefined where it has none or it is not here yet, null where it is damaged. */
export async function textHere(db: BookbagDb, { body }: Reading): Promise<string | null | undefined> {
  const bytes = body === '' ? undefined : await readBody(db, body);
  if (bytes === undefined) return undefined;
  const html = await gunzip(bytes, MAX_BODY_INFLATED);
  return html === undefined ? null : sanitizeForStoring(html).text;
}

/** Notes further addresses, and the DOI, by which a reading is known again next time. */
export function learn(host: HostedNotebook, reading: Reading, { url, also, doi }: Identity): void {
  const known = new Set([reading.url, ...reading.also].map(comparable));
  const more = [url, ...also].filter((address) => address !== '' && !known.has(comparable(address)));
  const fresh = more.filter(
    (address, i) => more.findIndex((one) => comparable(one) === comparable(address)) === i,
  );
  if (fresh.length === 0 && (doi === '' || reading.doi !== '')) return;
  replaceReading(host.open.doc, reading, {
    also: [...reading.also, ...fresh].slice(0, MAX_ALSO),
    doi: reading.doi || doi,
    pictures: reading.pictures,
  });
}
