import type {
  BackupFailure,
  BackupStanding,
  BackupWish,
  Restored,
  RestoreFailure,
  RestoreWish,
} from '../../messages/backup';
import { send } from '../../messages/send';
import { holdFile, takeFile } from '../../util/handed-file';
import { randomId } from '../../util/random-id';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import type { Shell } from '../shell/shell';

export type { BackupFailure, BackupStanding, Restored, RestoreFailure };

/** What browsers take the file for: sealed bytes. */
const TYPE = 'application/octet-stream';

/** Milliseconds for which a file is held while it is restored. */
const RESTORING = 60 * 60_000;

/** Backups: sealed files with all of a notebook. */
export interface Backups {
  /** Makes one and saves it as a file. */
  save(wish: Omit<BackupWish, 'transfer'>, fileName: string): Promise<Result<null, BackupFailure>>;
  /** Restores one. A notebook that it begins is the one in use then. */
  restore(file: File, wish: Omit<RestoreWish, 'transfer'>): Promise<Result<Restored, RestoreFailure>>;
  standing(notebook: string): Promise<BackupStanding>;
  /** The person wants to be reminded later. */
  later(notebook: string): Promise<null>;
  /** Takes a notebook and everything of it off this device. */
  leave(notebook: string): Promise<Result<null, 'disk-full' | 'failed'>>;
}

interface Parts {
  /** Hears of a notebook that was begun. */
  readonly begun: (notebook: string) => void;
  /** Has all pages know that the person leaves a notebook. */
  readonly leaving: (notebook: string) => Promise<void>;
  /** It could not be left after all. */
  readonly stays: (notebook: string) => void;
  readonly shell: Pick<Shell, 'download'>;
}

export function backups({ begun, leaving, stays, shell }: Parts, signal: AbortSignal): Backups {
  return {
    save: async (wish, fileName) => {
      const transfer = randomId();
      try {
        const made = await send('post', 'backUp', { ...wish, transfer });
        if (!made.ok) return made;
        shell.download(fileName, TYPE, await takeFile(transfer));
        return ok(null);
      } catch (error) {
        report('backups.save', error);
        return fail('failed');
      }
    },
    restore: async (file, wish) => {
      const [transfer, ended] = [randomId(), new AbortController()];
      holdFile(transfer, file, AbortSignal.any([signal, ended.signal]), RESTORING);
      try {
        const restored = await send('post', 'restore', { ...wish, transfer });
        if (restored.ok && restored.value.how === 'begun') begun(restored.value.notebook);
        return restored;
      } catch (error) {
        report('backups.restore', error); // also a file that was moved away while it was read
        return fail('failed');
      } finally {
        ended.abort();
      }
    },
    standing: (notebook) => send('post', 'tellBackups', { notebook }),
    later: (notebook) => send('post', 'backUpLater', { notebook }),
    leave: async (notebook) => {
      await leaving(notebook);
      const left = await send('post', 'leaveNotebook', { notebook }).catch(
        (error: unknown) => (report('backups.leave', error), fail('failed' as const)),
      );
      if (!left.ok) stays(notebook);
      return left;
    },
  };
}
