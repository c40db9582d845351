import { t } from '../../lib/i18n/t';
import type { RestoreFailure } from '../../lib/session/library/backups';

/** Why a backup was not restored, and what to do. */
export const RESTORE_FAILURES: Readonly<Record<RestoreFailure, () => string>> = {
  'not-a-backup': () => t('backup.notOne'),
  'newer-version': () => t('backup.newer'),
  'too-large': () => t('backup.fileTooLarge'),
  'wrong-passphrase': () => t('backup.wrong'),
  damaged: () => t('backup.damaged'),
  harmful: () => t('backup.harmful'),
  'disk-full': () => t('backup.diskFull'),
  failed: () => t('backup.failed'),
  ended: () => t('backup.restoreEnded'),
};
