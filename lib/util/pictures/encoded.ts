/** Widest picture kept, and what is tried one after the other until it is small enough. */
const TRIES = [
  { width: 1200, quality: 0.8 },
  { width: 1200, quality: 0.6 },
  { width: 800, quality: 0.6 },
  { width: 500, quality: 0.5 },
] as const;

/** A picture taller than this many pixels is drawn smaller: canvases have a limit. */
const TALLEST = 8000;

/** Pixels that can be drawn, with their own size. */
export interface Drawable {
  readonly source: HTMLImageElement | ImageBitmap;
  readonly width: number;
  readonly height: number;
}

/** A picture as it is kept, and its size in pixels. */
interface Encoded {
  /** Of the type `image/webp`. A page script reads its bytes in a way of its own (lib/clip/fetched.ts). */
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}

/**
 * A picture as WebP, without what its file said beside it, such as where a photo was taken. It is drawn smaller until it
 * fits.
 *
 * @param limit most bytes
 * @returns undefined for a counting pixel, and for what cannot be made small enough
 */
export async function encodedPicture(
  { source, width, height }: Drawable,
  limit: number,
): Promise<Encoded | undefined> {
  if (width <= 2 || height <= 2) return undefined;
  for (const { width: widest, quality } of TRIES) {
    const scale = Math.min(1, widest / width, TALLEST / height);
    const canvas = new OffscreenCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
    canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
    if (blob.type !== 'image/webp') return undefined;
    if (blob.size <= limit) return { blob, width: canvas.width, height: canvas.height };
  }
  return undefined;
}
