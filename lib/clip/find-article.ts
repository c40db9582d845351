import type { ClipHow } from '../model/clip-how';
import type { ClipRemark } from '../model/clip-remark';
import type { Doubt } from '../model/doubt';
import type { Extraction } from '../model/extraction';
import type { ListedArticle } from '../model/listed-article';
import type { Metadata } from '../model/metadata';
import { fail, ok, type Result } from '../util/result';
import { extract, type Found, type SeenOfPage, UNSEEN } from './extract';
import { type Ask, isFront, isLogin, within } from './ask';
import { filesOffered, filesShown } from './full-text/file-ways';
import type { FetchFailure } from '../model/fetch-failure';
import { gatherMetadata } from './metadata/gather';
import { bestGalleys, type Galley, galleysOf, landingAddress, listedArticles, ojsPage } from './ojs';
import { unclobberedCopy } from './unclobbered';
import { escapeHtml } from '../util/escape-html';

/** What stands at an address, once looked at. */
export type FoundThere =
  | {
      readonly kind: 'article';
      readonly extraction: Extraction;
      /** Where its pictures are, in the order of their marks. */
      readonly pictures: readonly string[];
      readonly doubt: Doubt;
      readonly remark: ClipRemark;
      /** Other addresses of the article. */
      readonly also: readonly string[];
      /** What was taken, when nobody had said what to take. */
      readonly how: ClipHow;
    }
  | {
      readonly kind: 'pdf';
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** Of the file. */
      readonly address: string;
      /** What its landing page says; null when there is none. */
      readonly metadata: Metadata | null;
    }
  | { readonly kind: 'listing'; readonly articles: readonly ListedArticle[] };

export type FindFailure = 'no-article' | 'too-long' | 'no-selection' | 'not-a-pdf' | FetchFailure;

type Outcome = Result<FoundThere, FindFailure>;

const metadataOf = (page: Document, address: string): Metadata =>
  gatherMetadata(unclobberedCopy(page), address);

interface Beside {
  readonly how?: ClipHow;
  readonly also?: readonly string[];
  readonly remark?: ClipRemark;
}

const asFound = (
  found: Found,
  { how = 'article', also = [], remark = found.folded === true ? 'folded' : '' }: Beside = {},
): FoundThere => ({
  kind: 'article',
  extraction: found.extraction,
  pictures: found.pictures,
  doubt: found.doubt,
  remark,
  also,
  how,
});

/** A page that is open in a tab. */
interface OpenPage extends SeenOfPage {
  readonly page: Document;
  readonly address: string;
  readonly contentType: string;
}

/** Characters of a selection that is meant: less may be a stray click. */
const MEANT = 40;

/**
 * Finds what a person wants clipped of the page in front of them. Not told how, it takes what is selected, else
 * the article.
 */
export async function findOpen(open: OpenPage, how: ClipHow | undefined, ask: Ask): Promise<Outcome> {
  if (open.contentType === 'application/pdf') return openPdf(open.address, within(ask, open.address));
  const selected = open.selection.replace(/<[^>]*>/g, '').trim().length >= MEANT;
  return findArticle(open.page, open.address, how ?? (selected ? 'selection' : 'article'), ask, open);
}

/** Finds the article at an address that is not open anywhere. */
export async function findAt(url: string, how: ClipHow, ask: Ask): Promise<Outcome> {
  const fetched = await ask(url);
  if (!fetched.ok) return fetched;
  const there = fetched.value;
  // Where it was found in the end: what a redirect leads to is not to stand under another site's name.
  if (there.kind === 'pdf') return withLanding(there.bytes, there.address, within(ask, there.address));
  const found = await findArticle(there.page, there.address, how, ask);
  const sure = found.ok && !(found.value.kind === 'article' && found.value.doubt !== '');
  if (sure || !isLogin(there.page)) return !found.ok && /\.pdf$/i.test(url) ? fail('not-a-pdf') : found;
  return fail('login'); // what was promised is behind it
}

/**
 * Finds the article of a page: its text, or the PDF that holds it, or, on an issue of a journal, the articles
 * to choose from. From the page around a journal's file it goes to the landing page for the citation and to the
 * file for the text. The page is not changed.
 *
 * @param page parsed and not shown
 * @param address where it stands, absolute
 * @param how what to take; on anything but 'article' the page itself is taken as it is
 * @param askAny reads further addresses with the person's login; it is asked for those of the page's site only
 * @param seen what was seen of the page while it was open
 */
export async function findArticle(
  page: Document,
  address: string,
  how: ClipHow,
  askAny: Ask,
  seen: SeenOfPage = UNSEEN,
): Promise<Outcome> {
  const ask = within(askAny, address);
  if (how === 'citation') return citation(page, address, ask);
  const place = how === 'article' ? ojsPage(page, address) : { kind: 'other' as const };
  if (place.kind === 'listing') return ok({ kind: 'listing', articles: listedArticles(page, address) });
  if (place.kind === 'landing') return ofJournal(page, place.landing, NOTHING_OPEN, ask);
  if (place.kind === 'galley') {
    const landing = await ask(place.landing);
    const open = { file: place.file, shown: filesShown(page, address) };
    if (landing.ok && landing.value.kind === 'page' && isFront(landing.value.page)) {
      return ofJournal(landing.value.page, place.landing, open, ask);
    }
    return fileAlone(open, ask);
  }
  const found = extract(page, address, how, seen);
  if (!found.ok) return how === 'article' ? fileOr(found, page, address, ask) : found;
  return found.value.doubt === '' || how !== 'article'
    ? ok(asFound(found.value, { how }))
    : better(found.value, page, address, ask);
}

/** The citation alone, for a text that is not to be copied. Around a journal's file it is on the landing page. */
async function citation(page: Document, address: string, ask: Ask): Promise<Outcome> {
  const place = ojsPage(page, address);
  const front = place.kind === 'galley' ? await ask(place.landing) : undefined;
  const metadata =
    place.kind === 'galley' && front?.ok === true && front.value.kind === 'page' && isFront(front.value.page)
      ? metadataOf(front.value.page, place.landing)
      : metadataOf(page, address);
  return ok(
    asFound(
      { extraction: { ...metadata, direction: '', html: '', pictures: 0 }, pictures: [], doubt: '' },
      { how: 'citation' },
    ),
  );
}

/** The file of a journal that the person has open, and the addresses that its page shows it from. */
interface OpenFile {
  readonly file: string;
  readonly shown: readonly string[];
}

const NOTHING_OPEN: OpenFile = { file: '', shown: [] };

/** A journal's file whose landing page cannot be read: better its text without a citation than nothing. */
const fileAlone = ({ file, shown }: OpenFile, ask: Ask): Promise<Outcome> =>
  firstOf([file, ...shown], async (address) => {
    const fetched = await ask(address);
    if (!fetched.ok) return fetched;
    const there = fetched.value;
    if (there.kind === 'pdf') return ok({ kind: 'pdf', bytes: there.bytes, address, metadata: null });
    if (isLogin(there.page)) return fail('login');
    const found = extract(there.page, there.address, 'article');
    return found.ok ? ok(asFound(found.value)) : found;
  });

/** Goes several ways to the same text until one leads there. What a login closes is said before any other failure. */
async function firstOf(
  addresses: readonly string[],
  read: (address: string) => Promise<Outcome>,
): Promise<Outcome> {
  let failure: Outcome = fail('not-reached');
  for (const [i, address] of [...new Set(addresses)].entries()) {
    // oxlint-disable-next-line no-await-in-loop -- the next way is gone only when this one leads nowhere
    const outcome = await read(address);
    if (outcome.ok) return outcome;
    if (i === 0 || outcome.reason === 'login') failure = outcome;
  }
  return failure;
}

/** A page that is hardly an article may be the front of a PDF, as journals of all kinds have it. */
async function better(found: Found, page: Document, address: string, ask: Ask): Promise<Outcome> {
  const { extraction } = found;
  const ways = [extraction.pdf, ...filesShown(page, address), ...filesOffered(page, address)].filter(Boolean);
  const file = await firstOf(ways, (way) => pdfAt(way, extraction, ask));
  return file.ok ? file : ok(asFound(found));
}

/** A page without an article may be a frame around a file. */
async function fileOr(failure: Outcome, page: Document, address: string, ask: Ask): Promise<Outcome> {
  const isFrontPage = page.querySelector('meta[name^="citation_" i]') !== null;
  const metadata = isFrontPage ? metadataOf(page, address) : null;
  const ways = [...filesShown(page, address), ...(isFrontPage ? filesOffered(page, address) : [])];
  const file = await firstOf(ways, (way) => pdfAt(way, metadata, ask));
  return file.ok ? file : failure;
}

/** The PDF at an address. */
async function pdfAt(address: string, metadata: Metadata | null, ask: Ask): Promise<Outcome> {
  const file = await ask(address);
  if (!file.ok) return file;
  if (file.value.kind === 'pdf') return ok({ kind: 'pdf', bytes: file.value.bytes, address, metadata });
  return fail(isLogin(file.value.page) ? 'login' : 'not-a-pdf');
}

/** The file at an address, with the citation of the journal's landing page when it is a journal's. */
async function openPdf(address: string, ask: Ask): Promise<Outcome> {
  const file = await ask(address, true);
  if (!file.ok) return file;
  if (file.value.kind === 'page') return fail(isLogin(file.value.page) ? 'login' : 'not-a-pdf');
  return withLanding(file.value.bytes, address, ask);
}

async function withLanding(bytes: Uint8Array<ArrayBuffer>, address: string, ask: Ask): Promise<Outcome> {
  const landing = landingAddress(address);
  const front = landing === undefined ? undefined : await ask(landing);
  const page = front?.ok === true && front.value.kind === 'page' ? front.value.page : undefined;
  const known = landing !== undefined && page !== undefined && ojsPage(page, landing).kind === 'landing';
  return ok({ kind: 'pdf', bytes, address, metadata: known ? metadataOf(page, landing) : null });
}

/** The article's language, and for want of it the page's, and that of who reads here. */
const languagesOf = (page: Document, metadata: Metadata): string[] => [
  metadata.from.language === 'page' ? '' : metadata.language,
  page.documentElement.lang,
  navigator.language,
];

/** The citation of the landing page and the text of the best file that this person may read. */
async function ofJournal(page: Document, landing: string, wanted: OpenFile, ask: Ask): Promise<Outcome> {
  const metadata = metadataOf(page, landing);
  const galleys = bestGalleys(galleysOf(page, landing), wanted.file, ...languagesOf(page, metadata));
  const open = galleys.filter((galley) => !galley.restricted || galley.file === wanted.file);
  let restricted = galleys.length > open.length;
  for (const galley of open.slice(0, 3)) {
    const shown = galley.file === wanted.file ? wanted.shown : [];
    const offered = galley.kind === 'pdf' ? filesOffered(page, landing) : [];
    const text = await textOf(galley, { shown, offered }, metadata, ask);
    if (text.ok) return text;
    restricted ||= text.reason === 'login';
  }
  return withoutText(page, landing, metadata, restricted ? 'restricted' : 'abstract-only');
}

/** The text of one file: from its own address, from where its page shows or offers it, from where the tags say. */
async function textOf(
  galley: Galley,
  { shown, offered }: { readonly shown: readonly string[]; readonly offered: readonly string[] },
  metadata: Metadata,
  ask: Ask,
): Promise<Outcome> {
  const read = (address: string): Promise<Outcome> => textAt(address, galley, metadata, ask);
  const first = await firstOf([galley.file, ...shown], read);
  if (first.ok) return first;
  const around = await ask(galley.page);
  const page = around.ok && around.value.kind === 'page' ? around.value.page : undefined;
  const ways =
    page === undefined ? [] : [...filesShown(page, galley.page), ...filesOffered(page, galley.page)];
  const known = new Set([galley.file, ...shown]);
  const next = await firstOf(
    [...ways, ...offered].filter((way) => !known.has(way)),
    read,
  );
  if (next.ok) return next;
  return [first, next].find((one) => !one.ok && one.reason === 'login') ?? first;
}

async function textAt(address: string, galley: Galley, metadata: Metadata, ask: Ask): Promise<Outcome> {
  const fetched = await ask(address);
  if (!fetched.ok) return fetched;
  const there = fetched.value;
  if (there.kind === 'pdf') return ok({ kind: 'pdf', bytes: there.bytes, address, metadata });
  if (isLogin(there.page)) return fail('login');
  if (galley.kind !== 'html') return fail('login'); // a page where a file was promised
  const found = extract(there.page, there.address, 'article');
  if (!found.ok) return found;
  const extraction = { ...found.value.extraction, ...metadata };
  return ok(asFound({ ...found.value, extraction, doubt: '' }, { also: [galley.page, galley.file] }));
}

/** What stands in for a text that this person may not read: the abstract. */
function withoutText(page: Document, landing: string, metadata: Metadata, remark: ClipRemark): Outcome {
  if (metadata.abstract === '') {
    const found = extract(page, landing, 'article');
    if (!found.ok) return found;
    const extraction = { ...found.value.extraction, ...metadata };
    return ok(asFound({ ...found.value, extraction }, { remark }));
  }
  const html = metadata.abstract
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');
  const extraction: Extraction = { ...metadata, direction: '', html, pictures: 0 };
  return ok(asFound({ extraction, pictures: [], doubt: '' }, { remark }));
}
