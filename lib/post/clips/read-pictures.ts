import { readPicture } from '../../clip/pictures/read-picture';
import type { WantedPictures } from '../../messages/to-page';
import { MAX_PICTURES_TOTAL } from '../../model/body-limits';
import type { BookbagDb } from '../../store/db';
import { toBase64 } from '../../util/bytes';
import { report } from '../../util/report';
import type { Hosts } from '../hosting/hosts';
import { storePicture } from './store-picture';

/** Reads the pictures as a page script would; where a site does not let us, they are "not saved". */
export async function readPictures(
  db: BookbagDb,
  hosts: Hosts,
  { notebook, reading, pictures }: WantedPictures,
): Promise<void> {
  let room = MAX_PICTURES_TOTAL;
  for (const { n, src } of pictures) {
    try {
      const bytes = await readPicture(src, room);
      room -= bytes?.length ?? 0;
      const webp = bytes === undefined ? null : toBase64(bytes);
      await storePicture(db, hosts, { notebook, reading, n, webp, src });
    } catch (error) {
      report('picture', error); // the others are tried all the same
    }
  }
}
