import { MAX_DEPTH } from './allowed';
import { lengthOf } from './length-of';
import { AROUND } from './main-part';
import { type Line, linesOf, linkShare, runningLength, textOf } from './tidy/lines';

/** Share of the text told by the page below which the extractor's answer is not believed. */
const TOO_LITTLE = 0.6;

/** Least text for which it is worth looking again, in characters. */
const ENOUGH = 400;

/** Share of the text told that its box must say: pages tell captions too. */
const NEARLY_ALL = 0.8;

/** How much of a text's two ends is looked for. */
const END = 50;

const keyOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The smallest element that says a text from its beginning to its end. */
function sayerOf(text: string, body: Element): Element | undefined {
  const key = keyOf(text);
  const [start, end] = [key.slice(0, END), key.slice(-END)];
  const says = (element: Element): boolean => {
    const said = keyOf(element.textContent ?? '');
    return said.length > NEARLY_ALL * key.length && said.includes(start) && said.includes(end);
  };
  let best: Element | undefined;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const next = [...(best ?? body).children].find(says);
    if (next === undefined) break;
    best = next;
  }
  return best;
}

/** The box that the page marks as the article's body, when it is one only. */
function markedBody(body: Element): Element | undefined {
  const marked = [...body.querySelectorAll('[itemprop~="articleBody"]')];
  return marked.length === 1 ? marked[0] : undefined;
}

/**
 * How long the article is by what the page itself says, in words for machines or by a mark; 0 when it does
 * not.
 */
export function promisedLength(body: Element, told: string, lines: readonly Line[]): number {
  if (lengthOf(told) > ENOUGH) return lengthOf(told);
  const box = markedBody(body);
  return box === undefined ? 0 : runningLength(lines.filter(({ element }) => box.contains(element)));
}

/**
 * Looks again where the page itself says what its article is (JSON-LD `articleBody`, microdata) and the
 * extractor found much less: it has taken one part of several, or comments. Then the page is believed.
 *
 * @param article its content is replaced when the page is believed
 * @param told the article's text as the page tells it to machines, or ''
 * @param promised how long it should be
 * @param again makes another copy of the page
 * @returns whether it was
 */
export function secondLook(article: Element, told: string, promised: number, again: () => Document): boolean {
  if (lengthOf(textOf(article)) >= TOO_LITTLE * promised) return false;
  const { body } = again();
  for (const script of body.querySelectorAll('script, style')) script.remove();
  const box = lengthOf(told) > ENOUGH ? sayerOf(told, body) : markedBody(body);
  if (box === undefined) return false;
  for (const part of box.querySelectorAll(AROUND)) part.remove();
  if (runningLength(linesOf(box)) < ENOUGH || linkShare(box) > 0.3) return false;
  article.replaceChildren(box);
  return true;
}
