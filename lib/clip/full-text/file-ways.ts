import { squeezed } from '../../util/text';
import { parseUrl } from '../../util/web-url';

/** Most ways to a file that are followed from one page. */
const MOST_WAYS = 6;

/** Most frames and links that are looked at. */
const MAX_LOOKED = 500;

/** Parameters by which a viewer is told which file to show: PDF.js, and viewers of office software. */
const VIEWER_PARAMETERS = ['file', 'url', 'src', 'document', 'pdf'];

/** What an address of a file looks like. */
const FILE = /\.pdf$|\/(?:download|viewFile|pdf|pdfdirect|epdf|fulltext)(?:\/|$)/i;

/** What a link to the full text says. */
const OFFER =
  /^(?:(?:download|view|open|read|get|descargar|ver|télécharger|voir|herunterladen|baixar|scarica)\s+)?(?:the\s+|el\s+|le\s+|la\s+|das\s+)?(?:full[ -]?text|article|artículo|artigo|texte intégral|texto completo|volltext|testo completo)?[\s:(-]*(?:pdf)?[\s)]*(?:\(?\d[\d.,]*\s?[km]b\)?)?$/i;

const absolute = (written: string | null, address: string): string => {
  const url = written === null || written.trim() === '' ? undefined : parseUrl(written.trim(), address);
  return url !== undefined && /^https?:$/.test(url.protocol) ? url.href : '';
};

/** The file that a viewer's address names, else the address itself when it is one of a file. */
function fileIn(frame: string): string {
  const url = parseUrl(frame);
  if (url === undefined) return '';
  for (const name of VIEWER_PARAMETERS) {
    const file = absolute(url.searchParams.get(name), frame);
    if (file !== '') return file;
  }
  return FILE.test(url.pathname) ? frame : '';
}

const unique = (addresses: readonly string[]): string[] =>
  [...new Set(addresses.filter((one) => one !== ''))].slice(0, MOST_WAYS);

/** Addresses of the files that a page shows in frames of its own, as PDF viewers do. */
export function filesShown(page: Document, address: string): string[] {
  const frames = [...page.querySelectorAll('iframe, frame, embed, object')].slice(0, MAX_LOOKED);
  return unique(
    frames.map((frame) => {
      const source = absolute(frame.getAttribute('src') ?? frame.getAttribute('data'), address);
      return /^application\/pdf$/i.test(frame.getAttribute('type') ?? '') ? source : fileIn(source);
    }),
  );
}

/** Addresses of the article's file that a page offers: by its tags for search engines first, then by its links. */
export function filesOffered(page: Document, address: string): string[] {
  const attribute = (selector: string, name: string): string[] =>
    [...page.querySelectorAll(selector)]
      .slice(0, MAX_LOOKED)
      .map((one) => absolute(one.getAttribute(name), address));
  const links = [...page.querySelectorAll('a[href]')].slice(0, 4 * MAX_LOOKED).filter((link) => {
    const path = parseUrl(link.getAttribute('href') ?? '', address)?.pathname ?? '';
    const isFile = FILE.test(path) || link.getAttribute('type') === 'application/pdf';
    const words = squeezed(link.textContent) || squeezed(link.getAttribute('aria-label'));
    return isFile && words !== '' && OFFER.test(words);
  });
  return unique([
    ...attribute('meta[name="citation_pdf_url" i]', 'content'),
    ...attribute('link[type="application/pdf" i][href]', 'href'),
    ...attribute('a.download[href], a[download][href*="pdf" i]', 'href'),
    ...links.map((link) => absolute(link.getAttribute('href'), address)),
  ]);
}
