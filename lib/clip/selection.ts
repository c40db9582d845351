import { type FlatCopy, flatCopy } from './live/flat-copy';
import { type PageWithShadows, pagesInFrames } from './live/frames';
import { rangeInCopy, selectedSpans } from './live/spans';
import { wakePictures } from './pictures/wake-pictures';
import { textOf } from './tidy/lines';
import { rootOf } from './unclobbered';

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
 * What a person has selected in a live page, in its shadow roots or in frames of the same site: all ranges in their
 * order, as copies in their own structure. HTML, '' when it is nothing.
 *
 * @param seen the page's shadow roots and the pages in its frames
 */
export function selectedHtml(
  page: Document,
  seen: Pick<FlatCopy, 'shadows' | 'framed'> = { shadows: [], framed: [] },
): string {
  const own = { page, shadows: seen.shadows };
  const frames = pagesInFrames(own);
  const read = frames.filter((one) => seen.framed.includes(one.page));
  for (const one of [own, ...read, ...frames]) {
    const html = selectedIn(one);
    if (html !== '') return html;
  }
  return '';
}

function selectedIn({ page, shadows }: PageWithShadows): string {
  const spans = selectedSpans(page, shadows);
  const copy = spans.length === 0 ? undefined : flatCopy(page, rootOf(page), 'selected');
  if (copy === undefined) return '';
  const part = copy.root.ownerDocument.createElement('div');
  const shared = new Map<Element, Element>();
  for (const span of spans) {
    const range = rangeInCopy(span, copy);
    if (range !== undefined) framed(range.cloneContents(), range.commonAncestorContainer, part, shared);
  }
  for (const element of part.querySelectorAll('script, style, noscript, template, [hidden]'))
    element.remove();
  wakePictures(part);
  return textOf(part) === '' && part.querySelector('img') === null ? '' : part.innerHTML;
}
