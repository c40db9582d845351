import { askWeb } from '../clip/ask';
import { readPicture } from '../clip/read-picture';
import type { Clipped, ClipTarget, ClipWish, WantedPictures } from '../messages/messages';
import { MAX_PICTURES_TOTAL } from '../model/body-limits';
import { toBase64 } from '../util/bytes';
import { report } from '../util/report';
import { clipAddress } from './clip-page';
import type { Hosts } from './hosts';
import type { PdfDesk } from './store-pdf';
import { storePicture } from './store-picture';

/** Clips an address of a site that was granted: a link elsewhere, or a PDF in a viewer that is closed to us. */
export async function clipHere(
  desk: PdfDesk,
  target: Required<ClipTarget>,
  wish: ClipWish,
): Promise<Clipped> {
  const { outcome, pictures } = await clipAddress(desk, target, wish, askWeb);
  if (pictures !== null) void readPictures(desk.hosts, pictures);
  return { outcome, pictures: null };
}

/** Reads the pictures as a page script would; where a site does not let us, they are "not saved". */
async function readPictures(hosts: Hosts, { notebook, reading, pictures }: WantedPictures): Promise<void> {
  let room = MAX_PICTURES_TOTAL;
  for (const { n, src } of pictures) {
    try {
      const bytes = await readPicture(src, room);
      room -= bytes?.length ?? 0;
      await storePicture(hosts, { notebook, reading, n, webp: bytes === undefined ? null : toBase64(bytes) });
    } catch (error) {
      report('picture', error); // the others are tried all the same
    }
  }
}
