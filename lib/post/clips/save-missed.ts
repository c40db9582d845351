import { PICTURE_NOT_SAVED, PICTURE_PENDING } from '../../model/reading';
import { setPicture } from '../../notebook/readings';
import type { BookbagDb } from '../../store/db';
import type { Hosts } from '../hosting/hosts';
import { forgetMissed, missedOf } from './missed-pictures';
import { readPictures } from './read-pictures';

/**
 * Tries the missed pictures of a reading again, after the person has opened their hosts to us. One after the other
 * is awaited, read and forgotten: if the browser is closed in between, the rest can still be asked for.
 */
export async function saveMissed(
  db: BookbagDb,
  hosts: Hosts,
  notebook: string,
  reading: string,
): Promise<void> {
  const host = await hosts.get(notebook);
  if (host === undefined) return;
  const isWanting = (n: number): boolean => {
    const now = host.readings.get().find(({ id }) => id === reading)?.pictures[n];
    return now === PICTURE_NOT_SAVED || now === PICTURE_PENDING; // pending: the browser was closed when it was tried
  };
  for (const picture of await missedOf(db, notebook, reading)) {
    const { n } = picture;
    if (isWanting(n)) {
      setPicture(host.open.doc, reading, n, PICTURE_PENDING);
      await readPictures(db, hosts, { notebook, reading, pictures: [picture] });
    }
    if (!isWanting(n)) await forgetMissed(db, notebook, reading, n);
  }
}
