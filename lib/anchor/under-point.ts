interface Caret {
  readonly offsetNode: Node;
  readonly offset: number;
}

/**
 * The ranges whose words lie under a point of the window. It asks where the point is in the text, not what is painted
 * there: a page can paint under our names, and not every browser tells what it paints.
 */
export function rangesUnder(page: Document, ranges: Iterable<Range>, x: number, y: number): Range[] {
  const { caretPositionFromPoint: find } = page as unknown as {
    caretPositionFromPoint?: (x: number, y: number) => Caret | null;
  };
  const caret = find?.call(page, x, y) ?? null;
  if (caret === null) return [];
  const isUnder = ({ left, right, top, bottom }: DOMRect): boolean =>
    x >= left && x <= right && y >= top && y <= bottom;
  return [...ranges].filter(
    (range) =>
      range.isPointInRange(caret.offsetNode, caret.offset) && [...range.getClientRects()].some(isUnder),
  );
}
