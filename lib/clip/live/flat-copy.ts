import { squeezed } from '../../util/text';
import { MAX_PAGE_ELEMENTS } from '../unclobbered';
import { showBackground, showPicture } from '../pictures/show-picture';
import { copyOf, settle } from './copy-of';
import { copyFacts } from './facts';
import { pageInFrame } from './frames';
import { attributeOf, childNodesOf, isLike, nameOf, shadowOf, windowOf } from './own';
import { Eyes } from './sight';

/** What nobody reads and no source of metadata is: most of a page's length. Formulas are written in scripts too. */
const LEFT_OUT =
  'script:not([type*="json" i], [type^="math/" i]), style, link[rel~="stylesheet" i], template';

/** Elements that may be such: a look at the name is quicker than a selector, and there are thousands to look at. */
const MAYBE_LEFT_OUT = new Set(['script', 'style', 'link', 'template']);

/** Copied with all in them: what stands there is drawn by rules of its own. */
const WHOLE = new Set('head noscript svg math object select video audio canvas datalist'.split(' '));

/** A page as one tree, as it is seen: shadow roots and frames in their places, without what is hidden. */
export interface FlatCopy {
  readonly root: Element;
  /** The shadow roots of the page. */
  readonly shadows: readonly ShadowRoot[];
  /** The pages of its frames. */
  readonly framed: readonly Document[];
  /** Where each node of the page stands in the copy; of a selection only. */
  readonly places: ReadonlyMap<Node, Node>;
  /** Characters in it, white space folded; counted only as far as it matters. */
  readonly length: number;
}

/** Characters up to which they are counted. */
const ENOUGH = 1000;

/** A node that is still to be copied. */
interface Step {
  readonly node: Node;
  readonly into: Node;
  readonly invisible: boolean;
  /** What addresses are relative to in a frame; '' on the page itself. */
  readonly base: string;
}

/** What is made while one copies. */
interface Making {
  readonly inert: Document;
  readonly eyes: Eyes | undefined;
  readonly steps: Step[];
  readonly places: Map<Node, Node> | undefined;
  readonly shadows: ShadowRoot[];
  readonly framed: Document[];
  length: number;
}

/**
 * Copies a page that is open as it is seen. The page is not changed, and no script of it is told: the copy belongs to
 * a document in which nothing runs or loads. A page that is not shown is copied as it is.
 *
 * @param from the element to be copied, with all in it
 * @param how as it is seen; for what is selected in it, where nothing that is displayed is left out; or as it is
 *   written, shown or not
 * @returns undefined when there is more than anybody reads
 */
export function flatCopy(
  page: Document,
  from: Element,
  how: 'seen' | 'selected' | 'written' = 'seen',
): FlatCopy | undefined {
  const inert = new DOMParser().parseFromString('', 'text/html');
  const eyes = windowOf(page) === null || how === 'written' ? undefined : new Eyes(how === 'selected');
  eyes?.enter(page);
  const into = inert.createDocumentFragment();
  const steps: Step[] = [{ node: from, into, invisible: false, base: '' }];
  const places = new Map<Node, Node>();
  const tracked = how === 'selected' ? places : undefined;
  const made: Making = { inert, eyes, steps, places: tracked, shadows: [], framed: [], length: 0 };
  for (let count = 0, step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step.node.nodeType === Node.ELEMENT_NODE) count += 1;
    if (count > MAX_PAGE_ELEMENTS) return undefined;
    take(step, made);
  }
  const { shadows, framed, length } = made;
  return { root: into.firstElementChild ?? inert.documentElement, shadows, framed, places, length };
}

function take(step: Step, made: Making): void {
  const { node } = step;
  if (node.nodeType === Node.TEXT_NODE) takeText(node, step, made);
  else if (node.nodeType === Node.ELEMENT_NODE) takeElement(node as Element, step, made);
}

function takeText(node: Node, { into }: Step, made: Making): void {
  const words = node.nodeValue ?? '';
  const text = made.inert.createTextNode(words);
  into.appendChild(text);
  made.places?.set(node, text);
  if (made.length < ENOUGH && into.nodeName !== 'SCRIPT') made.length += squeezed(words).length;
}

function takeElement(element: Element, step: Step, made: Making): void {
  const { into, invisible, base } = step;
  const { inert, eyes } = made;
  const name = nameOf(element);
  if (MAYBE_LEFT_OUT.has(name) && isLike(element, LEFT_OUT)) return;
  if (name === 'slot') return follow(flatChildren(element, made), step, made);
  const sight = eyes?.see(element, invisible);
  if (sight?.as === 'away') return copyFacts(element, into, inert);
  const isWhole = WHOLE.has(name);
  const copy = copyOf(element, { inert, base, isWhole });
  into.appendChild(copy);
  made.places?.set(element, copy);
  if (sight !== undefined) settle(copy, sight);
  if (isWhole) return;
  if (eyes !== undefined && name === 'img') showPicture(element as HTMLImageElement, copy);
  if (eyes !== undefined && attributeOf(element, 'role') === 'img') showBackground(element, copy);
  const inside = { into: copy, invisible: sight?.invisible ?? false, base };
  follow(flatChildren(element, made), inside, made);
  const framed = eyes === undefined ? undefined : pageInFrame(element);
  if (framed !== undefined) enterFrame(framed, into, made);
}

function follow(nodes: ArrayLike<Node>, where: Omit<Step, 'node'>, { steps }: Making): void {
  const { into, invisible, base } = where;
  for (let n = nodes.length - 1; n >= 0; n -= 1)
    steps.push({ node: nodes[n] as Node, into, invisible, base });
}

/** What stands in an element once its shadow root and its slots are filled. */
function flatChildren(element: Element, { shadows, eyes }: Making): ArrayLike<Node> {
  const shadow = eyes === undefined ? null : shadowOf(element);
  if (shadow !== null) {
    shadows.push(shadow);
    eyes?.enter(shadow);
    return childNodesOf(shadow);
  }
  if (eyes === undefined || nameOf(element) !== 'slot') return childNodesOf(element);
  const assigned = HTMLSlotElement.prototype.assignedNodes.call(element);
  return assigned.length > 0 ? assigned : childNodesOf(element);
}

/** The page in a frame stands after it, for what is known of the frame is asked later. */
function enterFrame(page: Document, into: Node, made: Making): void {
  made.framed.push(page);
  made.eyes?.enter(page);
  const box = made.inert.createElement('div');
  into.appendChild(box);
  follow(childNodesOf(page.body), { into: box, invisible: false, base: page.baseURI }, made);
}
