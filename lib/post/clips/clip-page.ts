import { type Ask, asFetched, parsePage, within } from '../../clip/ask';
import { findAt, findOpen } from '../../clip/find-article';
import type { FindFailure, FoundThere } from '../../clip/full-text/found-there';
import type { ArticlePages } from '../../clip/pages/article-pages';
import { readPages } from '../../clip/pages/read-pages';
import { type ClipOutcome, type ClipTarget, type ClipWish, isDecision } from '../../messages/clip';
import type { AskedAddress } from '../../messages/to-page';
import type { Clipped } from '../../messages/to-post';
import { send } from '../../messages/send';
import type { ListedArticle } from '../../model/listed-article';
import { parsePageSnapshot, shownPictures } from '../../model/page-snapshot';
import { fail, ok, type Result } from '../../util/result';
import { currentHost } from './current-host';
import type { HostedNotebook } from '../hosting/host-notebook';
import { knownReading } from './known-reading';
import { siteOf } from '../../util/web-url';
import { orCancelled } from './running-clips';
import { storeArticle } from './store-article';
import { type ClipContext, storeSentPdf } from './store-pdf';

const onlyOutcome = (outcome: ClipOutcome): Clipped => ({ outcome, pictures: null });

/**
 * Reads addresses by the page script of a tab: with the person's login, as far as that page's site goes. A PDF
 * comes piece by piece beside the answer.
 */
export function askTab({ incoming }: ClipContext, tab: number): Ask {
  return async (url, open = false) => {
    const transfer = incoming.expect(Date.now());
    const asked: AskedAddress & { tab: number } = { tab, url, open, transfer };
    const answer = await send('background', 'askPage', asked);
    const bytes = incoming.collect(transfer); // whatever came: a name left lying would push out a file under way
    if (!answer.ok) return answer;
    if (answer.value.kind === 'page') return ok(asFetched(answer.value));
    return bytes === undefined ? fail('not-reached') : ok({ ...answer.value, bytes });
  };
}

/** Clips a page that is open in a tab, out of what its page script has sent: hostile until parsed. */
export async function clipPage(
  context: ClipContext,
  sent: unknown,
  tab: number,
  wish: ClipWish,
): Promise<Clipped> {
  const snapshot = parsePageSnapshot(sent);
  if (snapshot === undefined) return onlyOutcome(fail('failed'));
  const { address, contentType, html, selection } = snapshot;
  // The background asked the tab; a page can become another one within itself since.
  if (wish.seen !== undefined && wish.seen !== address) return onlyOutcome(fail('page-changed'));
  const open = {
    page: parsePage(html),
    address,
    contentType,
    selection,
    pictures: shownPictures(snapshot),
  };
  context.named(siteOf(address));
  const ask = askTab(context, tab);
  const found = await orCancelled(findOpen(open, wish.how, ask), context.signal);
  return storeFound(context, found, { target: { tab }, url: address, wish, ask });
}

/** Clips what stands at an address, read by `ask`. */
export async function clipAddress(
  context: ClipContext,
  target: Required<ClipTarget>,
  wish: ClipWish,
  ask: Ask,
): Promise<Clipped> {
  context.named(siteOf(target.url));
  const found = await orCancelled(findAt(target.url, wish.how ?? 'article', ask), context.signal);
  return storeFound(context, found, { target, url: target.url, wish, ask });
}

/** Of the articles of a list, which are in the notebook already. */
const marked = (host: HostedNotebook, articles: readonly ListedArticle[]): ListedArticle[] =>
  articles.map((article) => {
    const known = knownReading(host, { url: article.url, also: [], doi: article.doi, file: '' });
    return known === undefined ? article : { ...article, reading: known.id };
  });

/** A clip on its way: what was wished of which page, and how to read further addresses of its site. */
interface Errand {
  readonly target: ClipTarget;
  readonly url: string;
  readonly wish: ClipWish;
  readonly ask: Ask;
}

/** Sees to it that what was found becomes a reading, or a question. */
async function storeFound(
  context: ClipContext,
  found: Result<FoundThere, FindFailure | 'cancelled'>,
  errand: Errand,
): Promise<Clipped> {
  const { target, url, wish } = errand;
  if (!found.ok) return onlyOutcome(found);
  const there = found.value;
  if (there.kind === 'listing') {
    const host = await currentHost(context.db, context.hosts, wish.notebook);
    const articles = host === undefined ? there.articles : marked(host, there.articles);
    return onlyOutcome(ok({ ask: 'choose', articles, tab: target.tab }));
  }
  if (there.kind === 'pdf') return onlyOutcome(await storeSentPdf(context, there, wish));
  const { title, html } = there.extraction;
  if (there.doubt !== '' && wish.sure !== true) {
    return onlyOutcome(ok({ ask: 'doubtful', doubt: there.doubt, title, html, url, target }));
  }
  if (there.pages === undefined) return storeArticle(context, there, wish, { target, url });
  return storePages(context, there, there.pages, errand);
}

/** An article on several pages: asks how much of it is wanted, and reads the other pages when all of it is. */
async function storePages(
  context: ClipContext,
  there: Extract<FoundThere, { kind: 'article' }>,
  pages: ArticlePages,
  { target, url, wish, ask }: Errand,
): Promise<Clipped> {
  const again = { target, url, ...(wish.pages === undefined ? {} : { pages: wish.pages }) };
  if (wish.pages === 'one') return storeArticle(context, there, wish, again);
  if (wish.pages === undefined) {
    const { clip: _clip, notebook: _notebook, ...soFar } = wish; // those are of this clip, not of the next
    const count = pages.addresses.length;
    return onlyOutcome(ok({ ask: 'pages', count, url, target, wish: { how: there.how, ...soFar } }));
  }
  context.named(there.extraction.title);
  const reading = readPages(there, pages, within(ask, url), context).then(ok);
  const read = await orCancelled(reading, context.signal);
  if (!read.ok) return onlyOutcome(read);
  const { found, missing, total } = read.value;
  const { outcome, pictures } = await storeArticle(context, found, wish, again);
  if (!outcome.ok || isDecision(outcome.value)) return { outcome, pictures };
  const whole = missing.length === 0 ? {} : { missing: { pages: missing, total } };
  return { outcome: ok({ ...outcome.value, pages: 'all', ...whole }), pictures };
}
