import type { BackupStanding } from '../../messages/backup';
import type { Handlers } from '../../messages/listen';
import { ALL_KINDS } from '../../model/kinds';
import { recordsMap } from '../../notebook/schema';
import { readBackups, writeBackUpLater } from '../../store/cursors';
import type { BookbagDb } from '../../store/db';
import { holdFile, takeFile } from '../../util/handed-file';
import { ok } from '../../util/result';
import { workFor } from '../../messages/work';
import type { HostedNotebook } from '../hosting/host-notebook';
import type { Hosts } from '../hosting/hosts';
import type { Lobbies } from '../pairing/lobbies';
import { leaveHere } from './leave';
import { restoreBackup } from './restore-backup';
import { stretchUntil } from './stretch-worker';
import { writeBackup } from './write-backup';

interface Parts {
  readonly db: BookbagDb;
  readonly hosts: Hosts;
  readonly lobbies: Pick<Lobbies, 'forget'>;
}

/** What the post does about backups, and about leaving. */
export const backupHandlers = ({ db, hosts, lobbies }: Parts, signal: AbortSignal) =>
  ({
    backUp: async ({ notebook, transfer, ...wish }) => {
      const made = await workFor(transfer, signal, async (work) =>
        writeBackup(db, await hosts.get(notebook), wish, stretchUntil(work.signal), work),
      );
      if (!made.ok) return made;
      holdFile(transfer, made.value, signal);
      return ok(null);
    },
    restore: async ({ transfer, ...wish }) =>
      workFor(transfer, signal, async (work) => {
        const stretched = stretchUntil(work.signal);
        return restoreBackup({ db, hosts, stretched, work }, await takeFile(transfer), wish);
      }),
    tellBackups: async ({ notebook }) => standingOf(db, await hosts.get(notebook), notebook),
    backUpLater: async ({ notebook }) => (await writeBackUpLater(db, notebook, Date.now()), null),
    leaveNotebook: async ({ notebook }) => {
      await lobbies.forget(notebook); // nobody comes into it any more
      return leaveHere(db, hosts, notebook);
    },
  }) satisfies Handlers<'post'>;

async function standingOf(
  db: BookbagDb,
  host: HostedNotebook | undefined,
  notebook: string,
): Promise<BackupStanding> {
  const kinds = Object.values(ALL_KINDS).filter(({ silent }) => !silent);
  const counts = kinds.map(({ name }) => (host ? recordsMap(host.open.doc, name).size : 0));
  return { ...(await readBackups(db, notebook)), things: counts.reduce((sum, n) => sum + n, 0) };
}
