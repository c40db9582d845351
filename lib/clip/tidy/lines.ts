import { lengthOf } from '../length-of';
import { squeezed } from '../../util/text';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/**
 * What a person quotes, sets in code or puts into a table is his own: no wording in it makes it furniture.
 */
const QUOTED = 'blockquote, pre, code, table, dl, [role="note"]';

/** A block with words and no further block in it: a paragraph, heading, list item, caption … */
export interface Line {
  readonly element: Element;
  /** Its words, white space folded. */
  readonly text: string;
}

/** The words of an element, white space folded. */
export const textOf = (element: Element): string => squeezed(element.textContent);

/** The lines of an article in their order, without empty ones and without those that are quoted. */
export function linesOf(root: Element): Line[] {
  const lines: Line[] = [];
  const blocks = [...root.querySelectorAll('*')].filter(({ localName }) => BLOCKS.has(localName));
  for (const [n, element] of blocks.entries()) {
    const next = blocks[n + 1];
    if (next !== undefined && element.contains(next)) continue;
    const text = textOf(element);
    if (text !== '' && element.closest(QUOTED) === null) lines.push({ element, text });
  }
  return lines;
}

/** Signs of scripts that part words by no space: of Chinese and Japanese, and of the south-east of Asia. */
const UNPARTED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF]/;
const SIGNS = /[\u3040-\u30FF\u3400-\u9FFF]/g;
const LETTERS = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/g;

/** How many of them make a word, about. */
const SIGNS_A_WORD = 2;
const LETTERS_A_WORD = 5;

const partedIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** How many words a line has. Where no spaces part them, they are estimated by its signs. */
export function wordsIn(text: string): number {
  if (!UNPARTED.test(text)) return partedIn(text);
  const signs = text.match(SIGNS)?.length ?? 0;
  const letters = text.match(LETTERS)?.length ?? 0;
  const rest = text.replace(SIGNS, ' ').replace(LETTERS, ' ');
  return partedIn(rest) + Math.ceil(signs / SIGNS_A_WORD) + Math.ceil(letters / LETTERS_A_WORD);
}

/**
 * Share of an element's characters that stand in links: 0 to 1.
 *
 * @param all how many characters it has, where that is known already
 */
export function linkShare(element: Element, all = textOf(element).length): number {
  if (all === 0) return 0;
  if (element.localName === 'a' || element.closest('a') !== null) return 1;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += textOf(link).length;
  return Math.min(1, linked / all);
}

// State: what was found of lines, since each of two dozen rules asks it of all. It goes with them.
const known = new WeakMap<Line, boolean>();

/** Whether a line reads like a paragraph of the article: long, or a whole sentence of some length. */
export function isRunning(line: Line): boolean {
  const before = known.get(line);
  if (before !== undefined) return before;
  const runs = readsOn(line);
  known.set(line, runs);
  return runs;
}

function readsOn({ element, text }: Line): boolean {
  if (/^h[1-6]$/.test(element.localName)) return false;
  const length = text.length < 140 ? lengthOf(text) : text.length;
  return (
    length >= 60 &&
    (length >= 140 || /[.!?。！？…]['"”’»)]*$/.test(text)) &&
    linkShare(element, text.length) < 0.6
  );
}

/** Characters of running text among lines. */
export const runningLength = (lines: readonly Line[]): number =>
  lines.filter(isRunning).reduce((sum, { text }) => sum + text.length, 0);

/** Whether an element says more than so many characters. Stops counting there: boxes can be huge. */
export function saysMoreThan(most: number, element: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ');
    length += text === ' ' ? 0 : text.length;
    if (length > most) return true;
  }
  return false;
}

const isEmpty = (element: Element): boolean =>
  !saysMoreThan(0, element) && element.querySelector('img, picture, video, iframe, math, svg, hr') === null;

/** Takes an element out of the article, and what stood around it and is empty now. */
export function drop(element: Element, article: Element): void {
  let parent = element.parentElement;
  element.remove();
  while (parent !== null && parent !== article && article.contains(parent) && isEmpty(parent)) {
    const above = parent.parentElement;
    parent.remove();
    parent = above;
  }
}

/** The next element after one in the order of the page, not inside it, within the article. */
export function following(element: Element, article: Element): Element | undefined {
  let at: Element | null = element;
  while (at !== null && at !== article) {
    if (at.nextElementSibling !== null) return at.nextElementSibling;
    at = at.parentElement;
  }
  return undefined;
}

/** Where the article's own text begins and ends among its lines; both -1 where none is running. */
export function runningZone(lines: readonly Line[]): { first: number; last: number } {
  return { first: lines.findIndex(isRunning), last: lines.findLastIndex(isRunning) };
}
