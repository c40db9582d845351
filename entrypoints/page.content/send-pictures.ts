import { livePictures } from '../../lib/clip/pictures/live-pictures';
import { readPicture } from '../../lib/clip/pictures/read-picture';
import type { WantedPictures } from '../../lib/messages/to-page';
import { send } from '../../lib/messages/send';
import { MAX_COVER, MAX_PICTURES_TOTAL } from '../../lib/model/body-limits';
import { toBase64 } from '../../lib/util/bytes';
import { report } from '../../lib/util/report';

/**
 * Reads the pictures that the post wants, one after another, and sends each as `pictureRead`: a picture that
 * cannot be read, or is over the total, as null.
 *
 * @throws when the post does not answer: then the rest is not sent
 */
export async function sendPictures(
  page: Document,
  { notebook, reading, pictures }: WantedPictures,
): Promise<void> {
  const live = livePictures(page);
  let room = MAX_PICTURES_TOTAL;
  for (const { n, src } of pictures) {
    const bytes = await read(src, room, live.get(src));
    room -= bytes?.byteLength ?? 0;
    const webp = bytes === undefined ? null : toBase64(bytes);
    await send('post', 'pictureRead', { notebook, reading, n, webp, src });
  }
}

/** One picture, as small as a cover is; null where it cannot be read. */
export async function coverOf(page: Document, src: string): Promise<string | null> {
  const bytes = await read(src, MAX_COVER, livePictures(page).get(src));
  return bytes === undefined ? null : toBase64(bytes);
}

/** One picture that cannot be read for whatever reason does not keep the others. */
async function read(
  src: string,
  room: number,
  element: HTMLImageElement | undefined,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readPicture(src, room, element);
  } catch (error) {
    report('picture', error);
    return undefined;
  }
}
