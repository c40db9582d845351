import { rangesUnder } from '../anchor/under-point';

const TYPED =
  'textarea, input, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"]';

/** Whether somebody types there. */
export function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof Element && (target.closest(TYPED) !== null || target.ownerDocument.designMode === 'on')
  );
}

/** Whether a person did something in the page just now. A page can select its words too, and that brings no bar. */
export const isPersonActive = (page: Document): boolean =>
  page.defaultView?.navigator.userActivation?.isActive === true;

/** The words that are selected in a page to be read, null for none. */
export function selectedWords(page: Document): Range | null {
  const selection = page.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: at } = range;
  const element = at instanceof Element ? at : at.parentElement;
  return element === null || element.closest(TYPED) !== null || page.designMode === 'on' ? null : range;
}

/** The highlight under a point of the window, of several the one of the fewest words. */
export function highlightAt(
  page: Document,
  ranges: ReadonlyMap<string, Range>,
  x: number,
  y: number,
): string | undefined {
  const under = new Set(rangesUnder(page, ranges.values(), x, y));
  const hit = [...ranges].filter(([, range]) => under.has(range));
  return hit.toSorted((a, b) => a[1].toString().length - b[1].toString().length)[0]?.[0];
}
