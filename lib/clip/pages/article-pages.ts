import { parseUrl } from '../../util/web-url';
import { squeezed } from '../../util/text';
import { MAX_ARTICLE_PAGES, type NumberedAddress, numberedForms, unnumberedBase } from './page-number';

/** The pages that an article is spread over, as one of them tells. */
export interface ArticlePages {
  /** The number of the page that was read, from 1. */
  readonly current: number;
  /** Addresses of the pages in order, from 1: absolute, of the page's own site. */
  readonly addresses: readonly string[];
}

/** Most links of a page that are looked at. */
const MAX_LINKS = 3000;

/** What a link to another page says: its number, "Page 2: Rooms", or that it is the next. */
const NUMBER =
  /^(?:go to |ir a la |aller à la |zu )?(?:(?:page|página|pagina|seite|pág\.?|p\.|第)\s*)?(\d{1,2})(?:\s*页|\s*頁|ページ目?)?(?:\s*(?:of|de|von|sur|di|\/)\s*\d{1,2})?(?:\s*[:.–—-]\s.{0,100})?$/iu;
const NEXT =
  /^(?:[›»→>]+|(?:go to )?(?:next|continue(?: reading)?|siguiente|suivante?|nächste|weiter|próxima|avanti|successiva|下一页|次へ)(?:\s+(?:page|página|seite|pagina))?\s*[›»→>]*|(?:page suivante|página siguiente|próxima página|pagina successiva|nächste seite|次のページへ?|下一頁|다음 페이지))$/iu;

/** Pages of comments, and lists, have numbers too. */
const NOT_OF_TEXT = /comment|reply|respond|kommentar|comentario/i;

/** How many pages there are, as it stands on a link or beside it: "Page 2 of 3". */
const OF = /(?:^|[^\d/])(\d{1,2})\s*(?:of|de|von|sur|di|\/)\s*(\d{1,2})(?![\d/])/iu;

/** Longest line that says so, in characters. */
const LINE = 80;

/** Where a link leads, or a choice in a list of pages: "1. Rooms". */
const hrefOf = (link: Element): string =>
  link.getAttribute(link.localName === 'option' ? 'value' : 'href') ?? '';

const isOfComments = (link: Element): boolean =>
  NOT_OF_TEXT.test(hrefOf(link)) ||
  link.closest('[id*="comment" i], [class*="comment" i], [id="respond"]') !== null;

interface Numbered {
  readonly number: number;
  readonly address: string;
  readonly at: (number: number) => string;
  /** How many pages it says there are; 0 where it says nothing of it. */
  readonly total: number;
}

/** What links are compared with. */
interface Own {
  readonly address: string;
  /** The site that it stands on. */
  readonly origin: string | undefined;
  /** The ways to read its address as that of a page with a number. */
  readonly forms: readonly NumberedAddress[];
  /** The bases by which it may be one of several, with its number there. */
  readonly bases: ReadonlyMap<string, number>;
}

function ownOf(address: string): Own {
  const forms = numberedForms(address);
  const bases = new Map<string, number>([[unnumberedBase(address), 1]]);
  for (const { base, number } of forms) bases.set(base, number);
  return { address, origin: parseUrl(address)?.origin, forms, bases };
}

/** A link's place among the pages of this article; undefined when it leads elsewhere. */
function placeOf(
  link: Element,
  { address, origin, forms, bases }: Own,
): (Omit<Numbered, 'total'> & { base: string }) | undefined {
  const url = parseUrl(hrefOf(link), address);
  if (url === undefined || url.origin !== origin) return undefined;
  url.hash = '';
  const form = numberedForms(url.href).find(({ base }) => bases.has(base));
  if (form !== undefined) return { ...form, address: url.href };
  if (forms.length === 0) return undefined;
  const base = unnumberedBase(url.href);
  const other = forms.find((one) => one.base === base);
  return other === undefined ? undefined : { base, number: 1, address: url.href, at: other.at };
}

/** Whether a link calls what it leads to by a title, and the address has no word for a page before its number. */
const isTitled = (said: readonly string[], href: string): boolean =>
  said.some((text) => /\p{L}{3}/u.test(text) && /\s/.test(text)) &&
  /[-_.]\d{1,2}(?:\.[a-z]{3,5})?\/?$/i.test(href) &&
  !/(?:page|pagina|seite|\bp)-?\d/i.test(href);

/** Whether a link says that it leads to the page with this number. */
function saysSo(link: Element, number: number, current: number): boolean {
  const rel = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
  const said = [link.textContent, link.getAttribute('aria-label'), link.getAttribute('title')].map(squeezed);
  const isSaid = said.some(
    (text) => Number(NUMBER.exec(text)?.[1]) === number || (NEXT.test(text) && number === current + 1),
  );
  // the next article of a blog may only differ by a number, and is called by its title
  if (isSaid || isTitled(said, hrefOf(link))) return isSaid;
  return (rel.includes('next') && number === current + 1) || (rel.includes('prev') && number === current - 1);
}

/**
 * The pages that an article is spread over: links to the same address but for a page's number, which say so. The
 * next article of a site has another address, and so is none of them.
 *
 * @param page parsed and not shown
 * @param address where it stands, absolute
 * @returns undefined for an article on one page, and for a site's front
 */
export function pagesOfArticle(page: Document, address: string): ArticlePages | undefined {
  const own = ownOf(address);
  const { bases } = own;
  const found = new Map<string, Numbered[]>();
  for (const link of [
    ...page.querySelectorAll(
      'a[href], link[rel~="next"][href], link[rel~="prev"][href], select > option[value]',
    ),
  ].slice(0, MAX_LINKS)) {
    const place = placeOf(link, own);
    if (place === undefined || isOfComments(link)) continue;
    const current = bases.get(place.base) ?? 1;
    if (saysSo(link, place.number, current)) {
      const total = totalBy(link, [current, place.number]);
      found.set(place.base, [...(found.get(place.base) ?? []), { ...place, total }]);
    }
  }
  const [base, links] = [...found].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  if (base === undefined || links === undefined || !/\/[^/?]+|\?/.test(base)) return undefined;
  return inOrder(links, bases.get(base) ?? 1, address);
}

/** How many pages a link, or the line that it stands in, says there are. */
function totalBy(link: Element, numbers: readonly number[]): number {
  for (const text of [squeezed(link.textContent), squeezed(link.parentElement?.textContent)]) {
    const [, number, total] = (text.length <= LINE ? OF.exec(text) : null) ?? [];
    if (total !== undefined && numbers.includes(Number(number))) return Number(total);
  }
  return 0;
}

/** Pages between the first and the last that no link names have the form of the others: "1 2 … 9". */
function inOrder(links: readonly Numbered[], current: number, address: string): ArticlePages | undefined {
  const named = Math.max(current, ...links.map(({ number }) => number));
  const told = Math.max(0, ...links.map(({ total }) => total));
  const last = told > named && told <= MAX_ARTICLE_PAGES ? told : named;
  if (last < 2 || last > MAX_ARTICLE_PAGES) return undefined;
  const first = links.find(({ number }) => number === 1)?.address;
  const numbered = links.find(({ number }) => number > 1) ?? links[0];
  const addresses = Array.from({ length: last }, (_, i) => {
    const number = i + 1;
    if (number === current) return address;
    const link = links.find((one) => one.number === number)?.address;
    return link ?? (number === 1 ? first : undefined) ?? numbered?.at(number) ?? '';
  });
  return { current, addresses };
}
