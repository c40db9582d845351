import { useCallback, useEffect, useState } from 'react';
import { longDate } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { BackupStanding } from '../../lib/session/library/backups';
import { report } from '../../lib/util/report';
import { useExample } from '../hooks/use-example';
import { useLibrary } from '../hooks/use-library';
import { useNow } from '../hooks/use-now';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { BackUpDialog } from './BackUpDialog';
import { RestoreButton } from './RestoreButton';

/** How the notebook stands with backups, and what asks anew; null until it is told. */
export function useStanding(): [BackupStanding | null, () => void] {
  const { backups } = useLibrary();
  const { id } = useSession();
  const [standing, setStanding] = useState<BackupStanding | null>(null);
  const ask = useCallback(() => {
    backups.standing(id).then(setStanding, (error: unknown) => report('backups.standing', error));
  }, [backups, id]);
  useEffect(ask, [ask]);
  return [standing, ask];
}

/** The way out for all of a notebook at once, and back. The example has nothing to lose. */
export function Backup() {
  const [open, setOpen] = useState(false);
  const example = useExample();
  const [standing, ask] = useStanding();
  const last = standing?.last ?? 0;
  const now = useNow();
  return (
    <section className="card pad stack-s">
      <h2 className="h2">{t('backup.heading')}</h2>
      <p className="small muted">{t('backup.words')}</p>
      <div className="row wrap">
        {!example && (
          <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {t('backup.backUp')}
          </Button>
        )}
        <RestoreButton words={t('backup.restore')} />
      </div>
      {last > 0 && <p className="small muted">{t('backup.last', [longDate(last, now)])}</p>}
      {open && <BackUpDialog onClose={() => setOpen(false)} onSaved={ask} />}
    </section>
  );
}
