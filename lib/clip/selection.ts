import { wakePictures } from './main-part';
import { textOf } from './tidy/lines';

/** Boxes that only arrange; a part of them needs none of them around it. */
const ARRANGING = /^(?:div|section|article|main|body|html|center|header|footer|aside|form|span|font)$/;

/** Structure that several ranges may share, such as a table of which cells are selected. */
const SHARED = /^(?:table|thead|tbody|tfoot|tr|ul|ol|dl)$/;

/**
 * Puts a piece into copies of the elements it stood in, as far as they carry meaning: a few words of a list's
 * item are still an item of a list.
 */
function framed(piece: Node, from: Node, part: Element, shared: Map<Element, Element>): void {
  let inner = piece;
  let at = from instanceof Element ? from : from.parentElement;
  for (; at !== null; at = at.parentElement) {
    if (ARRANGING.test(at.localName)) continue;
    const known = shared.get(at);
    if (known !== undefined) {
      known.append(inner);
      return;
    }
    const frame = at.cloneNode(false) as Element;
    if (SHARED.test(at.localName)) shared.set(at, frame);
    frame.append(inner);
    inner = frame;
  }
  if (inner === piece && [...piece.childNodes].every((node) => node.nodeType === Node.TEXT_NODE)) {
    const paragraph = part.ownerDocument.createElement('p');
    paragraph.append(inner);
    inner = paragraph;
  }
  part.append(inner);
}

/**
 * What a person has selected in a live page, all ranges in their order, as copies in their own structure: HTML,
 * '' when it is nothing.
 */
export function selectedHtml(page: Document): string {
  // By the prototype: an element of the page may be called `getSelection`.
  const selection = Document.prototype.getSelection.call(page);
  if (selection === null || selection.isCollapsed) return '';
  const part = new DOMParser().parseFromString('', 'text/html').createElement('div'); // inert: nothing in it loads
  const shared = new Map<Element, Element>();
  for (let n = 0; n < selection.rangeCount; n += 1) {
    const range = selection.getRangeAt(n);
    if (!range.collapsed) framed(range.cloneContents(), range.commonAncestorContainer, part, shared);
  }
  for (const element of part.querySelectorAll('script, style, noscript, template, [hidden]'))
    element.remove();
  wakePictures(part);
  return textOf(part) === '' && part.querySelector('img') === null ? '' : part.innerHTML;
}
