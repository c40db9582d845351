import type { ClipHow } from '../model/clip-how';
import { fail, ok } from '../util/result';
import { type Ask, isFront, isLogin, within } from './ask';
import { extract, type SeenOfPage, UNSEEN } from './extract';
import { better, fileOr } from './full-text/file-of-page';
import { filesShown } from './full-text/file-ways';
import { asFound, metadataOf, type Outcome } from './full-text/found-there';
import { fileAlone, NOTHING_OPEN, ofJournal } from './full-text/journal';
import { pagesOfArticle } from './pages/article-pages';
import { landingAddress, listedArticles, ojsPage } from './ojs';

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
  if (how !== 'article') return ok(asFound(found.value, { how }));
  const one =
    found.value.doubt === ''
      ? ok(asFound(found.value, { how }))
      : await better(found.value, page, address, ask);
  if (!one.ok || one.value.kind !== 'article') return one;
  return ok({ ...one.value, pages: pagesOfArticle(page, address) });
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
