import type { PictureOut } from '../../../lib/export/draft/draft-out';
import { picturesApart } from '../../../lib/model/draft-pictures';
import type { Block } from '../../../lib/model/draft-text';
import { toBase64 } from '../../../lib/util/bytes';
import { pictureHead } from '../../../lib/util/pictures/picture-head';
import { report } from '../../../lib/util/report';

/** A stored picture; undefined where it is not here. */
export type PictureHere = (hash: string) => Promise<Blob | undefined>;

/** How much of a photo's detail stays for Word, from 0 to 1. */
const QUALITY = 0.9;

/** Word knows no WebP: a picture through which one may see becomes a PNG, any other a JPEG. */
async function forWord(blob: Blob, isClear: boolean): Promise<PictureOut['word']> {
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const type = isClear ? 'png' : 'jpg';
  const drawn = await canvas.convertToBlob({ type: isClear ? 'image/png' : 'image/jpeg', quality: QUALITY });
  return { type, bytes: new Uint8Array(await drawn.arrayBuffer()), width, height };
}

async function pictureOut(blob: Blob, isForWord: boolean): Promise<PictureOut> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const src = `data:image/webp;base64,${toBase64(bytes)}`;
  const word = isForWord ? await forWord(blob, pictureHead(bytes)?.isClear ?? true) : undefined;
  return { src, ...(word && { word }) };
}

/** The pictures of some lines that are here, ready to go out. What is not here goes out as its description. */
export async function picturesOut(
  blocks: readonly Block[],
  pictureHere: PictureHere,
  isForWord: boolean,
): Promise<ReadonlyMap<string, PictureOut>> {
  const hashes = picturesApart(blocks).flatMap((block) => (block.kind === 'picture' ? block.picture : []));
  const all = new Map<string, PictureOut>();
  for (const hash of new Set(hashes)) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one picture at a time is unpacked
      const blob = await pictureHere(hash);
      // oxlint-disable-next-line no-await-in-loop -- as above
      if (blob !== undefined) all.set(hash, await pictureOut(blob, isForWord));
    } catch (error) {
      report('draftOut.picture', error); // no picture after all: the others go out
    }
  }
  return all;
}
