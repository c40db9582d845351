import { textOf } from '../text-of';
import { type Ask, isLogin, parsePage } from '../ask';
import { extract } from '../extract';
import type { FoundThere } from '../full-text/found-there';
import { type ArticlePages, pagesOfArticle } from './article-pages';
import { joined } from './joined';

type FoundArticle = Extract<FoundThere, { kind: 'article' }>;

/** An article with the pages that could be read. */
interface ReadPages {
  readonly found: FoundArticle;
  /** How many pages it has, as far as they tell. */
  readonly total: number;
  /** Numbers of those that could not be read. */
  readonly missing: readonly number[];
}

/** One page, once it is read. */
interface Page {
  readonly extraction: FoundArticle['extraction'];
  readonly pictures: readonly string[];
  readonly words: string;
}

const pageOf = ({ extraction, pictures }: Pick<FoundArticle, 'extraction' | 'pictures'>): Page => ({
  extraction,
  pictures,
  words: textOf(parsePage(extraction.html).body),
});

interface Reading {
  /** Aborts when the person lets it go: no further page is asked for. */
  readonly signal: AbortSignal;
  /** Told how many pages are read, of how many. */
  readonly onPages: (done: number, total: number) => void;
}

interface Fetched {
  readonly page: Page;
  readonly pages: ArticlePages | undefined;
}

async function fetchPage(address: string, ask: Ask): Promise<Fetched | undefined> {
  const fetched = await ask(address);
  if (!fetched.ok || fetched.value.kind !== 'page' || isLogin(fetched.value.page)) return undefined;
  const there = fetched.value;
  const found = extract(there.page, there.address, 'article');
  if (!found.ok) return undefined;
  return { page: pageOf(found.value), pages: pagesOfArticle(there.page, there.address) };
}

/**
 * Reads the other pages of an article, one after the other and with the person's login, and joins them in their
 * order. A page may name more pages than the first did. A page that says the same as another is none.
 *
 * @param found what the page in front of the person holds
 * @param ask asked for addresses of the article's site only
 */
export async function readPages(
  found: FoundArticle,
  pages: ArticlePages,
  ask: Ask,
  { signal, onPages }: Reading,
): Promise<ReadPages> {
  const addresses = [...pages.addresses];
  const read = new Map<number, Page>([[pages.current, pageOf(found)]]);
  const missing: number[] = [];
  let done = 1;
  for (let number = 1; number <= addresses.length && !signal.aborted; number += 1) {
    if (number === pages.current) continue;
    onPages(done, addresses.length);
    // oxlint-disable-next-line no-await-in-loop -- one after the other: a site is not to be stormed
    const fetched = await fetchPage(addresses[number - 1] ?? '', ask);
    done += 1;
    if (fetched === undefined) missing.push(number);
    else if (![...read.values()].some(({ words }) => words === fetched.page.words))
      read.set(number, fetched.page);
    addresses.push(...(fetched?.pages?.addresses ?? []).slice(addresses.length));
  }
  onPages(done, addresses.length);
  return { found: joinedArticle(found, read, addresses), total: addresses.length, missing };
}

/** All that was read as one article, by the name and the address of its first page. */
function joinedArticle(
  found: FoundArticle,
  read: ReadonlyMap<number, Page>,
  addresses: readonly string[],
): FoundArticle {
  const inOrder = [...read].toSorted(([a], [b]) => a - b).map(([, page]) => page);
  const { html, pictures } = joined(
    inOrder.map((page) => ({ html: page.extraction.html, pictures: page.pictures })),
  );
  const first = read.get(1)?.extraction ?? found.extraction;
  const extraction = { ...first, html, pictures: pictures.length };
  const also = [...found.also, ...addresses.filter((address) => address !== extraction.url)];
  return { ...found, extraction, pictures, also };
}
