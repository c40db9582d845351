import type { BackupFailure, BackupWish, Restored, RestoreFailure, RestoreWish } from '../../messages/backup';
import { send } from '../../messages/send';
import { followWork, type Work } from '../../messages/work';
import { holdFile, takeFile } from '../../util/handed-file';
import { randomId } from '../../util/random-id';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';

/** Milliseconds for which a file is held while it is restored. */
const RESTORING = 60 * 60_000;

/** Has the post make one, and hands it on. */
export async function saveBackup(
  wish: Omit<BackupWish, 'transfer'>,
  work: Work,
  download: (file: Blob) => void,
): Promise<Result<null, BackupFailure>> {
  const transfer = randomId();
  try {
    const made = await followWork(transfer, work, () => send('post', 'backUp', { ...wish, transfer }));
    if (!made.ok) return made;
    if (work.signal.aborted) return fail('ended');
    download(await takeFile(transfer));
    return ok(null);
  } catch (error) {
    report('backups.save', error);
    return fail('failed');
  }
}

/** Hands a file to the post, and has it restored. */
export async function restoreBackup(
  file: File,
  wish: Omit<RestoreWish, 'transfer'>,
  work: Work,
  signal: AbortSignal,
): Promise<Result<Restored, RestoreFailure>> {
  const [transfer, ended] = [randomId(), new AbortController()];
  holdFile(transfer, file, AbortSignal.any([signal, ended.signal]), RESTORING);
  try {
    return await followWork(transfer, work, () => send('post', 'restore', { ...wish, transfer }));
  } catch (error) {
    report('backups.restore', error); // also a file that was moved away while it was read
    return fail('failed');
  } finally {
    ended.abort();
  }
}
