import { bare } from '../../util/text';
import { FOLDED_MARK } from './marks';

/** Most folded pieces of a page that are looked for, and how much of each is, in characters. */
const MOST = 300;
const BEGINNING = 60;

/**
 * How what was folded away on a page begins: asked before the page is taken to pieces, since the extractor puts other
 * elements in the places of these.
 *
 * @param copy of a snapshot
 */
export const foldedWords = (copy: Document): string[] =>
  [...copy.querySelectorAll(`[${FOLDED_MARK}]`)]
    .slice(0, MOST)
    .map((piece) => bare(piece.textContent ?? '').slice(0, BEGINNING))
    .filter((words) => words !== '');

/** Whether an article has something of what was folded away. */
export function hasFolded(article: Element, folded: readonly string[]): boolean {
  if (folded.length === 0) return false;
  const words = bare(article.textContent ?? '');
  return folded.some((beginning) => words.includes(beginning));
}
