/**
 * What elements of a living page say of themselves, asked of the prototypes: a form hides its own properties behind
 * fields that are called like them.
 */
const read =
  (prototype: object, name: string) =>
  (node: Node): unknown =>
    Reflect.get(prototype, name, node);

export const childNodesOf = read(Node.prototype, 'childNodes') as (node: Node) => NodeListOf<ChildNode>;
export const parentOf = read(Node.prototype, 'parentNode') as (node: Node) => ParentNode | null;
export const previousOf = read(Element.prototype, 'previousElementSibling') as (node: Node) => Element | null;
export const nextOf = read(Element.prototype, 'nextElementSibling') as (node: Node) => Element | null;
export const shadowOf = read(Element.prototype, 'shadowRoot') as (node: Node) => ShadowRoot | null;
export const nameOf = read(Element.prototype, 'localName') as (node: Node) => string;
export const wordsOf = read(Node.prototype, 'textContent') as (node: Node) => string | null;
export const windowOf = read(Document.prototype, 'defaultView') as (page: Document) => Window | null;

export const attributeOf = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? '';

export const isLike = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

export const isWithin = (element: Element, selector: string): boolean =>
  Element.prototype.closest.call(element, selector) !== null;

const prototypeOf = ({ nodeType }: Node): ParentNode =>
  nodeType === Node.DOCUMENT_NODE
    ? Document.prototype
    : nodeType === Node.DOCUMENT_FRAGMENT_NODE
      ? DocumentFragment.prototype
      : Element.prototype;

/** @param root a document, a shadow root or an element */
export const firstIn = (root: Node, selector: string): Element | null =>
  prototypeOf(root).querySelector.call(root as Element, selector);

export const allIn = (root: Node, selector: string): Element[] => [
  ...prototypeOf(root).querySelectorAll.call(root as Element, selector),
];
