import { mapText, type TextMap } from '../anchor/text-map';

/** What no person reads in a page as its text. */
const NO_TEXT =
  'script, style, noscript, template, textarea, select, svg, iframe, object, canvas, audio, video';

/** Most characters of a page in which highlights are looked for. A book has a tenth of that. */
export const MOST_TEXT = 5_000_000;

/** The text of a page as it stands now; undefined for what is no page of text, such as a picture or a PDF. */
export function readPage(page: Document): TextMap | undefined {
  if (!/html/.test(page.contentType) || page.body === null) return undefined;
  return mapText(page.body, { without: NO_TEXT, most: MOST_TEXT });
}
