import { PICTURE_PENDING } from '../model/reading';
import { setPicture } from '../notebook/readings';
import type { BookbagDb } from '../store/db';
import type { Hosts } from './hosts';
import { takeMissed } from './missed-pictures';
import { readPictures } from './read-pictures';

/** Tries the missed pictures of a reading again, after the person has opened their hosts to us. */
export async function saveMissed(
  db: BookbagDb,
  hosts: Hosts,
  notebook: string,
  reading: string,
): Promise<void> {
  const host = await hosts.get(notebook);
  if (host === undefined) return;
  const pictures = await takeMissed(db, notebook, reading);
  for (const { n } of pictures) setPicture(host.open.doc, reading, n, PICTURE_PENDING);
  await readPictures(db, hosts, { notebook, reading, pictures });
}
