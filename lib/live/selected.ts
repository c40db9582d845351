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

interface Caret {
  readonly offsetNode: Node;
  readonly offset: number;
}

/**
 * The highlight under a point of the window, of several the one of the fewest words. It asks where the point is in the
 * text, not what is painted there: a page can paint under our names.
 */
export function highlightAt(
  page: Document,
  ranges: ReadonlyMap<string, Range>,
  x: number,
  y: number,
): string | undefined {
  const { caretPositionFromPoint: find } = page as unknown as {
    caretPositionFromPoint?: (x: number, y: number) => Caret | null;
  };
  const caret = find?.call(page, x, y) ?? null;
  if (caret === null) return undefined;
  const isUnder = ({ left, right, top, bottom }: DOMRect): boolean =>
    x >= left && x <= right && y >= top && y <= bottom;
  const hit = [...ranges].filter(
    ([, range]) =>
      range.isPointInRange(caret.offsetNode, caret.offset) && [...range.getClientRects()].some(isUnder),
  );
  return hit.toSorted((a, b) => a[1].toString().length - b[1].toString().length)[0]?.[0];
}
