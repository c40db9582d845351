import { MAX_PICTURE } from '../../model/body-limits';
import { bytesOfBlob } from '../fetched';

/** Widest picture kept, and what is tried one after the other until it is small enough. */
const TRIES = [
  { width: 1200, quality: 0.8 },
  { width: 1200, quality: 0.6 },
  { width: 800, quality: 0.6 },
  { width: 500, quality: 0.5 },
] as const;

/** A picture taller than this many times its width is drawn smaller: canvases have a limit. */
const TALLEST = 8000;

/** Bytes of a picture file beyond which it is not read, and how long it is waited for, in milliseconds. */
const MAX_FILE = 25 * 1024 * 1024;
const PATIENCE = 15_000;

/** Pixels that can be drawn, with their own size. */
interface Drawable {
  readonly source: HTMLImageElement | ImageBitmap;
  readonly width: number;
  readonly height: number;
}

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
    if (!response.ok || Number(response.headers.get('content-length') ?? 0) > MAX_FILE) return undefined;
    const bitmap = await createImageBitmap(await response.blob());
    const webp = await encoded({ source: bitmap, width: bitmap.width, height: bitmap.height }, limit);
    bitmap.close();
    return webp;
  } catch {
    return undefined; // refused by that host, gone, or no picture: the person is told "picture not saved"
  }
}

async function encoded({ source, width, height }: Drawable, limit: number) {
  if (width <= 2 || height <= 2) return undefined;
  for (const { width: widest, quality } of TRIES) {
    const scale = Math.min(1, widest / width, TALLEST / height);
    const canvas = new OffscreenCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
    canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
    if (blob.type !== 'image/webp') return undefined;
    if (blob.size <= limit) return bytesOfBlob(blob);
  }
  return undefined;
}
