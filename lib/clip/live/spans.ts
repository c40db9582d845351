import type { FlatCopy } from './flat-copy';
import { childNodesOf, parentOf } from './own';

/** A part of a page from one place to another, perhaps in different shadow roots. */
type Span = Pick<StaticRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset' | 'collapsed'>;

/** What is selected in a page, without what is empty. Browsers tell of shadow roots only to whoever names them. */
export function selectedSpans(page: Document, shadows: readonly ShadowRoot[]): Span[] {
  // By the prototype: an element of the page may be called `getSelection`.
  const selection = Document.prototype.getSelection.call(page);
  if (selection === null) return [];
  const spans: Span[] = [];
  if (shadows.length > 0 && typeof selection.getComposedRanges === 'function') {
    const composed = selection.getComposedRanges({ shadowRoots: [...shadows] });
    for (let n = 0; n < composed.length; n += 1) spans.push(composed[n] as Span);
  }
  // One range is all that is told so; Firefox can have several, of a table's cells.
  if (spans.length === 0 || selection.rangeCount > 1) {
    spans.length = 0;
    for (let n = 0; n < selection.rangeCount; n += 1) spans.push(selection.getRangeAt(n));
  }
  return spans.filter(({ collapsed }) => !collapsed);
}

/** The same part in a copy; undefined when nothing of it is there. */
export function rangeInCopy(span: Span, { root, places }: FlatCopy): Range | undefined {
  const start = placeOf(span.startContainer, span.startOffset, places);
  const end = placeOf(span.endContainer, span.endOffset, places);
  if (start === undefined || end === undefined) return undefined;
  const range = root.ownerDocument.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  // A slot may stand before what comes before it in the page.
  if (range.collapsed) range.setStart(...end);
  if (range.collapsed) range.setEnd(...start);
  return range.collapsed ? undefined : range;
}

type Place = [node: Node, offset: number];

/** Where a place of the page is in the copy: where what stands there is left out, before what comes next. */
function placeOf(container: Node, offset: number, places: ReadonlyMap<Node, Node>): Place | undefined {
  let [node, from] = [container, offset];
  const text = places.get(node);
  if (text !== undefined && node.nodeType === Node.TEXT_NODE) return [text, from];
  for (;;) {
    const children = childNodesOf(node);
    for (let n = from; n < children.length; n += 1) {
      const copy = places.get(children[n] as Node);
      if (copy?.parentNode != null) return [copy.parentNode, indexOf(copy)];
    }
    const host = hostOf(node);
    const above = host ?? (parentOf(node) as Node | null);
    const own = places.get(host ?? node);
    if (own !== undefined && node.nodeType !== Node.TEXT_NODE) return [own, own.childNodes.length];
    if (above === null) return undefined;
    from = indexOf(node) + 1;
    node = above;
  }
}

/** Whose shadow root a node is. Not by `instanceof`: a frame has a `ShadowRoot` of its own. */
const hostOf = (node: Node): Element | undefined =>
  node.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (node as ShadowRoot).host : undefined;

const indexOf = (node: Node): number => {
  let index = -1;
  for (let at: Node | null = node; at !== null; at = at.previousSibling) index += 1;
  return index;
};
