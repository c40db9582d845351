import { textOf } from './lines';

/** Letters and figures in tokens, without accents: as names are made from headings. */
const tokensOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');

const HEADING = 'h1, h2, h3, h4, h5, h6';

/** Shortest token of which a longer form of the same word is known: "sponsor", "sponsorship". */
const STEM = 4;

const isSame = (one: string, other: string): boolean =>
  one === other ||
  (Math.min(one.length, other.length) >= STEM && (one.startsWith(other) || other.startsWith(one)));

/** The heading over an element: itself, the first in it with hardly a word before, or the one right before it. */
export function headingOf(element: Element): Element | undefined {
  if (element.matches(HEADING)) return element;
  const first = element.querySelector(HEADING);
  if (first !== null && textOf(element).startsWith(textOf(first))) return first;
  const before = element.previousElementSibling;
  return before?.matches(HEADING) === true ? before : undefined;
}

/**
 * Whether a name was made from a heading: each part of it that a rule could stumble over is a word of the
 * heading.
 *
 * @param name a class or id as it is written
 * @param stumbles whether a rule stumbles over a part of a name
 */
export function isMadeFrom(name: string, heading: string, stumbles: (token: string) => boolean): boolean {
  const words = tokensOf(heading);
  const unlucky = tokensOf(name.replace(/([a-z])([A-Z])/g, '$1-$2')).filter(stumbles);
  return unlucky.every((token) => words.some((word) => isSame(word, token)));
}
