import { isRunning, type Line, linesOf } from './lines';
import { isForeign } from './named-boxes';

/** Whether a line stands apart from its siblings by what it is or is called. */
const isBeside = (element: Element): boolean =>
  isForeign(element) ||
  element.matches(
    '[hidden], [aria-hidden="true"], aside, footer, header, form, nav, li, td, [style*="display:none"], [style*="display: none"]',
  );

/** A line of the page as it was, with the same line in the article, when it is there. */
interface Original extends PageLine {
  readonly kept: Element | undefined;
}

/** A line of the page, remembered before the extractor moved things about. */
interface PageLine extends Line {
  readonly box: Element | null;
}

/** Shortest text that is told apart from others by itself. */
const TELLING = 40;

/** The lines of a page with the boxes they stand in. */
export const pageLines = (body: Element): PageLine[] =>
  linesOf(body)
    .filter(({ element }) => element.closest('noscript') === null)
    .map((line) => ({ ...line, box: line.element.parentElement }));

/** The lines of the page with their counterparts in the article. */
function compared(article: Element, page: readonly PageLine[]): Original[] {
  const kept = new Map(linesOf(article).map(({ element, text }) => [text, element]));
  return page.map((line) => ({
    ...line,
    kept: line.text.length > TELLING ? kept.get(line.text) : undefined,
  }));
}

/** Parents of at least two paragraphs that the article has: boxes of its text. */
function boxesOf(lines: readonly Original[]): ReadonlySet<Element> {
  const once = new Set<Element>();
  const boxes = new Set<Element>();
  for (const { box, kept } of lines) {
    if (kept === undefined || box === null) continue;
    if (once.has(box)) boxes.add(box);
    once.add(box);
  }
  return boxes;
}

/** A word; where no spaces part words, each sign by itself. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}])+/gu;

/** Runs of four words of a text: what says whether a line is there in slightly other words. */
function shingles(text: string): string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  return words.slice(3).map((_word, n) => words.slice(n, n + 4).join(' '));
}

/**
 * Brings back paragraphs that the extractor lost among their siblings: their box has others that it kept.
 *
 * @param article changed in place
 * @param page its lines before the extractor took it to pieces
 */
export function restoreLostLines(article: Element, page: readonly PageLine[]): void {
  const lines = compared(article, page);
  const first = lines.find((line) => line.kept !== undefined)?.kept;
  if (first === undefined) return;
  const boxes = boxesOf(lines);
  let said: Set<string> | undefined;
  let after: Element | undefined;
  for (const { element, box, text, kept } of lines) {
    if (kept !== undefined) after = kept;
    if (kept !== undefined || box === null || !boxes.has(box)) continue;
    if (!isRunning({ element, text }) || isBeside(element)) continue;
    said ??= new Set(shingles(article.textContent ?? ''));
    const parts = shingles(text);
    if (parts.filter((part) => said?.has(part)).length < 0.3 * parts.length) {
      after = put(element, after, first, article);
    }
  }
}

/**
 * Puts a copy of a lost line after the one before it, or first; out of lists and quotations it does not
 * belong to.
 */
function put(lost: Element, after: Element | undefined, first: Element, article: Element): Element {
  const copy = lost.cloneNode(true) as Element;
  const line = article.ownerDocument.createElement('p');
  line.append(...copy.childNodes);
  if (after === undefined) {
    first.before(line);
    return line;
  }
  const list = after.closest('ul, ol, dl, table, blockquote, figure');
  (list !== null && article.contains(list) ? list : after).after(line);
  return line;
}
