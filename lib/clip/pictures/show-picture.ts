import { attributeOf, firstIn } from '../live/own';
import { LATER, laterAddress, sizedAddress } from './later-address';
import { isNamedPlaceholder, isPlaceholder } from './placeholder';

/** Pixels across and down up to which a loaded picture may stand in for a better one. */
const TINY = 40;

/** Attributes that name other pictures than the one that is shown. */
const OTHERS = ['srcset', 'sizes', ...LATER];

/**
 * Writes on the copy of an image which picture the page shows: the one that the browser chose and loaded, or the one
 * that will come in the place of what only keeps it.
 *
 * @param image on the living page
 */
export function showPicture(image: HTMLImageElement, copy: Element): void {
  const { currentSrc, src, complete, naturalWidth, naturalHeight } = image;
  const current = currentSrc || src;
  const isLoaded = complete && naturalWidth > 0;
  const isTiny = isLoaded && Math.max(naturalWidth, naturalHeight) <= TINY;
  const later = laterAddress(image);
  const waits = isPlaceholder(current) || (isNamedPlaceholder(current) && later !== '');
  if (isLoaded && !isTiny && !waits) return choose(copy, current);
  const other = later || (isPlaceholder(current) || current === '' ? sizedAddress(image) : '');
  if (other !== '') return choose(copy, other);
  if (isTiny && hasTwin(image)) copy.removeAttribute('src'); // what stands for those without scripts is better
  else if (current !== '' && !isPlaceholder(current)) choose(copy, current);
}

function choose(copy: Element, address: string): void {
  copy.setAttribute('src', address);
  for (const name of OTHERS) copy.removeAttribute(name);
  const around = copy.parentElement;
  if (around?.localName === 'picture')
    for (const source of around.querySelectorAll('source')) source.remove();
}

/** What a style draws behind an element. */
const DRAWN = /^url\(["']?([^"']{1,4000}?)["']?\)/;

/**
 * Writes the picture that an element shows only by its style into its copy, where the element says that it is one.
 *
 * @param element on the living page, with the role of a picture
 */
export function showBackground(element: Element, copy: Element): void {
  if (firstIn(element, 'img, svg, canvas, video') !== null) return;
  const src = DRAWN.exec(getComputedStyle(element).backgroundImage)?.[1] ?? '';
  if (!/^https?:/.test(src)) return;
  const image = copy.ownerDocument.createElement('img');
  image.setAttribute('src', src);
  image.setAttribute('alt', attributeOf(element, 'aria-label'));
  copy.appendChild(image);
}

const hasTwin = (image: Element): boolean => {
  const beside = image.nextElementSibling;
  if (beside?.localName !== 'noscript') return false;
  return beside.querySelector('img') !== null || /<img\b/i.test(beside.textContent ?? '');
};
