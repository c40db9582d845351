/** Elements of prose in which others stand in the line. */
const LINES = new Set(
  'p h1 h2 h3 h4 h5 h6 li dt dd td th caption figcaption summary pre span a em strong b i'.split(' '),
);

/** An element with some words. */
export function made(name: string, words: string, near: Element): Element {
  const element = near.ownerDocument.createElement(name);
  element.textContent = words;
  return element;
}

/** An element of another name with what was in the first, in its place. */
export function renamed(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) other.setAttribute(attribute, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

/** Whether words stand loose beside an element, so that it stands in a line with them. */
export const isInLine = (element: Element): boolean => {
  const around = element.parentElement;
  if (around === null || LINES.has(around.localName)) return true;
  return [...around.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
  );
};

/** Elements that are blocks by their names. */
export const BLOCKS =
  'address, article, aside, blockquote, center, dd, details, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, table, ul';
