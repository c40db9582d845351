import { fail, ok, type Result } from '../result';
import { encodedPicture } from './encoded';
import { pictureHead } from './picture-head';

/** What a person's file may be at most, and what is made of it. */
interface PictureLimits {
  /** Bytes of the file, and pixels that it claims. */
  readonly file: number;
  readonly pixels: number;
  /** Bytes of the picture that is kept. */
  readonly kept: number;
}

/** A picture as it is kept. */
interface Taken {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Its size in pixels, and that of its file. */
  readonly width: number;
  readonly fileWidth: number;
}

/** Why a file gives no picture; the interface has words for each. */
export type PictureTrouble = 'drawing' | 'no-picture' | 'too-large';

/** An SVG is a drawing in a language of its own, which may load and run things. */
const isDrawing = async (file: Blob): Promise<boolean> =>
  /^image\/svg/i.test(file.type) || /<svg[\s>]/i.test(await file.slice(0, 2_000).text());

/**
 * Makes a picture of a person's file: a PNG, JPEG, GIF or WebP, whatever it is called. It is drawn anew, so nothing of
 * the file itself is kept. Its size is looked at before it is unpacked.
 *
 * @param file hostile: it may come from anywhere
 */
export async function filePicture(
  file: Blob,
  { file: most, pixels, kept }: PictureLimits,
): Promise<Result<Taken, PictureTrouble>> {
  if (file.size > most) return fail('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const head = pictureHead(bytes);
  if (head === undefined) return fail((await isDrawing(file)) ? 'drawing' : 'no-picture');
  if (head.width * head.height > pixels) return fail('too-large');
  try {
    const bitmap = await createImageBitmap(new Blob([bytes], { type: `image/${head.kind}` }));
    const { width, height } = bitmap;
    const done = await encodedPicture({ source: bitmap, width, height }, kept);
    bitmap.close();
    if (done === undefined) return fail('no-picture');
    const small = new Uint8Array(await done.blob.arrayBuffer());
    return ok({ bytes: small, width: done.width, fileWidth: width });
  } catch {
    return fail('no-picture'); // the browser cannot read it: damaged, or only called a picture
  }
}
