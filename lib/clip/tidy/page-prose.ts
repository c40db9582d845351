import { bare } from '../../util/text';
import { isRunning, type Line, linesOf, linkShare, wordsIn } from './lines';

/** Words from which on a line is prose that somebody wrote, not a label or a teaser. */
export const PROSE = 20;

/** Share of links up to which a line, or a box, is for reading and not for choosing. */
export const FEW_LINKS = 0.3;

const CAPTION = 'figcaption, figure [class*="caption" i]';

/** Whether a line is a paragraph of running prose: sentences of some length with hardly a link, under no picture. */
export const isProse = (line: Line): boolean =>
  wordsIn(line.text) >= PROSE &&
  isRunning(line) &&
  linkShare(line.element, line.text.length) < FEW_LINKS &&
  line.element.closest(CAPTION) === null;

/** Where the prose of a page stands. */
export interface PageProse {
  /** The first element of prose; undefined where there is none. */
  readonly first: Element | undefined;
  /** How many words of prose an element holds. */
  readonly wordsIn: (element: Element) => number;
  /** How many words of prose stand before an element and after it, in a box around both. */
  readonly beside: (element: Element, around: Element) => { before: number; after: number };
  /** Whether the page says a text twice, however it is set. */
  readonly saysTwice: (text: string) => boolean;
}

/** Lines from one to before another, by their numbers. */
interface Run {
  readonly from: number;
  to: number;
}

/** The lines that each element holds: they follow each other. */
function runsOf(lines: readonly Line[], body: Element): ReadonlyMap<Element, Run> {
  const runs = new Map<Element, Run>();
  for (const [i, { element }] of lines.entries()) {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const run = runs.get(at);
      if (run === undefined) runs.set(at, { from: i, to: i + 1 });
      else run.to = i + 1;
      if (at === body) break;
    }
  }
  return runs;
}

/** How many of the lines stand before an element that holds none of them. */
function linesBefore(element: Element, lines: readonly Line[]): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle]?.element ?? element;
    if ((element.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_PRECEDING) !== 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Measures the prose of a page once. Every later question is answered from sums: pages have thousands of boxes and
 * thousands of lines.
 */
export function proseOf(body: Element): PageProse {
  const lines = linesOf(body).filter(isProse);
  const runs = runsOf(lines, body);
  const sums = [0];
  for (const { text } of lines) sums.push((sums.at(-1) ?? 0) + wordsIn(text));
  const wordsOf = (from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);
  const runOf = (element: Element): Run => {
    const known = runs.get(element);
    if (known !== undefined) return known;
    const at = linesBefore(element, lines);
    return { from: at, to: at };
  };
  let said: string | undefined;
  const saysTwice = (text: string): boolean => {
    said ??= bare(body.textContent ?? '');
    const one = bare(text);
    const first = one === '' ? -1 : said.indexOf(one);
    return first !== -1 && said.includes(one, first + 1);
  };
  return {
    first: lines[0]?.element,
    wordsIn: (element) => {
      const run = runs.get(element);
      return run === undefined ? 0 : wordsOf(run.from, run.to);
    },
    beside: (element, around) => {
      const [own, all] = [runOf(element), runOf(around)];
      return { before: wordsOf(all.from, own.from), after: wordsOf(own.to, all.to) };
    },
    saysTwice,
  };
}
