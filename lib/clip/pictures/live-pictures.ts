import { allIn } from '../live/own';

/** Most images of a page that are looked at. */
const MOST = 2000;

/**
 * The pictures that a live page shows, by every address each goes by.
 *
 * @param within its shadow roots and the pages in its frames
 */
export function livePictures(
  page: Document,
  within: readonly (Document | ShadowRoot)[] = [],
): ReadonlyMap<string, HTMLImageElement> {
  const byAddress = new Map<string, HTMLImageElement>();
  const images = [page, ...within].flatMap((root) => allIn(root, 'img') as HTMLImageElement[]);
  for (const image of images.slice(0, MOST)) {
    for (const address of [image.src, image.currentSrc]) {
      if (address && !byAddress.has(address)) byAddress.set(address, image);
    }
  }
  return byAddress;
}
