import type {
  BackupFailure,
  BackupStanding,
  BackupWish,
  Restored,
  RestoreFailure,
  RestoreWish,
} from '../../messages/backup';
import { send } from '../../messages/send';
import type { Work } from '../../messages/work';
import { report } from '../../util/report';
import { fail, type Result } from '../../util/result';
import type { Shell } from '../shell/shell';

export type { BackupFailure, BackupStanding, Restored, RestoreFailure, Work };

/** What browsers take the file for: sealed bytes. */
const TYPE = 'application/octet-stream';

/** Backups: sealed files with all of a notebook. */
export interface Backups {
  /** Makes one and saves it as a file. Where its signal aborts before, there is no file. */
  save(
    wish: Omit<BackupWish, 'transfer'>,
    fileName: string,
    work: Work,
  ): Promise<Result<null, BackupFailure>>;
  /**
   * Restores one. A notebook that it begins is the one in use then. Where its signal aborts before something is in a
   * notebook, nothing comes of it.
   */
  restore(
    file: File,
    wish: Omit<RestoreWish, 'transfer'>,
    work: Work,
  ): Promise<Result<Restored, RestoreFailure>>;
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
    // asked for seldom, so they come behind what is drawn
    save: async (wish, fileName, work) => {
      const { saveBackup } = await import('./slow-backups');
      return saveBackup(wish, work, (file) => shell.download(fileName, TYPE, file));
    },
    restore: async (file, wish, work) => {
      const { restoreBackup } = await import('./slow-backups');
      const restored = await restoreBackup(file, wish, work, signal);
      if (restored.ok && restored.value.how === 'begun') begun(restored.value.notebook);
      return restored;
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
