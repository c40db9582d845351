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
  linkShare(line.element) < FEW_LINKS &&
  line.element.closest(CAPTION) === null;

/** Where the prose of a page stands. */
export interface PageProse {
  /** All lines of prose, in their order. */
  readonly lines: readonly Line[];
  /** How many words of prose an element holds. */
  readonly wordsIn: (element: Element) => number;
  /** Whether the page says a text twice, however it is set. */
  readonly saysTwice: (text: string) => boolean;
}

/** Measures the prose of a page once: how many words of it each element holds. */
export function proseOf(body: Element): PageProse {
  const lines = linesOf(body).filter(isProse);
  const held = new Map<Element, number>();
  for (const { element, text } of lines) {
    const words = wordsIn(text);
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      held.set(at, (held.get(at) ?? 0) + words);
      if (at === body) break;
    }
  }
  let said: string | undefined;
  const saysTwice = (text: string): boolean => {
    said ??= bare(body.textContent ?? '');
    const one = bare(text);
    return one !== '' && said.indexOf(one) !== said.lastIndexOf(one);
  };
  return { lines, wordsIn: (element) => held.get(element) ?? 0, saysTwice };
}
