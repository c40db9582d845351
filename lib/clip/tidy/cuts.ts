import { drop, linesOf, linkShare, textOf, wordsIn } from './lines';
import { isMarkedOwn } from './own-mark';
import { canBeOwn } from './own-boxes';
import { FEW_LINKS, isProse, PROSE } from './page-prose';
import type { About, Step } from './rule';
import type { Line } from './lines';

/** One thing that was taken out, with the place where it stood. */
export interface Cut {
  readonly element: Element;
  /** Characters of the article's text before it, white space not counted, when it went. */
  readonly at: number;
  /** Characters of its own text, white space not counted. */
  readonly length: number;
  /** The name of the rule. */
  readonly by: string;
}

/** Fewest words of a box marked as its author's that no rule takes. */
const WORDS = 5;

const QUOTED = 'blockquote, pre, table, dl';

/** How many characters a text has, white space not counted. */
export const solidLength = (text: string): number => text.replace(/\s+/g, '').length;

/** The lines of a piece; the piece itself where it is one. */
const linesWithin = (piece: Element): readonly Line[] => {
  const lines = linesOf(piece);
  return lines.length > 0 ? lines : [{ element: piece, text: textOf(piece) }];
};

/** Words of running prose that a piece holds; a quotation, a listing or a table with few links is some too. */
function proseIn(piece: Element): number {
  const prose = linesWithin(piece).filter(isProse);
  const words = prose.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const inside = [...piece.querySelectorAll(QUOTED), ...(piece.matches(QUOTED) ? [piece] : [])];
  const quoted = inside.filter((one) => linkShare(one) < FEW_LINKS);
  return Math.max(words, ...quoted.map((one) => wordsIn(textOf(one))).filter((one) => one >= PROSE), 0);
}

/** The first and the last line of prose that stand in none of the pieces; undefined where all prose went. */
function endsOfProse(
  pieces: readonly Element[],
  lines: readonly Line[],
): readonly [Element, Element] | undefined {
  const gone = new Set(pieces);
  const stays = (line: Line): boolean =>
    !gone.has(line.element) && !isWithin(line.element, gone) && isProse(line);
  const [first, last] = [lines.find(stays), lines.findLast(stays)];
  return first === undefined || last === undefined ? undefined : [first.element, last.element];
}

const isBefore = (one: Element, other: Element): boolean =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;

/**
 * Whether what a rule took must stay: the box is its author's, or the loss is more than a rule's reason is good for.
 *
 * @param ends of the prose that stays: a piece between them is in the midst of the text
 */
function mustStay(piece: Element, ends: readonly [Element, Element] | undefined, step: Step): boolean {
  if (isMarkedOwn(piece) && wordsIn(textOf(piece)) >= WORDS) return true;
  if (step.reason !== 'weak' || ends === undefined) return false;
  const isAmidst = isBefore(ends[0], piece) && !isBefore(ends[1], piece);
  return isAmidst && proseIn(piece) >= PROSE && canBeOwn(piece);
}

/** Puts back what went, the last first. */
function undo(records: readonly MutationRecord[]): void {
  for (const { target, addedNodes, removedNodes, nextSibling } of records.toReversed()) {
    for (const node of addedNodes) if (node.parentNode === target) node.parentNode.removeChild(node);
    for (const node of removedNodes) target.insertBefore(node, nextSibling);
  }
}

/** Whether an element is in one of others. */
function isWithin(element: Element, others: ReadonlySet<Element>): boolean {
  for (let at = element.parentElement; at !== null; at = at.parentElement) if (others.has(at)) return true;
  return false;
}

/**
 * What a rule took out, in the order of the text, each outermost. The article is as it was before. Boxes that went
 * since they were empty are no pieces: what was in them is.
 */
function takenBack(records: readonly MutationRecord[], article: Element): Element[] {
  const gone = records
    .flatMap(({ removedNodes }) => [...removedNodes])
    .filter((node): node is Element => node.nodeType === Node.ELEMENT_NODE && !article.contains(node));
  const saying = new Set(gone.filter((one) => textOf(one) !== ''));
  undo(records);
  const pieces = new Set(gone.filter((one) => saying.has(one) || textOf(one) === ''));
  return [...pieces]
    .filter((one) => !isWithin(one, pieces))
    .toSorted((a, b) => ((a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1));
}

/** Characters of the text before each of some elements, white space not counted. They are in the order of the text. */
function placesOf(elements: readonly Element[], article: Element): number[] {
  const places: number[] = [];
  let solid = 0;
  const walker = article.ownerDocument.createTreeWalker(article, NodeFilter.SHOW_ALL);
  for (
    let node = walker.nextNode();
    node !== null && places.length < elements.length;
    node = walker.nextNode()
  ) {
    if (node === elements[places.length]) places.push(solid);
    if (node.nodeType === Node.TEXT_NODE) solid += solidLength(node.nodeValue ?? '');
  }
  return places;
}

/**
 * Applies one rule and measures what it takes. What must stay is put back at its place; the rest goes and is told.
 *
 * @param article changed in place
 * @param lines its lines, which may be in pieces that went
 */
export function applied(step: Step, article: Element, lines: readonly Line[], about: About): Cut[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(article, { childList: true, subtree: true });
  step.rule(article, lines, about);
  const records = observer.takeRecords();
  observer.disconnect();
  if (records.length === 0 || step.moves === true) return [];
  const pieces = takenBack(records, article);
  const places = placesOf(pieces, article);
  const ends = step.reason === 'weak' ? endsOfProse(pieces, lines) : undefined;
  const staying = new Set(pieces.filter((piece) => mustStay(piece, ends, step)));
  const cuts: Cut[] = [];
  // The last first, so that the places of those before stay as they were measured.
  for (const [n, element] of [...pieces.entries()].toReversed()) {
    if (staying.has(element)) continue;
    const text = textOf(element);
    drop(element, article);
    if (text !== '') cuts.push({ element, at: places[n] ?? 0, length: solidLength(text), by: step.by });
  }
  return cuts;
}
