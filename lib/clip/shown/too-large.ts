import { MAX_DEPTH, MAX_ELEMENTS } from '../allowed';

/** Words of a text that is shown: a PDF of 400 pages has some 200,000. */
export const MOST_WORDS = 300_000;

/** Nesting up to which a browser is let read a text: what lies between this and `MAX_DEPTH` becomes bare words. */
export const MOST_NESTED = 2 * MAX_DEPTH;

/** Characters of the plain beginning. */
const BEGINNING = 20_000;

/** The beginning of a tag, or all up to the next one; each character is looked at once. */
const PIECE = /<(\/?)([a-zA-Z][^\s/<>]{0,30})?|[^<]+/g;
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'col']);

/**
 * Whether a text would stop the page that shows it: a kilobyte of gzip may be a megabyte of elements, line breaks or
 * words. Looks at the letters alone, before a browser reads them as HTML. What Bookbag stores is within the limits.
 */
export function isTooLarge(html: string): boolean {
  let [elements, depth, words] = [0, 0, 0];
  for (const [piece, closing, name] of html.matchAll(PIECE)) {
    if (closing === undefined) words += wordsIn(piece);
    else if (name !== undefined && closing === '/') depth -= 1;
    else if (name !== undefined) {
      elements += 1;
      if (!VOID.has(name.toLowerCase())) depth += 1;
    }
    if (elements > MAX_ELEMENTS || depth > MOST_NESTED || words > MOST_WORDS) return true;
  }
  return false;
}

function wordsIn(text: string): number {
  let words = 0;
  let wasSpace = true;
  for (let n = 0; n < text.length; n += 1) {
    const isSpace = text.charCodeAt(n) <= 32;
    if (wasSpace && !isSpace) words += 1;
    wasSpace = isSpace;
  }
  return words;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** The first words of a text without its elements. */
export const plainBeginning = (html: string): string =>
  html
    .slice(0, 4 * BEGINNING)
    .replaceAll(/<[^>]*>?/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot|nbsp);/g, (_whole, name: string) => NAMED[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, BEGINNING);
