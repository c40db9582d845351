import type { FoundPicture } from '../../lib/clip/found-pictures';
import type { ToPage } from '../../lib/messages/messages';
import { send } from '../../lib/messages/send';
import { MAX_PICTURES_TOTAL } from '../../lib/model/extraction';
import { toBase64 } from '../../lib/util/bytes';
import { report } from '../../lib/util/report';
import { readPicture } from './read-picture';

/**
 * Reads the pictures that the post wants, one after another, and sends each as `pictureRead`: a picture
 * that cannot be read, or is over the total, as null. Places without a picture (-1) are left out.
 *
 * @param found the pictures of the last extraction; `wanted.pictures[n]` is a place in it
 * @throws when the post does not answer: then the rest is not sent
 */
export async function sendPictures(
  found: readonly FoundPicture[],
  { notebook, reading, pictures }: ToPage['sendPictures']['payload'],
): Promise<void> {
  let room = MAX_PICTURES_TOTAL;
  for (const [n, place] of pictures.entries()) {
    if (place < 0) continue;
    const picture = found[place];
    const bytes = picture === undefined ? undefined : await read(picture, room);
    room -= bytes?.byteLength ?? 0;
    await send('post', 'pictureRead', {
      notebook,
      reading,
      n,
      webp: bytes === undefined ? null : toBase64(bytes),
    });
  }
}

/** One picture that cannot be read for whatever reason does not keep the others. */
async function read(picture: FoundPicture, room: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readPicture(picture, room);
  } catch (error) {
    report('picture', error);
    return undefined;
  }
}
