import { parseUrl } from '../../util/web-url';
import { BLOCK_MARK, FOLDED_MARK } from './marks';
import { allIn, attributeOf, childNodesOf, firstIn, nameOf, wordsOf } from './own';
import type { Sight } from './sight';

const HEAD_LEAVES = 'script:not([type*="json" i]), style, link[rel~="stylesheet" i], template, noscript';

/** Attributes of one element that hold an address each. */
const ADDRESSES = ['href', 'src', 'poster', 'cite'];

/** What a body cannot hold open, and frames of old, by what they are in the copy. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['details', 'section'],
  ['frameset', 'body'],
  ['frame', 'iframe'],
]);

/**
 * One element for the copy. Those without a page of their own inside come alone; of a few all that is in them comes
 * along, too.
 *
 * @param base of the frame it stands in, '' on the page itself
 */
export function copyOf(
  element: Element,
  { inert, base, isWhole }: { inert: Document; base: string; isWhole: boolean },
): Element {
  const name = nameOf(element);
  if (name === 'noscript') return silent(element, inert);
  const copy = renamed(inert.importNode(element, isWhole), element, inert);
  if (name === 'head') for (const left of allIn(copy, HEAD_LEAVES)) left.remove();
  if (base !== '') settleAddresses(copy, base);
  return copy;
}

/** Where scripts run, what is written for those without is bare text. */
function silent(element: Element, inert: Document): Element {
  const [only, more] = childNodesOf(element);
  if (only?.nodeType !== Node.TEXT_NODE || more !== undefined) return inert.importNode(element, true);
  const copy = inert.createElement('noscript');
  copy.innerHTML = wordsOf(element) ?? ''; // of a document in which nothing runs or loads
  return copy;
}

/** A summary is the line over what was folded; it is a paragraph where no block stands in it. */
function renamed(copy: Element, element: Element, inert: Document): Element {
  const name = nameOf(element);
  const summary = firstIn(element, 'h1, h2, h3, h4, h5, h6, p, div') === null ? 'p' : 'div';
  const other = name === 'summary' ? summary : RENAMED.get(name);
  if (other === undefined) return copy;
  const made = inert.createElement(other);
  for (const { name: attribute, value } of copy.attributes) made.setAttribute(attribute, value);
  return made;
}

/** What stands in a frame has its addresses from there. */
function settleAddresses(copy: Element, base: string): void {
  for (const name of ADDRESSES) {
    const text = attributeOf(copy, name);
    const url = text === '' || text.startsWith('#') ? undefined : parseUrl(text, base);
    if (url !== undefined) Element.prototype.setAttribute.call(copy, name, url.href);
  }
}

const remove = (copy: Element, name: string): void => Element.prototype.removeAttribute.call(copy, name);
const set = (copy: Element, name: string, value = ''): void =>
  Element.prototype.setAttribute.call(copy, name, value);

/** Writes on a copy how its element is seen, in place of what says so only by half. */
export function settle(copy: Element, { as, block, bared }: Sight): void {
  if (block) set(copy, BLOCK_MARK);
  if (as === 'folded') set(copy, FOLDED_MARK);
  remove(copy, 'hidden');
  if (bared) remove(copy, 'aria-hidden');
  if (/dialog/i.test(attributeOf(copy, 'role'))) remove(copy, 'role');
  const style = attributeOf(copy, 'style');
  if (/display|visibility/i.test(style)) {
    set(copy, 'style', style.replace(/(?:^|;)\s*(?:display|visibility)\s*:[^;]*/gi, ''));
  }
}
