import { saysMoreThan, textOf } from './lines';

/** Most quotations of a page that are looked at. */
const MOST = 300;

/** How much more than the quote a box may say and still be nothing but the quote's frame, in characters. */
const FRAME = 60;

/**
 * Before the extractor looks: a quotation that stands alone in a box comes out of it. Pages quote posts of other sites
 * in boxes called "social embed" and the like, with more links than words. The extractor would take those for share
 * bars.
 *
 * @param copy a copy of the page, changed in place
 */
export function unpackQuotes(copy: Document): void {
  const quotes = copy.querySelectorAll('div > blockquote, figure > blockquote, section > blockquote');
  for (const quote of [...quotes].slice(0, MOST)) {
    // A quotation that holds another is no post.
    if (quote.querySelector('blockquote') !== null || !saysMoreThan(0, quote)) continue;
    const most = textOf(quote).length + FRAME;
    let frame: Element | undefined;
    for (let box = quote.parentElement; box !== null && box !== copy.body; box = box.parentElement) {
      if (!/^(?:div|figure|section)$/.test(box.localName) || saysMoreThan(most, box)) break;
      if (box.querySelector('figcaption') !== null) break; // it says who is quoted
      frame = box;
    }
    frame?.replaceWith(quote);
  }
}
