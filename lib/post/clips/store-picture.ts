import { MAX_PICTURE, MAX_PICTURES, MAX_PICTURES_TOTAL } from '../../model/body-limits';
import { type Picture, PICTURE_NOT_SAVED, PICTURE_PENDING } from '../../model/reading';
import { setPicture } from '../../notebook/readings';
import { canWrite } from '../../notebook/schema';
import { fromBase64, sha256Hex } from '../../util/bytes';
import { report } from '../../util/report';
import { parseUrl } from '../../util/web-url';
import { bodyReader } from '../../store/bodies';
import type { BookbagDb } from '../../store/db';
import { isHash } from '../hosting/named-bodies';
import type { HostedNotebook } from '../hosting/host-notebook';
import type { Hosts } from '../hosting/hosts';
import { rememberMissed } from './missed-pictures';
import { isWebp } from '../../util/webp';

/** What a page script says of a picture. The page may have taken the script over, so nothing of it is believed. */
interface PictureRead {
  readonly notebook: string;
  readonly reading: string;
  /** Place of the picture in the body. */
  readonly n: number;
  readonly webp: string | null;
  /** Where it is; of use when it could not be read. */
  readonly src: string;
}

// State: a notebook's pictures are stored one after the other, or those that come at once would not count each other.
const turns = new WeakMap<HostedNotebook, Promise<void>>();

/** Stores a picture under its hash and says so in the reading, but only where one is awaited. */
export async function storePicture(db: BookbagDb, hosts: Hosts, picture: PictureRead): Promise<void> {
  const { notebook } = picture;
  const host = typeof notebook === 'string' ? await hosts.get(notebook) : undefined;
  if (host === undefined) return;
  const before = turns.get(host);
  const turn = Promise.allSettled([before]).then(() => storeAwaited(db, host, picture));
  turns.set(host, turn);
  await turn;
}

async function storeAwaited(
  db: BookbagDb,
  host: HostedNotebook,
  { notebook, reading: id, n, webp, src }: PictureRead,
): Promise<void> {
  const reading = host.readings.get().find((one) => one.id === id);
  if (reading === undefined || reading.by !== host.me) return;
  if (!canWrite(host.open.doc)) return; // it stays awaited: nothing could name the bytes
  if (!Number.isInteger(n) || n < 0 || n >= MAX_PICTURES || reading.pictures[n] !== PICTURE_PENDING) return;
  const bytes = usable(webp, await storedBytes(db, reading.pictures));
  if (bytes === undefined) {
    // On the page's own host it is simply gone: no grant would help.
    const elsewhere = typeof src === 'string' && parseUrl(src)?.host !== parseUrl(reading.url)?.host;
    if (webp === null && elsewhere) await rememberMissed(db, notebook, id, { n, src });
    setPicture(host.open.doc, id, n, PICTURE_NOT_SAVED);
    return;
  }
  try {
    const hash = await sha256Hex(bytes);
    await host.shelf.store({ hash, bytes });
    setPicture(host.open.doc, id, n, hash);
  } catch (error) {
    report('picture', error);
    setPicture(host.open.doc, id, n, PICTURE_NOT_SAVED);
  }
}

/** The bytes of a reading's pictures that are here, for its limit. */
async function storedBytes(db: BookbagDb, pictures: readonly Picture[]): Promise<number> {
  const found = await Promise.all(pictures.filter(isHash).map(bodyReader(db)));
  return found.reduce((sum, bytes) => sum + (bytes?.length ?? 0), 0);
}

function usable(webp: unknown, sofar: number): Uint8Array<ArrayBuffer> | undefined {
  if (typeof webp !== 'string' || webp.length > 2 * MAX_PICTURE) return undefined;
  const bytes = fromBase64(webp);
  if (bytes === undefined || bytes.length > MAX_PICTURE || !isWebp(bytes)) return undefined;
  return sofar + bytes.length > MAX_PICTURES_TOTAL ? undefined : bytes;
}
