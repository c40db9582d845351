import { newSecret } from '../../lib/crypto/keys';
import { restoreBackup } from '../../lib/post/backup/restore-backup';
import { writeBackup } from '../../lib/post/backup/write-backup';
import { beginNotebook } from '../../lib/post/hosting/begin-notebook';
import type { HostedNotebook } from '../../lib/post/hosting/host-notebook';
import { createHosts, type Hosts } from '../../lib/post/hosting/hosts';
import type { BookbagDb } from '../../lib/store/db';
import { sha256Hex } from '../../lib/util/bytes';
import { gzip } from '../../lib/util/gzip';
import type { Result } from '../../lib/util/result';
import type { Work } from '../../lib/messages/work';
import { cheapStretch } from './cheap-stretch';
import { listOf, put } from './records';
import { tempDb } from './temp-db';

/** Devices that make backups and restore them, without a network and without a slow passphrase. */

export const AT = 1_790_000_000_000;
export const WORDS = 'lantern apple river tulip drum fox';

/** A browser profile, as far as the post has one. */
export interface Device {
  readonly db: BookbagDb;
  readonly hosts: Hosts;
}

export function device(signal: AbortSignal): Device {
  const db = tempDb(signal);
  return { db, hosts: createHosts(db, () => undefined, signal) };
}

export const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

export const hosted = async ({ hosts }: Device, id: string): Promise<HostedNotebook> => {
  const host = await hosts.get(id);
  if (host === undefined) throw new Error('no such notebook');
  return host;
};

/** A notebook of Ana and Bo with a note and a reading, whose text is stored. */
export async function ours(
  at: Device,
  name = 'Spring match',
): Promise<{ host: HostedNotebook; body: string }> {
  const id = await beginNotebook(at.db, {
    ...{ me: 'ana', myName: 'Ana', name, seat: 'a', secret: newSecret(), relays: [] },
  });
  const host = await hosted(at, id);
  const { doc } = host.open;
  put(doc, 'members', { id: 'bo', by: 'bo', at: AT, name: 'Bo', seat: 'b' });
  put(doc, 'notes', { id: 'n1', by: 'ana', at: AT, text: 'A note.' });
  const bytes = await gzip('<p>The text.</p>');
  const body = await sha256Hex(bytes);
  await host.shelf.store({ hash: body, bytes });
  put(doc, 'readings', { id: 'r1', by: 'ana', at: AT, title: 'A reading', url: 'https://a.example/', body });
  await host.open.whenStored();
  return { host, body };
}

/** Work that nobody follows or ends. */
export const unfollowed = (): Work => ({ signal: new AbortController().signal, told: () => undefined });

export const back = async (at: Device, host: HostedNotebook, privately = true): Promise<Blob> =>
  value(await writeBackup(at.db, host, { passphrase: WORDS, privately }, cheapStretch, unfollowed()));

export const restore = (at: Device, file: Blob, another: string | null = null, passphrase = WORDS) =>
  restoreBackup({ ...at, stretched: cheapStretch, work: unfollowed() }, file, { passphrase, another });

export const notesOf = ({ open }: HostedNotebook) =>
  listOf(open.doc, 'notes')
    .get()
    .map(({ text }) => text);
