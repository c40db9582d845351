import { foldedBoxes, isFolded } from './folded';
import { holdsArticle } from './holds-article';
import { hasOpenDialog, isOverlay } from './overlays';
import { allIn, attributeOf, firstIn, isLike, isWithin, nameOf, wordsOf } from './own';

/** How a person sees an element of a page. */
export interface Sight {
  /** Folded: not seen, but one click away. Away: not seen at all, or not a part of the page. */
  readonly as: 'shown' | 'folded' | 'away';
  /** Its visibility is hidden, perhaps by what it stands in. */
  readonly invisible: boolean;
  /** It is laid out as a block of its own, whatever its name. */
  readonly block: boolean;
  /** What hides it from assistive technology, if anything does, does not hide it from the eye. */
  readonly bared: boolean;
}

/** What browsers never display though its words or facts are the page's, and what is drawn by rules of its own. */
const TAKEN_ANYWAY = new Set([
  'head',
  'rp',
  'noscript',
  'base',
  'link',
  'meta',
  'title',
  'script',
  'svg',
  'math',
]);

/** Longest text around a formula that is kept though hidden: the words that it is drawn from. */
const LONGEST_FORMULA = 2000;

const isFormula = (element: Element): boolean =>
  (nameOf(element) === 'math' || firstIn(element, 'math') !== null) &&
  (wordsOf(element) ?? '').length < LONGEST_FORMULA;

const ICON_FONT = /icon|symbol|awesome|glyph/i;

/** Characters from which on paragraphs are the page, though hidden from assistive technology. */
const MUCH = 500;

/** What of an element's style is asked of each; the rest is asked of few, since every question takes its time. */
interface Look {
  readonly style: CSSStyleDeclaration;
  readonly display: string;
  readonly position: string;
  readonly invisible: boolean;
}

function lookOf(element: Element): Look {
  const style = getComputedStyle(element);
  const { display, position, visibility } = style;
  return { style, display, position, invisible: visibility !== 'visible' && visibility !== '' };
}

/** What opens natively, closed. */
const CLOSED = 'details:not([open]), [hidden="until-found" i]';

/** Elements that are blocks by their names. */
const BLOCKS =
  /^(?:address|article|aside|blockquote|body|caption|center|d[dlt]|details|div|fieldset|fig(?:ure|caption)|footer|form|h[1-6r]|header|hgroup|html|li|main|nav|ol|p|pre|search|section|summary|t(?:able|body|foot|head|[dhr])|ul|br|img)$/;

/** The eyes of a person on one page. Asks for styles, and for the place of what is out of the flow; changes nothing. */
export class Eyes {
  readonly #folded = new Set<Element>();
  #dialog = false;
  readonly #all: boolean;

  /** @param all nothing that is displayed is left out: a person has selected it */
  constructor(all = false) {
    this.#all = all;
  }

  /** Looks over a page, a shadow root or a frame before its elements are seen. */
  enter(root: Document | ShadowRoot): void {
    for (const box of foldedBoxes(root)) this.#folded.add(box);
    this.#dialog ||= hasOpenDialog(root);
  }

  /** @param above whether the element around it is invisible */
  see(element: Element, above: boolean): Sight {
    const name = nameOf(element);
    if (TAKEN_ANYWAY.has(name)) return { as: 'shown', invisible: above, block: false, bared: false };
    const look = lookOf(element);
    const as =
      name === 'body' || name === 'html' ? 'shown' : this.#as(element, look, look.invisible && !above);
    const bared = as === 'folded' || (as === 'shown' && this.#isBared(element, look));
    return { as, invisible: look.invisible, block: !BLOCKS.test(name) && isBlock(look), bared };
  }

  #as(element: Element, look: Look, vanishes: boolean): Sight['as'] {
    if (look.display === 'none') {
      if (isFormula(element)) return 'shown';
      return isFolded(element, this.#folded, isClickable) ? 'folded' : 'away';
    }
    if (isUnseen(element, look, vanishes)) {
      if (isFormula(element) || holdsArticle(element)) return 'shown';
      return isFolded(element, this.#folded) ? 'folded' : 'away';
    }
    if (!this.#all && isOverlay(element, look.position)) return 'away';
    const isClosed = isLike(element, CLOSED) || (this.#folded.has(element) && isSqueezed(element));
    return isClosed || isCollapsed(element, look) ? 'folded' : 'shown';
  }

  /** Whether `aria-hidden` on an element that is seen says nothing about reading. */
  #isBared(element: Element, look: Look): boolean {
    if (attributeOf(element, 'aria-hidden') !== 'true') return false;
    if (holdsArticle(element)) return true;
    if (isLike(element, 'aside, figure, blockquote, nav, button')) return false;
    if (firstIn(element, 'p, h2, h3, li') !== null) {
      const behind = this.#dialog && !isWithin(element, 'main, article');
      return behind || (wordsOf(element) ?? '').length > MUCH;
    }
    return isWordInSentence(element, look);
  }
}

/** A word that is written twice in a sentence: for the eye, and for who listens. */
function isWordInSentence(element: Element, { display, style }: Look): boolean {
  if (!display.startsWith('inline') || !isWithin(element, 'p, li, dd, td')) return false;
  if (!/\p{N}|\p{L}{2}/u.test(wordsOf(element) ?? '') || ICON_FONT.test(style.fontFamily)) return false;
  const around = element.parentElement;
  return around === null || allIn(around, 'math').length === 0;
}

const isAfloat = ({ position }: Look): boolean => position === 'absolute' || position === 'fixed';

/** Whether an element is laid out as a block. What floats or is placed freely always is, and says nothing by it. */
const isBlock = (look: Look): boolean =>
  /^(?:block|flex|grid|table|list-item|flow-root|-webkit-box)/.test(look.display) &&
  !isAfloat(look) &&
  (look.style.cssFloat === 'none' || look.style.cssFloat === '');

/**
 * Whether nothing of an element is seen though it is displayed. What waits in the flow to fade in has its place and is
 * the article; what stands beside the flow, or in a sentence, is not.
 */
function isUnseen(element: Element, look: Look, vanishes: boolean): boolean {
  const afloat = isAfloat(look);
  if (vanishes && (afloat || look.display.startsWith('inline'))) return true;
  if (!afloat || isPicture(element)) return false;
  return look.style.opacity === '0' || isClipped(element, look.style);
}

/** A picture without words: it may lie over its blurred likeness and fade in once it has come. */
const isPicture = (element: Element): boolean =>
  isLike(element, 'img, picture') || (firstIn(element, 'img') !== null && !/\S/.test(wordsOf(element) ?? ''));

/** Whether an element beside the flow is cut to nothing, or stands outside the page. */
function isClipped(element: Element, style: CSSStyleDeclaration): boolean {
  if (/^inset\((?:50|100)%/.test(style.clipPath)) return true;
  if (/^rect\((?:[01](?:px)?[, ]*){4}\)$/.test(style.clip)) return true;
  const box = element.getBoundingClientRect();
  if ((box.width <= 1 || box.height <= 1) && /hidden|clip/.test(style.overflow)) return true;
  const { defaultView, documentElement: page } = element.ownerDocument;
  const { scrollX, scrollY } = defaultView ?? window;
  const leftOut = page.dir !== 'rtl' && box.right + scrollX <= 0;
  const isOut = (box.width > 0 || box.height > 0) && (leftOut || box.bottom + scrollY <= 0);
  return isOut && !isScrolledAway(element);
}

/** Whether a box around it is scrolled: then it stands outside the page only for now. */
function isScrolledAway(element: Element): boolean {
  const { documentElement, body } = element.ownerDocument;
  for (let at = element.parentElement; at !== null && at !== documentElement; at = at.parentElement) {
    if (at !== body && (at.scrollTop !== 0 || at.scrollLeft !== 0)) return true;
  }
  return false;
}

const isClickable = (element: Element): boolean =>
  isLike(element, 'button, [role="button"], [aria-expanded]') ||
  firstIn(element, 'button, [role="button"], [aria-expanded]') !== null ||
  getComputedStyle(element).cursor === 'pointer';

/** Whether a box in the flow is cut to no height at all, though nothing beside it says that it opens. */
const isCollapsed = (element: Element, { style, display }: Look): boolean =>
  element.clientHeight === 0 && // a number that is there already: a style is asked for by its name, at some cost
  !display.startsWith('inline') &&
  /hidden|clip/.test(style.overflowY || style.overflow) &&
  parseFloat(style.height) === 0 &&
  /\S/.test(wordsOf(element) ?? '');

/** Whether a box is squeezed to nothing by its height: displayed, and yet folded. */
const isSqueezed = (element: Element): boolean => element.getBoundingClientRect().height <= 1;
