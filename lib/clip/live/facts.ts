import { allIn, firstIn, isLike, wordsOf } from './own';

/** What pages tell to machines, also in boxes that nobody sees. */
const FACTS = 'meta, link[itemprop], script[type*="json" i], .Z3988';
const BOXES = '[itemprop], time[datetime], [rel~="author"], .vcard, .byline';

/** Longest hidden box of facts, in characters: more is a text. */
const LONGEST = 300;

/** Keeps of a box that is not seen what it tells to machines, hidden in the copy as well. */
export function copyFacts(element: Element, into: Node, inert: Document): void {
  const short = (wordsOf(element) ?? '').length <= LONGEST;
  if (short && [FACTS, BOXES].some((facts) => isLike(element, facts) || firstIn(element, facts) !== null)) {
    const copy = inert.importNode(element, true);
    Element.prototype.setAttribute.call(copy, 'hidden', '');
    for (const left of allIn(copy, 'script:not([type*="json" i]), style, img, iframe')) left.remove();
    into.appendChild(copy);
    return;
  }
  for (const fact of allIn(element, FACTS)) into.appendChild(inert.importNode(fact, true));
}
