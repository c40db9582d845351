/**
 * Elements through whose `name` or `id` a page can hide a property of its document or of a form:
 * after `<form name="body">`, `document.body` is that form.
 */
const NAMING = 'form, img, iframe, embed, object, input, button, select, textarea, fieldset, output';

/** Calls of the prototypes' own methods: what a page has put on top of them does not count. */
const all = (page: Document, selector: string): NodeListOf<Element> =>
  Document.prototype.querySelectorAll.call<Document, [string], NodeListOf<Element>>(page, selector);

/** Most elements of a page that is looked at: beyond, the extractor would take seconds. */
export const MAX_PAGE_ELEMENTS = 60_000;

export const hasTooMany = (page: Document): boolean =>
  Document.prototype.getElementsByTagName.call(page, '*').length > MAX_PAGE_ELEMENTS;

/** The page's root element. */
export const rootOf = (page: Document): Element => all(page, ':root')[0] ?? page.createElement('html');

/** Takes off a document of our own what hides properties of the document or of a form. */
export function unclobber(page: Document): Document {
  for (const element of all(page, NAMING)) {
    Element.prototype.removeAttribute.call(element, 'name');
    Element.prototype.removeAttribute.call(element, 'id');
  }
  return page;
}

/**
 * A copy of the page that can be read and changed freely: the page itself stays as it is, and in the
 * copy no element hides a property of the document or of a form any more.
 */
export const unclobberedCopy = (page: Document): Document =>
  unclobber(Node.prototype.cloneNode.call(page, true) as Document);
