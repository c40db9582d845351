import { MAX_BODY_INFLATED } from '../model/body-limits';
import type { ClipHow } from '../model/clip-how';
import type { Doubt } from '../model/doubt';
import { bylineOf } from '../model/creator';
import type { Extraction } from '../model/extraction';
import type { Metadata } from '../model/metadata';
import { fail, ok, type Result } from '../util/result';
import { MAX_ELEMENTS } from './allowed';
import { completed, type Seen } from './metadata/completed';
import { doubtOf } from './doubt';
import { findPictures, type Shown } from './pictures/found-pictures';
import { foldedWords, hasFolded } from './live/folded-words';
import { isArticle } from './is-article';
import { addLeadPicture, namedPicture } from './pictures/lead-picture';
import { mainPart } from './main-part';
import { gatherMetadata } from './metadata/gather';
import { settleBase, settleLinks } from './own-links';
import { readArticle } from './read-article';
import { slim } from './slim';
import { leftOutOf } from './left-out';
import { leaveWords } from './spoken';
import { holdBlocks } from './spoken/hold';
import { tidy } from './tidy';
import type { Cut } from './tidy/cuts';
import { type LostBlock, lostBlocks, rememberBlocks } from './tidy/lost-blocks';
import { dropModalBoxes } from './tidy/modal-boxes';
import { isOnlyFurniture } from './tidy/only-furniture';
import { giveIdsBack } from './tidy/own-mark';
import { clearOwnNames } from './tidy/own-names';
import { dropTinyPictures } from './pictures/tiny-pictures';
import { hasTooMany, unclobberedCopy } from './unclobbered';

/** An article as it was found, and where its pictures are. */
export interface Found {
  readonly extraction: Extraction;
  /** Addresses in the order of the marks in `extraction.html`. */
  readonly pictures: readonly string[];
  /** Why it may not be what a person wants; always '' for what they chose themselves. */
  readonly doubt: Doubt;
  /** Whether something of it was folded away on the page. */
  readonly folded?: boolean;
}

const directionOf = (written: string): Extraction['direction'] => {
  const direction = written.toLowerCase();
  return direction === 'rtl' || direction === 'ltr' ? direction : '';
};

/** Bytes of a text in UTF-8; counted only when it can matter. */
const bytesOf = (text: string): number =>
  text.length > MAX_BODY_INFLATED ? text.length : new TextEncoder().encode(text).byteLength;

/** What was seen of a page while it was open, and its HTML does not say. */
export interface SeenOfPage {
  /** What is selected in it, as HTML. */
  readonly selection: string;
  readonly pictures: Shown;
}

/** Of a page that was never open: fetched, or out of a test. */
export const UNSEEN: SeenOfPage = { selection: '', pictures: new Map() };

/** Which part of a page is wanted. */
export type Part = Exclude<ClipHow, 'citation'>;

/** A page once it is looked at. */
interface Looked {
  readonly page: Document;
  /** HTML of what is selected in it. */
  readonly selection: string;
  /** A copy of it, which is taken to pieces. */
  readonly copy: Document;
  readonly address: string;
  readonly metadata: Metadata;
}

/** What a page holds that is wanted: its element, which may be changed, and what else was seen of it. */
interface Taken {
  readonly content: Element;
  /** What tidying took out, and what the extractor left out before. */
  readonly cuts: readonly Cut[];
  readonly lost: readonly LostBlock[];
  readonly seen: Seen;
  readonly dir: string;
  readonly doubt: Doubt;
}

/** What is done to a copy before anybody looks for an article in it. */
function prepare(copy: Document): void {
  if (!copy.body) return;
  leaveWords(copy.body);
  clearOwnNames(copy);
}

function takeArticle({ page, copy, address, metadata }: Looked): Taken | undefined {
  const again = (): Document => {
    const other = unclobberedCopy(page);
    settleBase(other, address);
    prepare(other);
    return other;
  };
  prepare(copy);
  const blocks = copy.body ? rememberBlocks(copy.body) : [];
  if (copy.body) dropModalBoxes(copy.body);
  const found = readArticle(copy, again);
  if (found === undefined) return undefined;
  const { article, pageLength, readerable } = found;
  const { content } = article;
  if (!isArticle(content) || isOnlyFurniture(content)) return undefined;
  const author = [bylineOf(metadata.creators), article.byline ?? ''].join(';');
  const lost = lostBlocks(content, blocks);
  const cuts = tidy(content, { title: metadata.title, author, address });
  giveIdsBack(content);
  return {
    content,
    cuts,
    lost,
    seen: article,
    dir: article.dir ?? '',
    doubt: doubtOf(content, pageLength, readerable),
  };
}

const asTaken = (content: Element | undefined): Taken | undefined =>
  content && { content, cuts: [], lost: [], seen: {}, dir: content.getAttribute('dir') ?? '', doubt: '' };

/** Foreign HTML as an element of the copy, which nothing of it runs in; undefined when there is none. */
function partOf(copy: Document, html: string): Element | undefined {
  if (html === '') return undefined;
  const part = copy.createElement('div');
  part.innerHTML = html;
  leaveWords(part);
  return part;
}

/** The metadata must be asked first: what is taken is taken out of the copy. */
function take(how: Part, looked: Looked): Taken | undefined {
  if (how === 'selection') return asTaken(partOf(looked.copy, looked.selection));
  if (how === 'article') return takeArticle(looked);
  if (looked.copy.body) leaveWords(looked.copy.body);
  return asTaken(mainPart(looked.copy));
}

/**
 * Reads a page: its article, its whole main part, or what is selected in it. The page is not changed; nothing of
 * the answer is sanitised.
 *
 * @param page a document that was parsed and not shown
 * @param address where it was found, absolute
 * @param how what to take
 * @param seen what was seen of the page while it was open
 */
export function extract(
  page: Document,
  address: string,
  how: Part = 'article',
  { selection, pictures: live }: SeenOfPage = UNSEEN,
): Result<Found, 'no-article' | 'too-long' | 'no-selection'> {
  if (hasTooMany(page)) return fail('too-long');
  const copy = unclobberedCopy(page);
  const base = settleBase(copy, address);
  const metadata = gatherMetadata(copy, address);
  const pageDirection = copy.documentElement?.getAttribute('dir') ?? '';
  const lead = namedPicture(copy);
  const foldable = foldedWords(copy);
  const taken = take(how, { page, selection, copy, address, metadata });
  if (taken === undefined) return fail(how === 'selection' ? 'no-selection' : 'no-article');
  const { content } = taken;
  dropTinyPictures(content, live, base);
  if (how === 'article') addLeadPicture(content, lead, base);
  settleLinks(content, base, address);
  const pictures = findPictures(content, live, base);
  const folded = hasFolded(content, foldable);
  holdBlocks(content);
  slim(content);
  const html = content.innerHTML;
  const elements = content.querySelectorAll('*').length;
  if (bytesOf(html) > MAX_BODY_INFLATED || elements > MAX_ELEMENTS) return fail('too-long');
  const direction = directionOf(taken.dir || pageDirection);
  const leftOut = leftOutOf(taken.cuts, taken.lost, copy, base, address);
  const extraction = {
    ...completed(metadata, taken.seen),
    direction,
    html,
    pictures: pictures.length,
    leftOut,
  };
  return ok({ extraction, pictures, doubt: taken.doubt, folded });
}
