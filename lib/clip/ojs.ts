import type { ListedArticle } from '../model/listed-article';
import { normalDoi } from '../model/doi';
import { cleanLine } from '../util/text';
import { parseUrl } from '../util/web-url';
import { galleyLanguage } from './galley-language';

/** A file of an article on a journal's page ("PDF", "HTML", "EPUB"). */
export interface Galley {
  /** The page that shows it, absolute. */
  readonly page: string;
  /** The file itself, absolute. */
  readonly file: string;
  readonly kind: 'html' | 'pdf' | 'other';
  /** Only for subscribers, as the page says. */
  readonly restricted: boolean;
  /** Its language as far as the link says: two letters, '' when it does not. */
  readonly language: string;
}

/** Most articles of a listing and files of an article that are looked at. */
const MAX_LISTED = 200;
const MAX_GALLEYS = 20;

/**
 * Where an article stands on Open Journal Systems (PKP, OJS 2 and 3): its landing page
 * `/article/view/ID`, a page around one file `/article/view/ID/GALLEY`, the file itself
 * `/article/download/ID/GALLEY`. Both may be words, and `/version/N/` may stand between.
 */
const ARTICLE =
  /^(.*\/article)\/(view|download|viewFile)\/([^/]+)(?:\/version\/[^/]+)?(?:\/([^/]+))?(?:\/.*)?$/;

interface Place {
  readonly landing: string;
  /** '' on the landing page. */
  readonly galley: string;
}

function placeOf(address: string): Place | undefined {
  const url = parseUrl(address);
  const match = url === undefined ? null : ARTICLE.exec(url.pathname);
  if (url === undefined || match === null) return undefined;
  return { landing: `${url.origin}${match[1]}/view/${match[3]}`, galley: match[4] ?? '' };
}

/** The file behind a galley's page: the same address with `download`. Other addresses stay. */
export function fileAddress(address: string): string {
  const url = parseUrl(address);
  if (url === undefined || !ARTICLE.test(url.pathname)) return address;
  url.pathname = url.pathname.replace(/\/article\/view(?:File)?\//, '/article/download/');
  url.hash = '';
  return url.href;
}

/** The article's landing page for any address of it; undefined when the address is not one of a journal's article. */
export const landingAddress = (address: string): string | undefined => placeOf(address)?.landing;

const attributeOf = (element: Element | null, name: string): string => element?.getAttribute(name) ?? '';

/** Whether Open Journal Systems made the page. */
export function isOjs(page: Document): boolean {
  const generator = attributeOf(page.querySelector('meta[name="generator" i]'), 'content');
  return (
    /^open journal systems/i.test(generator.trim()) ||
    page.querySelector('body[class*="pkp_page_"], script[src*="/lib/pkp/"], link[href*="/lib/pkp/"]') !==
      null ||
    page.querySelector('a.obj_galley_link, a.obj_galley_link_supplementary, #developedBy') !== null
  );
}

const absolute = (href: string, base: string): string => parseUrl(href, base)?.href ?? '';

/** Longest text of a list's line: a page may write anything there. */
const MAX_LINE = 500;

const lineOf = (text: string | null | undefined): string =>
  cleanLine((text ?? '').slice(0, 20 * MAX_LINE), MAX_LINE);

function kindOf(link: Element): Galley['kind'] {
  const words = `${link.className} ${lineOf(link.textContent)}`.toLowerCase();
  if (/\bhtml?\b/.test(words)) return 'html';
  if (/\bpdf\b/.test(words)) return 'pdf';
  return 'other';
}

/** The files that a landing page offers, in its order. */
export function galleysOf(page: Document, address: string): Galley[] {
  const links = [...page.querySelectorAll('a.obj_galley_link, a.galley-link, #articleFullText a, a.file')];
  const galleys = links.slice(0, MAX_GALLEYS).flatMap((link): Galley[] => {
    const href = absolute(attributeOf(link, 'href'), address);
    if (placeOf(href) === undefined) return [];
    const restricted = link.classList.contains('restricted') || link.closest('.restricted') !== null;
    const said = attributeOf(link, 'hreflang') || attributeOf(link, 'lang');
    const language = galleyLanguage(said) || galleyLanguage(lineOf(link.textContent));
    return [{ page: href, file: fileAddress(href), kind: kindOf(link), restricted, language }];
  });
  return galleys.filter((galley, i) => galleys.findIndex((one) => one.file === galley.file) === i);
}

const RANK = { html: 0, pdf: 1, other: 2 } as const;

const primary = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? '';

/** What a file without a language in its name stands for in `tongues`. */
const UNNAMED = '';

/** Languages in the order in which files are read; those of the others come last, all alike. */
function tongues(languages: readonly string[]): readonly string[] {
  const [own = '', ...others] = languages.map(primary);
  const known = others.filter((one) => one !== '');
  // what does not name its language is taken for the article's own, before a translation
  return own === '' ? known : [own, UNNAMED, ...known];
}

/**
 * The file to read first: the one asked for before all, open before restricted, the article's language before
 * a translation, HTML before PDF; others cannot be read.
 *
 * @param wanted address of the file that the person has before them; '' when none
 * @param languages the article's, and after it those that may stand in for it (the page's, the reader's), as
 *   BCP 47; '' for one that is not known
 */
export function bestGalleys(
  galleys: readonly Galley[],
  wanted = '',
  ...languages: readonly string[]
): Galley[] {
  const order = tongues(languages);
  const place = ({ language }: Galley): number => {
    const at = order.indexOf(language);
    return at === -1 ? order.length : at;
  };
  const rank = (galley: Galley): number =>
    (galley.file === wanted ? 0 : 200) +
    (galley.restricted ? 100 : 0) +
    10 * place(galley) +
    RANK[galley.kind];
  return galleys.filter((galley) => galley.kind !== 'other').toSorted((a, b) => rank(a) - rank(b));
}

/** What a page of a journal is: an article, the page around one of its files, a list of articles, or nothing of these. */
type OjsPage =
  | { readonly kind: 'landing'; readonly landing: string }
  | { readonly kind: 'galley'; readonly landing: string; readonly file: string }
  | { readonly kind: 'listing' }
  | { readonly kind: 'other' };

/**
 * Recognises a page of a journal by its markup and its address. A galley's page needs no mark of the
 * software: it is known by what it holds, a frame around the file of this address.
 */
export function ojsPage(page: Document, address: string): OjsPage {
  const place = placeOf(address);
  if (place === undefined) {
    return isOjs(page) && listedArticles(page, address).length > 1 ? { kind: 'listing' } : { kind: 'other' };
  }
  const known = isOjs(page);
  if (place.galley !== '') {
    const shell = page.querySelector('iframe, embed, object, #pdfCanvasContainer, a.download') !== null;
    return known || shell
      ? { kind: 'galley', landing: place.landing, file: fileAddress(address) }
      : { kind: 'other' };
  }
  return known ? { kind: 'landing', landing: place.landing } : { kind: 'other' };
}

/** Where the themes of journals put the heading of a section, and what of an article. */
const SECTION = '.section, .issue-toc-section, section';
const HEADING = 'h2, h3, h4, .section_title, .issue-toc-section-title, .tocSectionTitle';
const ENTRY = '.obj_article_summary, .article-summary, table.tocArticle, .tocArticle';
const TITLE =
  '.title a[href], a.title[href], .article-summary-title a[href], h2 a[href], h3 a[href], h4 a[href], a[href*="/article/view/"]';
const AUTHORS = '.authors, .tocAuthors, .article-summary-authors';
const PAGES = '.pages, .tocPages, .article-summary-pages';

/** The heading above an article that is not the heading of an article itself; '' when there is none. */
function sectionOf(entry: Element): string {
  const box = entry.parentElement?.closest(SECTION);
  const heading = box?.querySelector(HEADING);
  if (heading && heading.closest(ENTRY) === null) return lineOf(heading.textContent);
  // older journals have headings and articles side by side
  for (let above = entry.previousElementSibling; above !== null; above = above.previousElementSibling) {
    if (above.matches('.tocSectionTitle')) return lineOf(above.textContent);
  }
  return '';
}

/** The DOI that a list shows beside an article: by it one is known again that was clipped elsewhere. */
const doiBeside = (entry: Element): string =>
  normalDoi(attributeOf(entry.querySelector('a[href*="doi.org/10."]'), 'href').slice(0, 500));

/** The articles of an issue or a search, in their order. */
export function listedArticles(page: Document, address: string): ListedArticle[] {
  const found = new Map<string, ListedArticle>();
  for (const entry of page.querySelectorAll(ENTRY)) {
    const link = entry.querySelector(TITLE);
    const place = placeOf(absolute(attributeOf(link, 'href'), address));
    const title = lineOf(link?.textContent);
    if (place === undefined || title === '' || found.has(place.landing)) continue;
    const byline = lineOf(entry.querySelector(AUTHORS)?.textContent);
    const pages = lineOf(entry.querySelector(PAGES)?.textContent).replace(/^pages?:?\s*/i, '');
    const [section, doi] = [sectionOf(entry), doiBeside(entry)];
    found.set(place.landing, { url: place.landing, title, byline, pages, section, doi });
    if (found.size === MAX_LISTED) break;
  }
  return [...found.values()];
}
