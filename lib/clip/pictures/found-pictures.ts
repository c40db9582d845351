import type { ShownPicture } from '../../model/shown-picture';
import { MAX_PICTURES, PICTURE_MARK } from '../../model/body-limits';
import { pictureAddress } from './picture-address';

/** Pictures that the page shows, by their addresses. */
export type Shown = ReadonlyMap<string, ShownPicture>;

/**
 * Lists the article's pictures. The n-th picture listed has its place in the article marked by PICTURE_MARK = n;
 * a mark that the page wrote itself is taken off.
 *
 * @param article changed in place
 * @param live the page's pictures by their addresses
 * @param base what relative addresses are relative to
 * @returns the address of each, as the page loaded it
 */
export function findPictures(article: Element, live: Shown, base: string): string[] {
  const found: string[] = [];
  const places = new Map<Element, number>();
  for (const image of article.querySelectorAll('img')) {
    const src = pictureAddress(image, base);
    if (src === '' || found.length >= MAX_PICTURES) continue;
    places.set(image, found.length);
    found.push(live.get(src)?.currentSrc || src);
  }
  for (const marked of article.querySelectorAll(`[${PICTURE_MARK}]`)) marked.removeAttribute(PICTURE_MARK);
  for (const [image, n] of places) image.setAttribute(PICTURE_MARK, String(n));
  return found;
}
