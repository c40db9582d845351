import { type Ask, asFetched, parsePage } from '../../clip/ask';
import { type FindFailure, findAt, findOpen, type FoundThere } from '../../clip/find-article';
import type { ClipOutcome, ClipTarget, ClipWish } from '../../messages/clip';
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
  const found = await orCancelled(findOpen(open, wish.how, askTab(context, tab)), context.signal);
  return storeFound(context, found, { tab }, address, wish);
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
  return storeFound(context, found, target, target.url, wish);
}

/** Of the articles of a list, which are in the notebook already. */
const marked = (host: HostedNotebook, articles: readonly ListedArticle[]): ListedArticle[] =>
  articles.map((article) => {
    const known = knownReading(host, { url: article.url, also: [], doi: article.doi, file: '' });
    return known === undefined ? article : { ...article, reading: known.id };
  });

/** Sees to it that what was found becomes a reading, or a question. */
async function storeFound(
  context: ClipContext,
  found: Result<FoundThere, FindFailure | 'cancelled'>,
  target: ClipTarget,
  url: string,
  wish: ClipWish,
): Promise<Clipped> {
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
  return storeArticle(context, there, wish, { target, url });
}
