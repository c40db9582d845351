import { sameArticle } from '../clip/canonical-url';
import { sanitizeForStoring } from '../clip/sanitize';
import { countWords } from '../clip/words';
import type { ClipFailure, ClippedReading } from '../messages/messages';
import { MAX_BODY_GZIP, MAX_BODY_INFLATED, parseExtraction } from '../model/extraction';
import { PICTURE_NOT_SAVED, PICTURE_PENDING } from '../model/reading';
import { addReading } from '../notebook/readings';
import type { BookbagDb } from '../store/db';
import { diskFailure } from '../store/disk-error';
import { readSetting } from '../store/settings';
import { sha256Hex } from '../util/bytes';
import { gzip } from '../util/gzip';
import { randomId } from '../util/random-id';
import { report } from '../util/report';
import { fail, ok, type Result } from '../util/result';
import type { HostedNotebook } from './host-notebook';
import type { Hosts } from './hosts';

type Stored = ClippedReading & { readonly pictures: readonly number[] };

/** The notebook last used on this device: where a clip goes. */
async function currentHost(db: BookbagDb, hosts: Hosts): Promise<HostedNotebook | undefined> {
  const id = (await readSetting(db, 'currentNotebook')) ?? '';
  return hosts.get(id);
}

/**
 * Makes a reading of what the page script found, which is hostile until parsed and sanitised here. The body
 * is on the disk before the reading names it, and both are before this answers.
 */
export async function storeClip(
  db: BookbagDb,
  hosts: Hosts,
  found: unknown,
): Promise<Result<Stored, ClipFailure>> {
  const extraction = parseExtraction(found);
  if (extraction === undefined) return fail('failed');
  const host = await currentHost(db, hosts);
  if (host === undefined) return fail('no-notebook');
  const known = host.readings.get().find((one) => one.body !== '' && sameArticle(one.url, extraction.url));
  if (known !== undefined) return ok({ notebook: host.id, reading: known.id, already: true, pictures: [] });

  const { html, pictures, text } = sanitizeForStoring(extraction.html);
  const words = countWords(text, extraction.language);
  if (words === 0) return fail('no-article');
  const bytes = await gzip(html);
  if (bytes.length > MAX_BODY_GZIP || new TextEncoder().encode(html).length > MAX_BODY_INFLATED)
    return fail('too-long');
  try {
    const hash = await sha256Hex(bytes);
    await host.shelf.store({ hash, bytes });
    const { html: _html, pictures: _count, ...metadata } = extraction;
    const id = randomId();
    addReading(host.open.doc, {
      ...metadata,
      id,
      kind: 'article',
      words,
      body: hash,
      note: '',
      clippedBy: host.me,
      clippedAt: Date.now(),
      pictures: pictures.map((index) => (index === -1 ? PICTURE_NOT_SAVED : PICTURE_PENDING)),
    });
    await host.open.whenStored();
    return ok({ notebook: host.id, reading: id, already: false, pictures });
  } catch (error) {
    report('clip', error);
    return fail(diskFailure(error));
  }
}
