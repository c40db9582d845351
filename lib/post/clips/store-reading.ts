import { canonicalUrl } from '../../clip/canonical-url';
import { type Identity, isSameArticle } from '../../clip/identity/same-article';
import { textChanges } from '../../clip/identity/text-changes';
import { withoutProxy } from '../../clip/identity/proxied';
import type { ClipAgain, ClipDecision, ClipFailure, ClippedReading, ClipWish } from '../../messages/clip';
import type { ClipRemark } from '../../model/clip-remark';
import { type Extraction, parseExtraction } from '../../model/extraction';
import { leftOutText } from '../../model/left-out';
import type { Reading } from '../../model/reading';
import { readingFields } from '../../model/reading-fields';
import { partOf } from '../../model/reading-part';
import type { TextChanges } from '../../model/text-changes';
import { refusalOf } from '../../notebook/schema';
import type { BookbagDb } from '../../store/db';
import { diskFailure } from '../../store/disk/disk-error';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import { squeezed } from '../../util/text';
import { apart } from './apart';
import { type ClipBody, clipBody } from './clip-body';
import { currentHost } from './current-host';
import type { HostedNotebook } from '../hosting/host-notebook';
import type { Hosts } from '../hosting/hosts';
import { learn, readingOf, textHere } from './known-reading';
import { forgetMissed } from './missed-pictures';
import { storeSideCar } from './side-car';
import { claimed, stateOf, type Target, targetOf } from './target-of';
import { writeReading } from './write-reading';

type Stored = ClippedReading & { readonly pictures: readonly number[] };
type Decision = Extract<ClipDecision, { ask: 'another' }>;
type Outcome = Result<Stored | Decision, ClipFailure>;

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
  /** How it is made again, once the person has decided. */
  readonly again: ClipAgain;
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
  const refusal = refusalOf(host.open.doc);
  if (refusal !== undefined) return fail(refusal);
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

/** What an article is known by; the address visited is none of its own, but leads to a link that was kept of it. */
const identityOf = ({ extraction, also, file }: Clip): Identity => ({
  url: extraction.url,
  also: [...also, extraction.visited].filter((address) => address !== ''),
  doi: extraction.doi,
  file,
});

/** Where a clip goes, and what that was decided on. */
type Decided = Result<{ readonly target: Target; readonly state: string }, 'page-changed'>;

/**
 * Where a clip goes: to the reading to be updated, while it is there, else as what it says decides. Fails when the
 * reading to be updated is of another article: the page may have changed before the click.
 */
async function decide(
  db: BookbagDb,
  host: HostedNotebook,
  clip: Clip,
  body: ClipBody | undefined,
): Promise<Decided> {
  const identity = identityOf(clip);
  const wanted = readingOf(host, clip.wish.update);
  if (wanted !== undefined) {
    const target: Target = { kind: 'known', reading: wanted };
    return isSameArticle(wanted, identity) ? ok({ target, state: stateOf([wanted]) }) : fail('page-changed');
  }
  const clipped = { identity, extraction: clip.extraction, extractor: clip.extractor, body };
  const readings = claimed(host, clipped);
  const target = await targetOf(db, readings, clipped, clip.wish.another === true);
  return ok({ target, state: stateOf(readings) });
}

/** Whether what a decision rested on still stands: another clip of the article, or the partner, may be quicker. */
function stands(host: HostedNotebook, clip: Clip, body: ClipBody | undefined, state: string): boolean {
  const wanted = readingOf(host, clip.wish.update);
  const clipped = {
    identity: identityOf(clip),
    extraction: clip.extraction,
    extractor: clip.extractor,
    body,
  };
  return state === stateOf(wanted === undefined ? claimed(host, clipped) : [wanted]);
}

/** The reading that the notebook has already, so that nothing is to be written. */
const alreadyThere = (target: Target, { wish }: Clip, body: ClipBody | undefined): Reading | undefined =>
  target.kind === 'known' &&
  target.reading.id !== wish.update &&
  (target.reading.body !== '' || body === undefined)
    ? target.reading
    : undefined;

/** Most times that a decision is made anew because somebody was quicker. */
const MOST_TIMES = 5;

async function storeUnlessKnown(
  db: BookbagDb,
  host: HostedNotebook,
  clip: Clip,
  body: ClipBody | undefined,
): Promise<Outcome> {
  for (let times = 1; ; times += 1) {
    // oxlint-disable-next-line no-await-in-loop -- it goes round again only where somebody was quicker
    const decided = await decide(db, host, clip, body);
    if (!decided.ok) return decided;
    const { target, state } = decided.value;
    // oxlint-disable-next-line no-await-in-loop -- as above
    const stored = await storeAt(
      db,
      host,
      clip,
      body,
      target,
      () => times === MOST_TIMES || stands(host, clip, body, state),
    );
    if (stored !== undefined) return stored;
  }
}

/**
 * Does what was decided: tells what is there, asks, or writes.
 *
 * @param isStill whether the decision still stands, asked when all is ready to be written
 * @returns undefined when it does not, and nothing was written
 */
async function storeAt(
  db: BookbagDb,
  host: HostedNotebook,
  clip: Clip,
  body: ClipBody | undefined,
  target: Target,
  isStill: () => boolean,
): Promise<Outcome | undefined> {
  const before = alreadyThere(target, clip, body);
  if (before !== undefined) return answerKnown(db, host, clip, body, before);
  if (target.kind === 'unsure') return ok(await another(db, clip, body, target.reading));
  const known = target.kind === 'known' ? target.reading : undefined;
  const own = target.kind === 'new' ? apart(clip.extraction, target.beside) : clip.extraction;
  const extraction = { ...own, pdf: withoutProxy(own.pdf) };
  const { fields, sideCar } = readingFields(extraction);
  if (body !== undefined) await host.shelf.store(body);
  const details = known?.body ? '' : await storeSideCar(host, sideCar);
  const pieces = body === undefined ? [] : (extraction.leftOut ?? []);
  const leftOut = await storeSideCar(host, leftOutText(pieces));
  if (known !== undefined) await forgetMissed(db, host.id, known.id); // the new text has other pictures
  if (!isStill()) return undefined;
  const written = writeReading(host, { ...clip, extraction, leftOut }, { ...fields, details }, body, known);
  // Removed or locked in this very moment: the clip is told as failed, and can be made again.
  if (!written.ok) return fail(written.reason === 'gone' ? 'failed' : written.reason);
  await host.open.whenStored();
  const isUpdate = known !== undefined && clip.wish.update !== undefined;
  return ok({
    ...{ notebook: host.id, ...written.value, already: false, pictures: body?.pictures ?? [] },
    remark: isUpdate ? ('updated' as const) : clip.remark,
    ...(isUpdate ? replacedBy(known, body) : {}),
    ...(known === undefined ? { made: true as const } : {}),
  });
}

/** The text of a reading that another one took the place of. */
const replacedBy = ({ body: before }: Reading, body: ClipBody | undefined): Pick<Stored, 'replaced'> =>
  before === '' || body === undefined || before === body.hash
    ? {}
    : { replaced: { before, after: body.hash } };

/** Asks whether it is another article than one of which nobody can be sure. */
async function another(
  db: BookbagDb,
  clip: Clip,
  body: ClipBody | undefined,
  known: Reading,
): Promise<Decision> {
  const { extraction, again, wish } = clip;
  const title = extraction.shown || extraction.title;
  const changes = body === undefined ? undefined : await changesOf(db, known, body);
  return {
    ask: 'another',
    reading: known.id,
    title,
    again,
    how: wish.how ?? 'article',
    changes: changes ?? null,
  };
}

/** What a text changes of a reading's own; undefined where that says the same, or is not here. */
async function changesOf(db: BookbagDb, known: Reading, body: ClipBody): Promise<TextChanges | undefined> {
  const there = await textHere(db, known);
  if (there === undefined || squeezed(there) === squeezed(body.text)) return undefined;
  return textChanges(there ?? '', body.text);
}

async function answerKnown(
  db: BookbagDb,
  host: HostedNotebook,
  clip: Clip,
  body: ClipBody | undefined,
  known: Reading,
): Promise<Outcome> {
  const { url, doi } = clip.extraction;
  learn(host, known, { url, also: clip.also, doi, file: '' });
  const answer = { notebook: host.id, reading: known.id, already: true, pictures: [] };
  const changes =
    body !== undefined && mayReplace(known, clip) ? await changesOf(db, known, body) : undefined;
  const isPart = partOf(known) !== partOf(clip);
  if (changes === undefined || changes.added + changes.removed === 0)
    return ok({ ...answer, changed: false, remark: '' });
  return ok({ ...answer, changed: true, changes, remark: isPart ? 'part' : '' });
}

/** Whether this text may be offered in place of what is there: the whole for a part, else like for like, never a part. */
function mayReplace(known: Reading, clip: Clip): boolean {
  const [there, now] = [partOf(known), partOf(clip)];
  if (now === 'selection' || (now !== '' && there === '')) return false;
  return there !== now || (known.file === '') === (clip.file === '');
}
