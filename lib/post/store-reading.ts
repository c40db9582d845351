import type { ClipFailure, ClippedReading, ClipWish } from '../messages/messages';
import type { ClipRemark } from '../model/clip-remark';
import { type Extraction, parseExtraction } from '../model/extraction';
import { PICTURE_NOT_SAVED, PICTURE_PENDING, type Reading } from '../model/reading';
import { readingFields } from '../model/reading-fields';
import { addReading, replaceReading } from '../notebook/readings';
import type { BookbagDb } from '../store/db';
import { diskFailure } from '../store/disk-error';
import { sha256Hex } from '../util/bytes';
import { gzip } from '../util/gzip';
import { randomId } from '../util/random-id';
import { report } from '../util/report';
import { fail, ok, type Result } from '../util/result';
import { type ClipBody, clipBody } from './clip-body';
import { currentHost } from './current-host';
import type { HostedNotebook } from './host-notebook';
import type { Hosts } from './hosts';
import { hasChanged, knownReading, learn } from './known-reading';

type Stored = ClippedReading & { readonly pictures: readonly number[] };
type Outcome = Result<Stored, ClipFailure>;

/** What is to become a reading: neither parsed nor sanitised. */
export interface Clip {
  readonly extraction: Extraction;
  /** Other addresses of the article. */
  readonly also: readonly string[];
  /** SHA-256 of the PDF it comes from, '' when it comes from a page. */
  readonly file: string;
  readonly extractor: string;
  readonly remark: ClipRemark;
  readonly wish: ClipWish;
}

/**
 * Stores a clip in the notebook last used, unless the article is there. The body is on the disk before the
 * reading names it, and both are before this answers.
 */
export async function storeReading(db: BookbagDb, hosts: Hosts, clip: Clip): Promise<Outcome> {
  const { wish } = clip;
  const extraction = parseExtraction(clip.extraction);
  if (extraction === undefined) return fail('failed');
  const host = await currentHost(db, hosts);
  if (host === undefined) return fail('no-notebook');
  const identity = { url: extraction.url, also: clip.also, doi: extraction.doi, file: clip.file };
  const known =
    wish.update === undefined
      ? knownReading(host, identity)
      : host.readings.get().find((one) => one.id === wish.update);
  const made = wish.how === 'citation' ? undefined : await clipBody(extraction.html, extraction.language);
  if (made?.ok === false) return made;
  const body = made?.value;
  try {
    if (known !== undefined && wish.update === undefined && (known.body !== '' || body === undefined)) {
      learn(host, known, identity);
      const changed = body !== undefined && (await mayReplace(db, known, clip, body));
      return ok({ notebook: host.id, reading: known.id, already: true, changed, pictures: [] });
    }
    return await write(host, { ...clip, extraction }, body, known);
  } catch (error) {
    report('clip', error);
    return fail(diskFailure(error));
  }
}

/** Whether to offer this text in place of what is there: a page against a page, a PDF against a PDF, never a part. */
async function mayReplace(db: BookbagDb, known: Reading, clip: Clip, body: ClipBody): Promise<boolean> {
  if (clip.wish.how === 'selection' || (known.file === '') !== (clip.file === '')) return false;
  return hasChanged(db, known, body.text);
}

/** Stores a text as bodies are stored, and answers its name. */
async function storeText(host: HostedNotebook, text: string): Promise<string> {
  if (text === '') return '';
  const bytes = await gzip(text);
  const hash = await sha256Hex(bytes);
  await host.shelf.store({ hash, bytes });
  return hash;
}

async function write(
  host: HostedNotebook,
  { extraction, also, file, extractor, remark, wish }: Clip,
  body: ClipBody | undefined,
  known: Reading | undefined,
): Promise<Outcome> {
  if (body !== undefined) await host.shelf.store(body);
  const { fields, sideCar } = readingFields(extraction);
  const text = {
    kind: body === undefined ? ('citation' as const) : ('article' as const),
    body: body?.hash ?? '',
    words: body?.words ?? 0,
    direction: extraction.direction,
    file,
    extractor,
    pictures: (body?.pictures ?? []).map((index) => (index === -1 ? PICTURE_NOT_SAVED : PICTURE_PENDING)),
  };
  const pictures = body?.pictures ?? [];
  const { doc } = host.open;
  if (known !== undefined && known.body !== '') {
    replaceReading(doc, known, text); // what the two have made of its citation stands
  } else {
    const details = await storeText(host, sideCar);
    const facts = { ...fields, ...text, also: [...also], details };
    if (known !== undefined) replaceReading(doc, known, facts);
    else {
      const id = randomId();
      addReading(doc, { ...facts, id, clippedBy: host.me, clippedAt: Date.now() });
      await host.open.whenStored();
      return ok({ notebook: host.id, reading: id, already: false, remark, pictures });
    }
  }
  await host.open.whenStored();
  const updated = wish.update === undefined ? remark : 'updated';
  return ok({ notebook: host.id, reading: known.id, already: false, remark: updated, pictures });
}
