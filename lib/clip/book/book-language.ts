import { coins } from '../metadata/coins';
import { dublinCore } from '../metadata/dublin-core';
import { highwire } from '../metadata/highwire';
import { jsonLd } from '../metadata/json-ld';
import { microdata } from '../metadata/microdata';

/** What can say of what it speaks that it is a book, in the order of trust. */
const SAY_OF_BOOKS = [jsonLd, microdata, dublinCore, highwire, coins];

/**
 * The language of the book that a page is about, as BCP 47. Only what speaks of the book counts: a shop in English sells
 * books in Spanish, so the page's own language says nothing.
 *
 * @param page a copy of the page; hostile
 * @returns '' where nothing says it
 */
export function languageOfBook(page: Document): string {
  for (const source of SAY_OF_BOOKS) {
    const { type, language = '' } = source(page);
    if (type === 'book' && language !== '') return language;
  }
  return '';
}
