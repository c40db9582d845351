import { BLOCKS, isInLine, renamed } from './made';

/** Marks an element that the living page shows as a block though its name says otherwise. */
const SHOWN = '[data-bookbag-block]';

/** What says so in the page's HTML alone. */
const STYLED = '[style*="display" i]';
const AS_BLOCK = /display\s*:\s*(?:block|flex|grid|table|list-item|flow-root)\b/i;

/** Elements that stand in the line by their names, and can be shown as blocks. */
const PHRASES = 'span, a, em, strong, b, i, u, small, cite, q, mark, label, font, time, code, abbr';

/** Elements of old, and what they are now. */
const OLD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    center: 'div',
    marquee: 'div',
    listing: 'pre',
    xmp: 'pre',
    dir: 'ul',
    menu: 'ul',
    tt: 'code',
  }),
);

/** Pictures of pages for phones (AMP) before their script has run. */
const PICTURES = 'amp-img[src], amp-anim[src]';

/** Most pieces of a page that are looked at. */
const MOST = 20_000;

/** A large first letter is shown as a block, and is no piece: the rest of its word stands behind it. */
const FIRST_LETTER = /^["“„«¿¡'‘(]*\p{L}["”'’.]?$/u;

const wordsOf = (node: Node | null): string => (node?.textContent ?? '').trim();

/** Whether an element is the large first letter of a word. */
function isFirstLetter(element: Element): boolean {
  if (!FIRST_LETTER.test(wordsOf(element))) return false;
  return /^\s*\p{Ll}/u.test(element.nextSibling?.textContent ?? '');
}

const isBlock = (node: Node | null): boolean =>
  node?.nodeType === Node.ELEMENT_NODE && (node as Element).matches(`${BLOCKS}, br`);

/** The next node on one side that says something. */
function beside(element: Element, side: 'previousSibling' | 'nextSibling'): Node | null {
  let node: Node | null = element[side];
  while (node !== null && wordsOf(node) === '' && !isBlock(node)) node = node[side];
  return node;
}

/** Parts a piece from what stands beside it: as a paragraph, or in a line of its own where it stands in a paragraph. */
function part(piece: Element): void {
  if (wordsOf(piece) === '' || isFirstLetter(piece)) return;
  const { ownerDocument } = piece;
  if (
    !isInLine(piece) &&
    piece.closest('p, h1, h2, h3, h4, h5, h6, pre, a') === (piece.localName === 'a' ? piece : null)
  ) {
    const line = ownerDocument.createElement(piece.querySelector(BLOCKS) === null ? 'p' : 'div');
    piece.replaceWith(line);
    line.append(...(piece.localName === 'span' || piece.localName === 'label' ? piece.childNodes : [piece]));
    return;
  }
  const before = beside(piece, 'previousSibling');
  const after = beside(piece, 'nextSibling');
  if (before !== null && !isBlock(before)) piece.before(ownerDocument.createElement('br'));
  if (after !== null && !isBlock(after)) piece.after(ownerDocument.createElement('br'));
}

/** An element that HTML does not know: a paragraph, a box, or words in a line, as it stands. */
function settleUnknown(element: Element): void {
  if (element.localName.includes('-') && element.closest('svg, math') !== null) return;
  if (element.querySelector(BLOCKS) !== null) renamed(element, 'div');
  else if (element.matches(SHOWN) || AS_BLOCK.test(element.getAttribute('style') ?? ''))
    renamed(element, isInLine(element) ? 'span' : 'p');
  else renamed(element, isInLine(element) || wordsOf(element) === '' ? 'span' : 'p');
}

/** Whether HTML does not know an element: one of its maker's own. */
const isUnknown = (element: Element): boolean =>
  /-/.test(element.localName) && element.namespaceURI === 'http://www.w3.org/1999/xhtml';

/** Joins a large first letter with the rest of its word, where white space stands between the two. */
function joinFirstLetter(letter: Element): void {
  const next = letter.nextSibling;
  if (next?.nodeType !== Node.TEXT_NODE || (next.nodeValue ?? '').trim() !== '') return;
  if (/^\p{Ll}/u.test(next.nextSibling?.textContent ?? '')) next.remove();
}

const LETTERS =
  '[class*="dropcap" i], [class*="drop-cap" i], [class*="initial" i], [class*="firstletter" i], [class*="first-letter" i], [class*="lettrine" i]';

/** A first letter that is a box or a picture of its own comes into its paragraph. */
function bringFirstLetter(letter: Element): void {
  const words = letter.localName === 'img' ? (letter.getAttribute('alt') ?? '').trim() : wordsOf(letter);
  if (!FIRST_LETTER.test(words)) return;
  if (letter.localName !== 'img' && !/^(?:div|p|figure)$/.test(letter.localName))
    return joinFirstLetter(letter);
  const next = letter.nextSibling;
  const line = letter.closest('p') === null || letter.localName === 'p' ? letter.nextElementSibling : null;
  if (line?.localName === 'p' && /^\s*\p{L}/u.test(line.textContent ?? '')) {
    line.prepend(words);
    letter.remove();
  } else if (letter.localName === 'img' && /^\p{L}/u.test(next?.textContent ?? '')) letter.replaceWith(words);
}

/**
 * Pieces that the page shows apart are parted by elements, not by styles, which no body holds: verses, paragraphs made
 * of unknown elements. What is one word stays one.
 *
 * @param root changed in place
 */
export function partPieces(root: ParentNode): void {
  for (const element of [...root.querySelectorAll('*')].slice(0, MOST)) {
    const now = OLD.get(element.localName);
    if (now !== undefined) renamed(element, now);
  }
  for (const picture of root.querySelectorAll(PICTURES)) {
    if (picture.querySelector('img') !== null) continue;
    picture.replaceChildren();
    renamed(picture, 'img');
  }
  for (const letter of root.querySelectorAll(LETTERS)) bringFirstLetter(letter);
  const shown = [...root.querySelectorAll(`${SHOWN}, ${STYLED}`)].filter(
    (one) => one.matches(PHRASES) && (one.matches(SHOWN) || AS_BLOCK.test(one.getAttribute('style') ?? '')),
  );
  for (const piece of shown.slice(0, MOST)) if (piece.closest('pre') === null) part(piece);
  for (const element of [...root.querySelectorAll('*')].toReversed())
    if (isUnknown(element)) settleUnknown(element);
}

/**
 * Words that may be broken are one word: soft hyphens go, and so do places to break a line between Latin letters.
 *
 * @param root changed in place
 */
export function joinWords(root: Node): void {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (!/[\u00AD\u200B]/.test(text)) continue;
    node.nodeValue = text
      .replace(/\u00AD/g, '')
      .replace(/(?<=\p{Script=Latin})\u200B(?=\p{Script=Latin})/gu, '');
  }
}
