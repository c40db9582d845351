import { named, namesOf } from './names';
import { proseOf } from './page-prose';

/** What a box is called that lies over the page once somebody opens it. */
const MODAL = named('modal', 'modal-(?:dialog|content|box)');

/** Most of the page's prose that such a box may hold. */
const MOST = 0.4;

/**
 * Takes forms and messages out that would lie over the page: of a page that nobody has seen, nothing else says that
 * they are closed, and the extractor takes several together for the article. A box stays that stands in the article,
 * holds its heading, or holds much of the page's prose.
 */
export function dropModalBoxes(body: Element): void {
  const boxes = [...body.querySelectorAll('[class*="modal" i]')].filter(
    (box) =>
      MODAL.test(namesOf(box)) &&
      box.closest('main, article') === null &&
      box.querySelector('h1, main, article') === null,
  );
  if (boxes.length === 0) return;
  const prose = proseOf(body);
  const all = prose.wordsIn(body);
  for (const box of boxes) if (prose.wordsIn(box) <= MOST * all && box !== body) box.remove();
}
