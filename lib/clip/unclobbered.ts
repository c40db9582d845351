/**
 * Elements through whose `name` or `id` a page can hide a property of its document or of a form:
 * after `<form name="body">`, `document.body` is that form.
 */
const NAMING = 'form, img, iframe, embed, object, input, button, select, textarea, fieldset, output';

/** Calls of the prototypes' own methods: what a page has put on top of them does not count. */
const all = (page: Document, selector: string): NodeListOf<Element> =>
  Document.prototype.querySelectorAll.call<Document, [string], NodeListOf<Element>>(page, selector);

/** How many elements the page has. */
export const countElements = (page: Document): number => all(page, '*').length;

/**
 * A copy of the page that can be read and changed freely: the page itself stays as it is, and in the
 * copy no element hides a property of the document or of a form any more.
 */
export function unclobberedCopy(page: Document): Document {
  const copy = Node.prototype.cloneNode.call(page, true) as Document;
  for (const element of all(copy, NAMING)) {
    Element.prototype.removeAttribute.call(element, 'name');
    Element.prototype.removeAttribute.call(element, 'id');
  }
  return copy;
}
