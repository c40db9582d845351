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

/** What is done to a file, and words that stand beside it, in the languages of our readers' sources. */
const DONE = new Set(
  (
    'download view open read get the this a in new tab window full as descargar ver abrir leer el este télécharger voir ouvrir lire le cet la ' +
    'herunterladen öffnen anzeigen lesen das den als baixar visualizar o este scarica apri leggi il تحميل english inglés español spanish ' +
    'français french deutsch german português italiano'
  ).split(' '),
);

/** What such a file is: one of these must be said. */
const IS = new Set(
  'pdf text fulltext article artículo artigo articolo artikel texte intégral texto completo volltext testo'.split(
    ' ',
  ),
);

/** The same where no space parts words, and what repositories write: "View/Open". */
const OFFER =
  /^(?:(?:下载|下載|查看|阅读|閲覧|全文|本文|論文|ダウンロード|を|の|원문|보기|다운로드|PDF)\s*)+$|^(?:view ?\/ ?open|ver ?\/ ?abrir|visualizar ?\/ ?abrir|voir ?\/ ?ouvrir)$/iu;

/** Whether a link says that it leads to the full text: nothing but what is done to it, what it is, and how large. */
function isOffer(words: string): boolean {
  const bare = words.replace(/\d[\d.,]*\s?[kmg]i?b\b/giu, '');
  if (OFFER.test(bare.trim())) return true;
  const tokens = bare.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (
    tokens.length < 9 &&
    tokens.some((one) => IS.has(one)) &&
    tokens.every((one) => IS.has(one) || DONE.has(one))
  );
}

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
    return isFile && isOffer(words);
  });
  return unique([
    ...attribute('meta[name="citation_pdf_url" i]', 'content'),
    ...attribute('link[type="application/pdf" i][href]', 'href'),
    ...attribute('a.download[href], a[download][href*="pdf" i]', 'href'),
    ...links.map((link) => absolute(link.getAttribute('href'), address)),
  ]);
}
