/**
 * The pictures that a live page shows, by every address each goes by. By the prototype's method: an element of the
 * page may hide the document's own.
 */
export function livePictures(page: Document): ReadonlyMap<string, HTMLImageElement> {
  const byAddress = new Map<string, HTMLImageElement>();
  const images = Document.prototype.querySelectorAll.call(page, 'img') as NodeListOf<HTMLImageElement>;
  for (const image of [...images].slice(0, 2000)) {
    for (const address of [image.src, image.currentSrc]) {
      if (address && !byAddress.has(address)) byAddress.set(address, image);
    }
  }
  return byAddress;
}
