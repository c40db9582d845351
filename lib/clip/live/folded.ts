import { lengthOf } from '../length-of';
import { holdsArticle } from './holds-article';
import { allIn, attributeOf, firstIn, isLike, isWithin, nextOf, parentOf, previousOf, wordsOf } from './own';

/** What a person unfolds for something else than reading. */
const NOT_READ =
  'nav, header, footer, aside, form, dialog, menu, [role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="dialog"], [role="menu"], [role="listbox"], [role="tooltip"], [role="search"]';
const FIELDS = 'input, select, textarea, iframe, object';

/** Pictures or cards of a text that are shown one at a time. Not the copies that make them go round. */
const SLIDES = ['[aria-roledescription="slide" i]', '.carousel-item', '.swiper-slide', '.slick-slide']
  .map((name) => `:is(main, article) ${name}:not(.slick-cloned, .swiper-slide-duplicate)`)
  .join(', ');

/** Most controls of a page that are followed: a page of answers has some hundred. */
const MOST = 1000;

/** Characters from which on a hidden box after something to click is an answer, though nothing names the two. */
const ENOUGH = 40;

/** Characters from which on a hidden box before a button is the rest of a text. */
const MUCH = 140;

/** Attributes by which a control names what it unfolds, as an id or as `#id`. */
const NAMING = ['aria-controls', 'data-bs-target', 'data-target', 'href'];

/** Ids that a control names. */
function controlledIds(control: Element): string[] {
  return NAMING.flatMap((name) => {
    const value = attributeOf(control, name).trim();
    if (name === 'aria-controls') return value.split(/\s+/);
    return value.startsWith('#') ? [value.slice(1)] : [];
  }).filter((id) => id !== '');
}

/** The boxes of a page, or of a shadow root, that something unfolds by what the page says. */
export function foldedBoxes(root: Document | ShadowRoot): Element[] {
  const ids = new Set(allIn(root, '[aria-expanded="false"]').slice(0, MOST).flatMap(controlledIds));
  const controlled = ids.size === 0 ? [] : allIn(root, '[id]').filter(({ id }) => ids.has(id));
  return [...controlled, ...tabsInText(root), ...allIn(root, SLIDES)];
}

/** Tabs that stand in a text. Where one of them holds the article, the others are other pages of the site. */
function tabsInText(root: Document | ShadowRoot): Element[] {
  const panels = allIn(root, '[role="tabpanel"]').slice(0, MOST);
  const ofPages = new Set(panels.filter(holdsArticle).map(parentOf));
  return panels.filter((panel) => !ofPages.has(parentOf(panel)));
}

/** Siblings on either side that are looked at for words. */
const NEAR = 6;

/** Whether words stand beside an element: then it is a part of their sentence. */
function standsInSentence(element: Element): boolean {
  return (['previousSibling', 'nextSibling'] as const).some((side) => {
    let at: Node | null = element[side];
    for (let n = 0; at !== null && n < NEAR; n += 1, at = at[side]) {
      if (at.nodeType === Node.TEXT_NODE && /\S/.test(at.nodeValue ?? '')) return true;
    }
    return false;
  });
}

/** Whether a hidden box holds words for reading: neither a menu nor a form nor a card in a sentence. */
function isForReading(element: Element): boolean {
  if (isWithin(element, NOT_READ) || isLike(element, 'p *') || allIn(element, FIELDS).length > 0)
    return false;
  const all = lengthOf(wordsOf(element) ?? '');
  const linked = allIn(element, 'a').reduce((sum, link) => sum + lengthOf(wordsOf(link) ?? ''), 0);
  const says = all > 0 || allIn(element, 'img').length > 0;
  return says && linked <= all / 2 && !standsInSentence(element);
}

/**
 * Whether a box that is not displayed was folded away by the page for whoever wants to read on.
 *
 * @param named boxes that a control of the page names
 * @param isClickable whether an element before it looks like something to click; without it only names count
 */
export function isFolded(
  element: Element,
  named: ReadonlySet<Element>,
  isClickable?: (element: Element) => boolean,
): boolean {
  if (named.has(element)) return isForReading(element);
  if (isClickable === undefined) return false;
  if (isLike(element, 'span, a, i, em, b, strong, sup, small')) return false;
  const length = lengthOf(wordsOf(element) ?? '');
  if (length >= ENOUGH && isOpener(previousOf(element), isClickable)) return isForReading(element);
  return length >= MUCH && isMore(nextOf(element)) && isForReading(element);
}

const isOpener = (before: Element | null, isClickable: (element: Element) => boolean): boolean =>
  before !== null && !isLike(before, 'a[href]:not([href^="#"])') && isClickable(before);

/** Whether the rest of a text waits behind a button that stands after it, and that sends nothing. */
function isMore(after: Element | null): boolean {
  if (after === null || allIn(parentOf(after) ?? after, FIELDS).length > 0) return false;
  const button = 'button, [role="button"], a[href^="#"]';
  return isLike(after, button) || (firstIn(after, button) !== null && (wordsOf(after) ?? '').length < ENOUGH);
}
