/** Pixels between what has the focus and what must not cover it. */
const ROOM = 8;

const covers = (over: DOMRect, under: DOMRect): boolean =>
  under.bottom > over.top && under.top < over.bottom && under.right > over.left && under.left < over.right;

/**
 * Moves the page so that a line at its foot does not lie over what has the focus. Where the page cannot move, as under
 * something that is fixed itself, the line goes to the top. WCAG 2.4.11, Focus Not Obscured.
 */
export function keepClear(line: HTMLElement): void {
  const place = line.parentElement;
  const focused = document.activeElement;
  if (place === null || focused === null || focused.matches('body, main') || line.contains(focused)) return;
  delete place.dataset.at;
  const [over, under] = [line.getBoundingClientRect(), focused.getBoundingClientRect()];
  if (under.height > over.top - ROOM || !covers(over, under)) return; // of what is taller, enough is seen
  window.scrollBy({ top: under.bottom - over.top + ROOM, behavior: 'instant' });
  if (covers(line.getBoundingClientRect(), focused.getBoundingClientRect())) place.dataset.at = 'top';
}
