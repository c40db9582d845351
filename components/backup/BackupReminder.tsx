import { useEffect, useId, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { BackupStanding } from '../../lib/session/library/backups';
import { report } from '../../lib/util/report';
import { useExample } from '../hooks/use-example';
import { useLibrary } from '../hooks/use-library';
import { useNow } from '../hooks/use-now';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { useStanding } from './Backup';
import { BackUpDialog } from './BackUpDialog';
import './backup.css';

/** Records that are worth a first backup. */
const FIRST = 10;

/** Milliseconds after which a backup is old, and for which "not now" holds: thirty days. */
const DAY = 86_400_000;
const MONTH = 30 * DAY;

/** What a reminder says now; '' while there is nothing to say. */
function reminderOf({ last, later, things }: BackupStanding, now: number): string {
  if (things < FIRST || now - later < MONTH || now - last < MONTH) return '';
  return last === 0 ? t('backup.reminder') : t('backup.reminderOld');
}

/**
 * One line that reminds of a backup, once there is something to lose. It rests for thirty days when it is not wanted, and
 * in Settings, which has the same button.
 */
export function BackupReminder() {
  const { backups } = useLibrary();
  const { id } = useSession();
  const example = useExample();
  const now = useNow();
  const [standing, ask] = useStanding();
  const [open, setOpen] = useState(false);
  const words = useId();
  const [dismissed, setDismissed] = useState('');
  const today = Math.floor(now / DAY);
  const [asked, setAsked] = useState(today);
  if (asked !== today) setAsked(today);
  useEffect(ask, [ask, asked]); // a panel may stay open for weeks
  const said = standing === null || example || dismissed === id ? '' : reminderOf(standing, now);
  const later = (): void => {
    setDismissed(id);
    backups.later(id).catch((error: unknown) => report('backups.later', error));
  };
  if (said === '' && !open) return null;
  return (
    <div className="row wrap small backup-reminder">
      <span className="muted" id={words}>
        {said} {t('backup.reminderWords')}
      </span>
      <Button look="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('backup.backUp')}
      </Button>
      <Button look="quiet" aria-describedby={words} onClick={later}>
        {t('app.dismiss')}
      </Button>
      {open && <BackUpDialog onClose={() => setOpen(false)} onSaved={ask} />}
    </div>
  );
}
