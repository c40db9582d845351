import { MAX_PICTURE, MAX_PICTURE_FILE } from '../../model/body-limits';
import { type Drawable, encodedPicture } from '../../util/pictures/encoded';
import { bytesOfBlob } from '../fetched';

/** Milliseconds for which a picture is waited for. */
const PATIENCE = 15_000;

/**
 * The picture as WebP without the file's own metadata.
 *
 * @param src its absolute address
 * @param room the most bytes it may have, beside the limit of one picture
 * @param element that shows it on this page, when there is one: then there is no request
 * @returns undefined when it cannot be read (another host that does not allow it), is a counting pixel,
 *   or cannot be made small enough
 */
export async function readPicture(
  src: string,
  room: number,
  element?: HTMLImageElement,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const limit = Math.min(room, MAX_PICTURE);
  return (await ofElement(element, limit)) ?? (await ofAddress(src, limit));
}

/** From the element that the page has loaded already: no request at all. */
async function ofElement(element: HTMLImageElement | undefined, limit: number) {
  if (element === undefined || !element.complete || element.naturalWidth === 0) return undefined;
  const drawable = { source: element, width: element.naturalWidth, height: element.naturalHeight };
  try {
    return await encoded(drawable, limit);
  } catch {
    return undefined; // of another host, so its pixels are not to be read: the address is tried next
  }
}

/** From its address, as the page itself would be allowed to read it. */
async function ofAddress(src: string, limit: number) {
  try {
    const response = await fetch(src, {
      credentials: 'same-origin',
      cache: 'force-cache',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok || Number(response.headers.get('content-length') ?? 0) > MAX_PICTURE_FILE)
      return undefined;
    const bitmap = await createImageBitmap(await response.blob());
    const webp = await encoded({ source: bitmap, width: bitmap.width, height: bitmap.height }, limit);
    bitmap.close();
    return webp;
  } catch {
    return undefined; // refused by that host, gone, or no picture: the person is told "picture not saved"
  }
}

async function encoded(drawable: Drawable, limit: number) {
  const done = await encodedPicture(drawable, limit);
  return done === undefined ? undefined : bytesOfBlob(done.blob);
}
