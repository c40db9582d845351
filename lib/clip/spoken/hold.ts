import { BLOCKS, renamed } from './made';

/** Blocks that no body holds: without them the words of two would stand as one. */
const NOT_HELD =
  'address, center, dialog, fieldset, footer, form, header, hgroup, legend, main, menu, nav, search';

/**
 * At the end, when no rule needs the names of elements any more: blocks that no body holds become ones that it holds.
 *
 * @param article changed in place
 */
export function holdBlocks(article: Element): void {
  for (const box of [...article.querySelectorAll(NOT_HELD)].toReversed()) {
    renamed(box, box.querySelector(BLOCKS) === null ? 'p' : 'div');
  }
}
