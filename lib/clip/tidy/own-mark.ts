/** Marks a box that was judged to be its author's: no rule takes it. Taken off with everything that no body holds. */
const MARK = 'data-bookbag-own';

/** Where the id of an element waits until nobody judges by it any more: links of the text lead there. */
const WAITING = 'data-bookbag-id';

/** Takes marks off that a page wrote itself. */
export function clearMarks(page: Document): void {
  for (const element of page.querySelectorAll(`[${MARK}], [${WAITING}]`)) {
    element.removeAttribute(MARK);
    element.removeAttribute(WAITING);
  }
}

/**
 * Marks a box as its author's.
 *
 * @param whole whether all in it is: notes and references hold short lines and links
 */
export const markOwn = (element: Element, whole: boolean): void =>
  element.setAttribute(MARK, whole ? 'whole' : '');

/** Whether an element is a box that is its author's, holds one, or is in one that is so as a whole. */
export const isMarkedOwn = (element: Element): boolean =>
  element.hasAttribute(MARK) ||
  element.closest(`[${MARK}="whole"]`) !== null ||
  element.querySelector(`[${MARK}]`) !== null;

/** Takes the id off an element until `giveIdsBack`. */
export function putIdAside(element: Element): void {
  const id = element.getAttribute('id');
  if (id !== null) element.setAttribute(WAITING, id);
  element.removeAttribute('id');
}

/** Gives elements the ids back that waited while names were judged. */
export function giveIdsBack(article: Element): void {
  for (const element of article.querySelectorAll(`[${WAITING}]`)) {
    if (!element.hasAttribute('id')) element.setAttribute('id', element.getAttribute(WAITING) ?? '');
    element.removeAttribute(WAITING);
  }
}

/** A section in the place of an element that the extractor would take for what it is: an aside, a footer, a div. */
export function asSection(element: Element): Element {
  const section = element.ownerDocument.createElement('section');
  for (const { name, value } of element.attributes) section.setAttribute(name, value);
  section.append(...element.childNodes);
  element.replaceWith(section);
  return section;
}
