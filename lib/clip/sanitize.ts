import { MAX_PICTURES, PICTURE_MARK } from '../model/body-limits';
import createPurifier, { type Config, type DOMPurify } from 'dompurify';
import {
  ALLOWED_ADDRESS,
  ALLOWED_ATTRIBUTES,
  ALLOWED_TAGS,
  MAX_DEPTH,
  MAX_ELEMENTS,
  NUMBER_ATTRIBUTES,
  PLAIN_ATTRIBUTES,
} from './allowed';
import { isTooLarge, plainBeginning } from './shown/too-large';
import { textOf } from './text-of';

/** DOMPurify's prefix of ids: with it no element of a body can pose as one of ours. */
const ID_PREFIX = 'user-content-';

/** The one setting, for storing and for every reading (docs/design.md, "Bodies"). */
const CONFIG = {
  ALLOWED_TAGS: [...ALLOWED_TAGS],
  ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES, PICTURE_MARK],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: ALLOWED_ADDRESS,
  // The expression above is asked of every attribute but these, which hold no address.
  ADD_URI_SAFE_ATTR: [...PLAIN_ATTRIBUTES, PICTURE_MARK],
  SANITIZE_NAMED_PROPS: true,
  RETURN_DOM_FRAGMENT: true,
} as const satisfies Config;

/** The article's HTML with nothing in it but what may stay. */
interface StorableBody {
  readonly html: string;
  /** For the n-th `<img>` of `html` its place in the page script's list, or -1 when it is not to be had. */
  readonly pictures: readonly number[];
  /** The words alone, blocks parted by line feeds; for counting and searching. */
  readonly text: string;
}

// State: one purifier a page, made when first needed. A page without a window only imports this file.
let purifier: DOMPurify | undefined;

/** A DOMPurify of our own, so that no hook of anybody else is in it. Needs a real DOM. */
function ourPurifier(): DOMPurify {
  if (purifier !== undefined) return purifier;
  purifier = createPurifier(window);
  purifier.addHook('uponSanitizeAttribute', (element, attribute) => {
    const { attrName, attrValue } = attribute;
    if (NUMBER_ATTRIBUTES.includes(attrName)) attribute.keepAttr = /^\d{1,4}$/.test(attrValue.trim());
    if (attrName === PICTURE_MARK) {
      attribute.keepAttr = element.nodeName === 'IMG' && /^\d{1,2}$/.test(attrValue);
    }
    if (attrName === 'href') attribute.keepAttr = element.nodeName === 'A';
    if (attrName === 'href' && attrValue.startsWith('#') && !attrValue.startsWith(`#${ID_PREFIX}`)) {
      attribute.attrValue = `#${ID_PREFIX}${attrValue.slice(1)}`;
    }
  });
  return purifier;
}

/** Makes elements nested too deep their bare words, and drops what comes after too many elements. */
function limit(fragment: DocumentFragment): void {
  const depths = new Map<Node, number>([[fragment, 0]]);
  const tooDeep: Element[] = [];
  const tooMany: Element[] = [];
  let count = 0;
  for (const element of fragment.querySelectorAll('*')) {
    const depth = (depths.get(element.parentNode ?? fragment) ?? MAX_DEPTH) + 1;
    depths.set(element, depth);
    count += 1;
    if (depth === MAX_DEPTH + 1) tooDeep.push(element);
    if (count > MAX_ELEMENTS) tooMany.push(element);
  }
  for (const element of tooMany) element.remove();
  for (const element of tooDeep) element.replaceWith(element.textContent ?? '');
}

function purified(html: string): DocumentFragment {
  const fragment = ourPurifier().sanitize(html, CONFIG);
  limit(fragment);
  return fragment;
}

/**
 * Takes the marks of the pictures off and tells what the first of them were, in the order of the body. A record has a
 * field for each: one with thousands would not be read.
 */
function takeMarks(fragment: DocumentFragment): number[] {
  const marks = [...fragment.querySelectorAll('img')].map((image) => {
    const mark = image.getAttribute(PICTURE_MARK);
    image.removeAttribute(PICTURE_MARK);
    return mark === null || Number(mark) >= MAX_PICTURES ? -1 : Number(mark);
  });
  return marks.slice(0, MAX_PICTURES);
}

/**
 * Foreign HTML as it is stored. Same input, same output: the body's hash depends on it.
 *
 * @param html what a page script or a file brought, with links made absolute already
 */
export function sanitizeForStoring(html: string): StorableBody {
  const fragment = purified(html);
  const pictures = takeMarks(fragment);
  const holder = document.createElement('div');
  holder.append(fragment);
  return { html: holder.innerHTML, pictures, text: textOf(holder) };
}

/**
 * A stored body as it may be shown, sanitised again: it came from a disk and perhaps from the partner.
 * Links open elsewhere and tell nobody where they were; pictures have no `src` yet. Of what is too large to show
 * (`isTooLarge`) only the plain beginning is given.
 */
export function sanitizeForReading(html: string): DocumentFragment {
  if (isTooLarge(html)) {
    const beginning = document.createDocumentFragment();
    beginning.append(document.createElement('p'));
    beginning.firstElementChild?.append(plainBeginning(html));
    return beginning;
  }
  const fragment = purified(html);
  takeMarks(fragment);
  for (const link of fragment.querySelectorAll('a[href]')) {
    if ((link.getAttribute('href') ?? '').startsWith('#')) continue;
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer nofollow ugc');
    link.setAttribute('referrerpolicy', 'no-referrer');
  }
  return fragment;
}
