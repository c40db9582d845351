import { parseUrl } from '../util/web-url';
import { PICTURE_MARK } from '../model/extraction';
import { MAX_PICTURES } from '../model/reading';

/** A picture of the article: its absolute address, and the page's own element that shows it, when there is one. */
export interface FoundPicture {
  readonly src: string;
  readonly element: HTMLImageElement | undefined;
}

/** Side of the largest picture that is taken for a counting pixel, in CSS pixels. */
const PIXEL = 2;

/** The first address of a `srcset`. */
const firstOfSrcset = (srcset: string): string => srcset.trim().split(/[\s,]+/)[0] ?? '';

/** An address whose picture may be read: web, or inlined. '' for anything else. */
function pictureAddress(text: string, base: string): string {
  const url = text.trim() === '' ? undefined : parseUrl(text, base);
  return url !== undefined && /^(?:https?|data|blob):$/.test(url.protocol) ? url.href : '';
}

/** The pictures that the page shows, by every address each goes by. */
function shown(page: Document): Map<string, HTMLImageElement> {
  const byAddress = new Map<string, HTMLImageElement>();
  const images = Document.prototype.querySelectorAll.call(page, 'img') as NodeListOf<HTMLImageElement>;
  for (const image of [...images].slice(0, 2000)) {
    for (const address of [image.src, image.currentSrc]) {
      if (address && !byAddress.has(address)) byAddress.set(address, image);
    }
  }
  return byAddress;
}

const isPixelSize = (text: string | null): boolean =>
  text !== null && /^\s*\d/.test(text) && parseFloat(text) <= PIXEL;

/** A picture too small to see, there to count readers. */
function isTracker(image: Element, live: HTMLImageElement | undefined): boolean {
  if (isPixelSize(image.getAttribute('width')) || isPixelSize(image.getAttribute('height'))) return true;
  return (
    live !== undefined && live.naturalWidth > 0 && live.naturalWidth <= PIXEL && live.naturalHeight <= PIXEL
  );
}

/**
 * Lists the article's pictures and takes counting pixels out of it. The n-th picture listed has its
 * place in the article marked by PICTURE_MARK = n; a mark that the page wrote itself is taken off.
 *
 * @param article changed in place
 * @param page the live page, whose elements are looked up and not changed
 * @param base what relative addresses are relative to
 */
export function findPictures(article: Element, page: Document, base: string): FoundPicture[] {
  const live = shown(page);
  const found: FoundPicture[] = [];
  const places = new Map<Element, number>();
  for (const image of article.querySelectorAll('img')) {
    const own = pictureAddress(image.getAttribute('src') ?? '', base);
    const src = own || pictureAddress(firstOfSrcset(image.getAttribute('srcset') ?? ''), base);
    const element = live.get(src);
    if (isTracker(image, element)) {
      image.remove();
    } else if (src !== '' && found.length < MAX_PICTURES) {
      places.set(image, found.length);
      found.push({ src: element?.currentSrc || src, element });
    }
  }
  for (const marked of article.querySelectorAll(`[${PICTURE_MARK}]`)) marked.removeAttribute(PICTURE_MARK);
  for (const [image, n] of places) image.setAttribute(PICTURE_MARK, String(n));
  return found;
}
