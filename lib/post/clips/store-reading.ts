import { canonicalUrl } from '../../clip/canonical-url';
import { type Identity, isSameArticle } from '../../clip/same-article';
import type { ClipFailure, ClippedReading, ClipWish } from '../../messages/clip';
import type { ClipRemark } from '../../model/clip-remark';
import { type Extraction, parseExtraction } from '../../model/extraction';
import {
  type FreshReading,
  PICTURE_NOT_SAVED,
  PICTURE_PENDING,
  type Reading,
  readings,
} from '../../model/reading';
import { readingFields } from '../../model/reading-fields';
import { partOf } from '../../model/reading-part';
import { replaceReading } from '../../notebook/readings';
import { addRecord } from '../../notebook/records';
import { canWrite } from '../../notebook/schema';
import type { Refusal } from '../../notebook/written';
import type { BookbagDb } from '../../store/db';
import { diskFailure } from '../../store/disk-error';
import { sha256Hex } from '../../util/bytes';
import { gzip } from '../../util/gzip';
import { randomId } from '../../util/random-id';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import { type ClipBody, clipBody } from './clip-body';
import { currentHost } from './current-host';
import type { HostedNotebook } from '../hosting/host-notebook';
import type { Hosts } from '../hosting/hosts';
import { hasChanged, knownReading, learn, readingOf } from './known-reading';
import { forgetMissed } from './missed-pictures';

type Stored = ClippedReading & { readonly pictures: readonly number[] };
type Outcome = Result<Stored, ClipFailure>;

/** What is to become a reading: neither parsed nor sanitised. */
interface Clip {
  readonly extraction: Extraction;
  /** Other addresses of the article. */
  readonly also: readonly string[];
  /** SHA-256 of the PDF it comes from, '' when it comes from a page. */
  readonly file: string;
  readonly extractor: string;
  readonly remark: ClipRemark;
  readonly wish: ClipWish;
  /** Aborts when the person lets it go. Once the first byte is stored it is too late: then all of it is. */
  readonly signal?: AbortSignal;
}

/**
 * Stores a clip in the notebook in which it was begun, unless the article is there. The body is on the disk before
 * the reading names it, and both are before this answers.
 */
export async function storeReading(db: BookbagDb, hosts: Hosts, clip: Clip): Promise<Outcome> {
  const { wish } = clip;
  const extraction = parseExtraction(clip.extraction);
  if (extraction === undefined) return fail('failed');
  const host = await currentHost(db, hosts, wish.notebook);
  if (host === undefined) return fail('no-notebook');
  if (!canWrite(host.open.doc)) return fail('too-new');
  const made = wish.how === 'citation' ? undefined : await clipBody(extraction.html, extraction.language);
  if (made?.ok === false) return made;
  if (clip.signal?.aborted === true) return fail('cancelled');
  try {
    const also = clip.also.map((address) => canonicalUrl('', address)).filter((address) => address !== '');
    return await storeUnlessKnown(db, host, { ...clip, extraction, also }, made?.value);
  } catch (error) {
    report('clip', error);
    return fail(diskFailure(error));
  }
}

const identityOf = ({ extraction, also, file }: Clip): Identity => ({
  url: extraction.url,
  also,
  doi: extraction.doi,
  file,
});

/**
 * The reading that a clip belongs to: the reading to be updated, while it is there, else the one that the notebook
 * knows. Fails when the reading to be updated is of another article: the page may have changed before the click.
 */
function targetOf(host: HostedNotebook, clip: Clip): Result<Reading | undefined, 'page-changed'> {
  const wanted = readingOf(host, clip.wish.update);
  if (wanted === undefined) return ok(knownReading(host, identityOf(clip)));
  return isSameArticle(wanted, identityOf(clip)) ? ok(wanted) : fail('page-changed');
}

/** The reading that the notebook has already, so that nothing is to be written. */
const alreadyThere = (
  known: Reading | undefined,
  { wish }: Clip,
  body: ClipBody | undefined,
): Reading | undefined =>
  known !== undefined && known.id !== wish.update && (known.body !== '' || body === undefined)
    ? known
    : undefined;

async function storeUnlessKnown(
  db: BookbagDb,
  host: HostedNotebook,
  clip: Clip,
  body: ClipBody | undefined,
): Promise<Outcome> {
  const first = targetOf(host, clip);
  if (!first.ok) return first;
  const before = alreadyThere(first.value, clip, body);
  if (before !== undefined) return answerKnown(db, host, clip, body, before);
  const { fields, sideCar } = readingFields(clip.extraction);
  if (body !== undefined) await host.shelf.store(body);
  const details = first.value?.body ? '' : await storeSideCar(host, sideCar);
  if (first.value !== undefined) await forgetMissed(db, host.id, first.value.id); // the new text has other pictures
  // Asked again: while the disk was busy another clip of the article, or the partner, may have been quicker.
  const now = targetOf(host, clip);
  if (!now.ok) return now;
  const meanwhile = alreadyThere(now.value, clip, body);
  if (meanwhile !== undefined) return answerKnown(db, host, clip, body, meanwhile);
  const written = write(host, clip, { ...fields, details }, body, now.value);
  // Removed or locked in this very moment: the clip is told as failed, and can be made again.
  if (!written.ok) return fail(written.reason === 'gone' ? 'failed' : written.reason);
  const reading = written.value;
  await host.open.whenStored();
  const remark = now.value !== undefined && clip.wish.update !== undefined ? 'updated' : clip.remark;
  return ok({ notebook: host.id, reading, already: false, remark, pictures: body?.pictures ?? [] });
}

async function answerKnown(
  db: BookbagDb,
  host: HostedNotebook,
  clip: Clip,
  body: ClipBody | undefined,
  known: Reading,
): Promise<Outcome> {
  learn(host, known, identityOf(clip));
  const changed = body !== undefined && (await mayReplace(db, known, clip, body));
  const remark = changed && partOf(known) !== partOf(clip) ? 'part' : '';
  return ok({ notebook: host.id, reading: known.id, already: true, changed, remark, pictures: [] });
}

/** Whether to offer this text in place of what is there: the whole for a part, else like for like, never a part. */
async function mayReplace(db: BookbagDb, known: Reading, clip: Clip, body: ClipBody): Promise<boolean> {
  const [there, now] = [partOf(known), partOf(clip)];
  if (now === 'selection' || (now !== '' && there === '')) return false;
  if (there !== now) return true;
  if ((known.file === '') !== (clip.file === '')) return false;
  return hasChanged(db, known, body.text);
}

/** Stores a text as bodies are stored, and answers its name. */
async function storeSideCar(host: HostedNotebook, text: string): Promise<string> {
  if (text === '') return '';
  const bytes = await gzip(text);
  const hash = await sha256Hex(bytes);
  await host.shelf.store({ hash, bytes });
  return hash;
}

type Facts = FreshReading;

/** Without what the two have typed by hand, which a clip does not take back. */
const untyped = (facts: Facts, { typed }: Reading): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => !Object.hasOwn(typed, fact)));

/** Writes the reading, all of it in one turn, and answers its id. */
function write(
  host: HostedNotebook,
  { extraction, also, file, extractor }: Clip,
  facts: Facts,
  body: ClipBody | undefined,
  known: Reading | undefined,
): Result<string, Refusal> {
  const { doc } = host.open;
  const text = {
    kind: body === undefined ? ('citation' as const) : ('article' as const),
    body: body?.hash ?? '',
    words: body?.words ?? 0,
    direction: extraction.direction,
    file,
    extractor,
    pictures: (body?.pictures ?? []).map((index) => (index === -1 ? PICTURE_NOT_SAVED : PICTURE_PENDING)),
  };
  if (known === undefined) {
    const made = { id: randomId(), by: host.me, at: Date.now() };
    return addRecord(doc, readings, made, { ...facts, ...text, also: [...also] });
  }
  // What the two have made of a clip's citation stands; a link or a citation gets what the article says.
  const more = known.body === '' ? { ...untyped(facts, known), also: [...known.also, ...also] } : {};
  const replaced = replaceReading(doc, known, { ...more, ...text });
  return replaced.ok ? ok(known.id) : replaced;
}
