import type { ShownPicture } from '../../model/shown-picture';
import type { Shown } from './found-pictures';
import { pictureAddress } from './picture-address';
import { isPlaceholder } from './placeholder';

/** Side of the largest picture that is taken for a counting pixel, and of the largest icon, in CSS pixels. */
const PIXEL = 2;
const ICON = 32;

const sizeOf = (image: Element, name: string): number => {
  const text = image.getAttribute(name) ?? '';
  return /^\s*\d/.test(text) && !text.includes('%') ? parseFloat(text) : NaN;
};

/** A picture too small to see, there to count readers: one side is enough. */
function isPixel(image: Element, live: ShownPicture | undefined): boolean {
  if (sizeOf(image, 'width') <= PIXEL || sizeOf(image, 'height') <= PIXEL) return true;
  return (
    live !== undefined && live.naturalWidth > 0 && live.naturalWidth <= PIXEL && live.naturalHeight <= PIXEL
  );
}

/** An icon: both sides are small, by what the page says or as it came. */
function isIcon(image: Element, live: ShownPicture | undefined): boolean {
  if (sizeOf(image, 'width') < ICON && sizeOf(image, 'height') < ICON) return true;
  return live !== undefined && live.naturalWidth > 0 && live.naturalWidth < ICON && live.naturalHeight < ICON;
}

/** One sign such as an emoji or an arrow, which a page shows as a picture. */
const isSign = (alt: string): boolean => /^(?:[\p{S}\p{P}]|\u200D|\uFE0F){1,8}$/u.test(alt);

/** Of a picture that has not come the place stays where it says in words what it shows. */
function leavePlace(image: Element, alt: string): void {
  if (alt.trim() === '') image.remove();
  else image.removeAttribute('src');
}

/**
 * Takes counting pixels, empty placeholders and icons out of an article; of an icon that stands for a sign, the sign stays.
 *
 * @param article changed in place
 * @param live the page's pictures by their addresses
 */
export function dropTinyPictures(article: Element, live: Shown, base: string): void {
  for (const image of article.querySelectorAll('img')) {
    const shown = live.get(pictureAddress(image, base));
    const alt = image.getAttribute('alt') ?? '';
    if (isPixel(image, shown)) image.remove();
    else if (isPlaceholder(image.getAttribute('src') ?? '')) leavePlace(image, alt);
    else if (isSign(alt) && /\bemoji\b/.test(image.getAttribute('class') ?? '')) image.replaceWith(alt);
    else if (isIcon(image, shown)) image.replaceWith(isSign(alt) ? alt : '');
  }
}
