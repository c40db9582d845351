import { withoutEntities } from './entities';

/** Longest foreign text that is turned, in characters. */
const LIMIT = 5000;

/**
 * The words of a text that may hold HTML's entities or tags, such as "Tom &amp; Ana". Nothing in it
 * runs or loads: it is parsed in a document of its own that is never shown.
 */
export function plainText(page: Document, text: string): string {
  const cut = withoutEntities(page, text.slice(0, LIMIT));
  if (!/[&<]/.test(cut)) return cut;
  const inert = page.implementation.createHTMLDocument('');
  inert.body.innerHTML = cut;
  return inert.body.textContent ?? '';
}
