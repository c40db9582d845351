import { drop, isRunning, wordsIn } from './lines';
import type { Rule } from './rule';

/** What can stand under a heading without a word. */
const SHOWN = 'img, picture, video, audio, iframe, object, embed, math, svg, table';

/** Headings of lists that the page has lost, or the extractor has cut. */
const OF_A_LIST =
  /^(?:further reading|references|external links|see also|sources|links|bibliograf[íi]a|referencias|weiterführende links)\P{L}*$/iu;

/** Where an author ends with a heading and nothing under it. */
const ENDING = /[.!?…]["”’»)]*$|^[–—―-]|^(?:the end|fin|ende|fine|fim)$/iu;

/** Most headings that are looked at. */
const MOST = 5;

/** Whether anything stands after an element, or is shown in it. */
function isFollowed(element: Element, article: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  walker.currentNode = element;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!element.contains(node) && (node.nodeValue ?? '').trim() !== '') return true;
  }
  return [...article.querySelectorAll(SHOWN)].some(
    (one) => (element.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}

/**
 * A heading at the very end with nothing under it: it stood over a list or a player that is not there. In the
 * author's own box only where it is called so; a box of its own gives others away.
 */
export const dropLoneHeadings: Rule = (article, lines) => {
  const boxes = new Set(lines.filter(isRunning).map(({ element }) => element.parentElement));
  for (const { element, text } of lines.slice(-MOST).toReversed()) {
    if (!/^h[1-6]$/.test(element.localName) || isFollowed(element, article)) return;
    if (boxes.size === 0 || wordsIn(text) > 12 || ENDING.test(text)) return;
    if (boxes.has(element.parentElement) && !OF_A_LIST.test(text)) return;
    drop(element, article);
  }
};
