import { useState } from 'react';
import { longDate } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import { useExample } from '../hooks/use-example';
import { useLibrary } from '../hooks/use-library';
import { useNow } from '../hooks/use-now';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useSay } from '../ui/Toasts';
import { useStanding } from './Backup';
import { BackUpDialog } from './BackUpDialog';
import { useNotebookName } from './use-notebook-name';

/** "Leave this notebook". The example has a button of its own. */
export function Leave() {
  const [at, setAt] = useState<'settings' | 'leaving' | 'backing up'>('settings');
  if (useExample()) return null;
  return (
    <section className="card pad stack-s">
      <h2 className="h2">{t('leave.heading')}</h2>
      <p className="small muted">{t('leave.words')}</p>
      <Button aria-haspopup="dialog" onClick={() => setAt('leaving')}>
        {t('leave.heading')}
      </Button>
      {at === 'leaving' && (
        <LeaveDialog onBackUp={() => setAt('backing up')} onClose={() => setAt('settings')} />
      )}
      {at === 'backing up' && <BackUpDialog onClose={() => setAt('leaving')} />}
    </section>
  );
}

/** Milliseconds for which a backup counts as one of now. */
const FRESH = 60 * 60_000;

/** Says what goes and who keeps it. A backup is offered first. */
function LeaveDialog({ onBackUp, onClose }: { onBackUp: () => void; onClose: () => void }) {
  const { backups } = useLibrary();
  const { id } = useSession();
  const { partner } = usePeople();
  const name = useNotebookName();
  const [standing] = useStanding();
  const last = standing?.last ?? 0;
  const now = useNow();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const say = useSay();
  const leave = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem('');
    const left = await backups.leave(id);
    setBusy(false);
    if (left.ok) say(t('leave.left', [name]));
    else setProblem(t('leave.notLeft'));
  };
  const backedUp = now - last < FRESH;
  return (
    <Dialog heading={t('leave.dialog', [name])} onClose={onClose}>
      <div className="stack-s">
        <p>{partner === null ? t('leave.goesAlone', [name]) : t('leave.goes', [name, partner.name])}</p>
        {last > 0 && <p className="small muted">{t('backup.last', [longDate(last, now)])}</p>}
        <p className="field-problem" role="alert">
          {problem}
        </p>
        <p className="small" aria-live="polite">
          {busy && t('leave.leaving')}
        </p>
        <div className="row wrap dialog-acts">
          {!backedUp && (
            <Button look="main" onClick={onBackUp}>
              {t('leave.backUpFirst')}
            </Button>
          )}
          <Button aria-disabled={busy} onClick={() => void leave()}>
            {backedUp ? t('leave.now') : t('leave.without')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
