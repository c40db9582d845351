import { parseUrl } from '../../util/web-url';

/** An address as one of the pages of an article. */
export interface NumberedAddress {
  /** What the pages have in common, to be compared: host, path and query without the number. */
  readonly base: string;
  readonly number: number;
  /** The address of another page of the same article, in the same form. */
  readonly at: (number: number) => string;
}

/** Most pages of one article: more are a list or a forum. */
export const MAX_ARTICLE_PAGES = 50;

/** Parameters that hold a page's number. */
const PARAMETERS =
  /^(?:page|pagewanted|p|pg|pgnum|paged|pageno|page_no|pagenum|page_?number|pagina|pag|seite|currentpage)$/i;

/** Where a path holds it, before an ending such as ".html": "/page/2", "/2", "-2.html", "_2.html", ",2.html", "-p2". */
const PATH =
  /^(.*?)(\/(?:page|pagina|seite)[/-]?|\/p|-page-?|-p|\/|[-_,.~])(\d{1,2})((?:\.[a-z]{3,5})?\/?)$/i;

/** A day in a path is no page: "/2024/05/14". */
const DATE = /\/(?:19|20)\d\d(?:\/\d{1,2})?$/;

const baseOf = (url: URL): string =>
  `${url.host.replace(/^www\./, '')}${url.pathname
    .replace(/\/$/, '')
    .replace(/\.[a-z]{3,5}$/i, '')
    .replace(/\/index$/i, '')}${url.search}`;

function byParameter(url: URL): NumberedAddress | undefined {
  let name = '';
  // Not `for … of`: in a Firefox page script these iterators belong to the page and cannot be walked.
  url.searchParams.forEach((value, key) => {
    if (PARAMETERS.test(key) && /^\d{1,2}$/.test(value)) name = key;
  });
  if (name === '') return undefined;
  const bare = new URL(url.href);
  bare.searchParams.delete(name);
  const at = (number: number): string => {
    const other = new URL(url.href);
    other.searchParams.set(name, String(number));
    return other.href;
  };
  return { base: baseOf(bare), number: Number(url.searchParams.get(name)), at };
}

function byPath(url: URL): NumberedAddress | undefined {
  const match = PATH.exec(url.pathname);
  if (match === null) return undefined;
  const [, before = '', seam = '', number = '', after = ''] = match;
  if (before === '' || DATE.test(before)) return undefined;
  const bare = new URL(url.href);
  bare.pathname = `${before}${after}`;
  const at = (other: number): string => {
    const found = new URL(url.href);
    found.pathname = `${before}${seam}${other}${after}`;
    return found.href;
  };
  return { base: baseOf(bare), number: Number(number), at };
}

/** All ways to read an address as that of a page with a number; none for a site's front. */
export function numberedForms(address: string): NumberedAddress[] {
  const url = parseUrl(address);
  if (url === undefined || !/^https?:$/.test(url.protocol)) return [];
  url.hash = '';
  return [byParameter(url), byPath(url)].filter(
    (form): form is NumberedAddress =>
      form !== undefined && form.number >= 1 && form.number <= MAX_ARTICLE_PAGES && form.base.includes('/'),
  );
}

/** What an address has in common with the other pages of its article when it has no number itself. */
export function unnumberedBase(address: string): string {
  const url = parseUrl(address);
  return url === undefined ? '' : baseOf(url);
}

/** Whether two addresses are those of two pages of one article: they differ by a page's number alone. */
export function isOtherPageOf(one: string, other: string): boolean {
  const [first, second] = [pagesBy(one), pagesBy(other)];
  return [...second].some(([base, number]) => first.has(base) && first.get(base) !== number);
}

/** What an address may be a page of, with its number there. */
function pagesBy(address: string): ReadonlyMap<string, number> {
  const pages = new Map([[unnumberedBase(address), 1]]);
  for (const { base, number } of numberedForms(address)) pages.set(base, number);
  return pages;
}
