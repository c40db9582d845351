import { sanitizeForStoring } from '../../clip/sanitize';
import { solidLength } from '../../clip/tidy/cuts';
import type { LeftOut } from '../../model/left-out';

/** What a paragraph may stand in. */
const FLOW = 'div, section, article, aside, blockquote';

/** Before these a piece may be put. */
const BLOCKS =
  'p, h1, h2, h3, h4, h5, h6, ul, ol, dl, pre, blockquote, figure, table, hr, section, article, aside, details, div';

/** What a piece needs around it where it is a part of something larger. */
const AROUND: readonly (readonly [RegExp, string])[] = [
  [/^<li\b/i, 'ul'],
  [/^<d[td]\b/i, 'dl'],
  [/^<(?:tr|tbody|thead|tfoot|caption)\b/i, 'table'],
];

/** HTML in a box of its own, which is in no page. */
function boxOf(html: string): HTMLElement {
  const box = document.createElement('div');
  box.innerHTML = html;
  return box;
}

/** A piece as blocks of an article, sanitised; it has no pictures, since a picture is known by its number. */
function blocksOf({ html }: LeftOut): HTMLElement {
  const around = AROUND.find(([begins]) => begins.test(html))?.[1];
  const whole = around === undefined ? html : `<${around}>${html}</${around}>`;
  const box = boxOf(sanitizeForStoring(whole).html);
  for (const picture of box.querySelectorAll('img')) picture.remove();
  if (box.querySelector(BLOCKS) === null) {
    const paragraph = document.createElement('p');
    paragraph.append(...box.childNodes);
    box.append(paragraph);
  }
  return box;
}

/** The first block that begins at a place or after it, with the place where it begins; null at the end. */
function blockAt(article: HTMLElement, at: number): { block: Element | null; place: number } {
  let place = 0;
  const walker = document.createTreeWalker(article);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) place += solidLength(node.nodeValue ?? '');
    else if (place >= at && isBoundary(node, article)) return { block: node, place };
  }
  return { block: null, place };
}

const isElement = (node: Node | null): node is Element => node?.nodeType === Node.ELEMENT_NODE;

function isBoundary(node: Node, article: HTMLElement): node is Element {
  if (!isElement(node) || !node.matches(BLOCKS)) return false;
  return node.parentElement === article || node.parentElement?.matches(FLOW) === true;
}

/**
 * Puts a piece that was left out at its place in a text, before the next block: never within a paragraph, a list or a
 * table.
 *
 * @param html the text as stored, sanitised
 * @param n which piece
 * @returns the new text, to be sanitised like every text, and the other pieces with their places in it; undefined when
 *   the piece says nothing once it is sanitised
 */
export function putIn(
  html: string,
  pieces: readonly LeftOut[],
  n: number,
): { html: string; left: readonly LeftOut[] } | undefined {
  const piece = pieces[n];
  const blocks = piece === undefined ? undefined : blocksOf(piece);
  const length = solidLength(blocks?.textContent ?? '');
  if (piece === undefined || blocks === undefined || length === 0) return undefined;
  const article = boxOf(sanitizeForStoring(html).html);
  const { block, place } = blockAt(article, piece.at);
  if (block === null) article.append(...blocks.childNodes);
  else block.before(...blocks.childNodes);
  // What came after it comes after it still, also where both wait for the end of one paragraph.
  const moved = (one: LeftOut, i: number): LeftOut =>
    i < n ? one : { ...one, at: Math.max(one.at, place) + length };
  return { html: article.innerHTML, left: pieces.map(moved).filter((_, i) => i !== n) };
}
