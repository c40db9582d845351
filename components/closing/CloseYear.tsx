import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import { BackUpDialog } from '../backup/BackUpDialog';
import { useNotebookName } from '../backup/use-notebook-name';
import { useClosed } from '../hooks/use-can-write';
import { useExample } from '../hooks/use-example';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { refusedWords } from '../hooks/use-wrote';
import { TakeWholeDialog } from '../takeout/whole/TakeWhole';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useSay } from '../ui/Toasts';
import { useOpenAgain } from './use-open-again';

/** "Close the year", and the way back. The example has no year. */
export function CloseYear() {
  const [at, setAt] = useState<'settings' | 'closing' | 'backing up' | 'taking out'>('settings');
  const closed = useClosed();
  const openAgain = useOpenAgain();
  const back = (): void => setAt('closing');
  if (useExample()) return null;
  return (
    <section className="card pad stack-s">
      <h2 className="h2">{t('closing.heading')}</h2>
      <p className="small muted">{closed === null ? t('closing.words') : t('closing.both')}</p>
      <div className="row wrap">
        {closed === null ? (
          <Button aria-haspopup="dialog" onClick={() => setAt('closing')}>
            {t('closing.heading')}
          </Button>
        ) : (
          <Button onClick={openAgain}>{t('closing.openAgain')}</Button>
        )}
      </div>
      {at === 'closing' && (
        <CloseDialog
          onBackUp={() => setAt('backing up')}
          onTakeOut={() => setAt('taking out')}
          onClose={() => setAt('settings')}
        />
      )}
      {at === 'backing up' && <BackUpDialog onClose={back} />}
      {at === 'taking out' && <TakeWholeDialog onClose={back} />}
    </section>
  );
}

interface DialogProps {
  onBackUp: () => void;
  onTakeOut: () => void;
  onClose: () => void;
}

/** Says what happens, for both. A backup and readable files are offered first. */
function CloseDialog({ onBackUp, onTakeOut, onClose }: DialogProps) {
  const { year } = useSession();
  const { partner } = usePeople();
  const name = useNotebookName();
  const say = useSay();
  const [problem, setProblem] = useState('');
  const close = (): void => {
    const closed = year.close();
    if (!closed.ok) return setProblem(refusedWords(closed.reason));
    say(t('closing.closedNow'));
    onClose();
  };
  return (
    <Dialog heading={t('closing.dialog', [name])} onClose={onClose}>
      <div className="stack-s">
        <p>{partner === null ? t('closing.goesAlone') : t('closing.goes', [partner.name])}</p>
        <p>{partner === null ? t('closing.staysAlone') : t('closing.stays', [partner.name])}</p>
        <div className="row wrap">
          <Button look="link" aria-haspopup="dialog" onClick={onBackUp}>
            {t('closing.backUp')}
          </Button>
          <Button look="link" aria-haspopup="dialog" onClick={onTakeOut}>
            {t('wholeOut.heading')}
          </Button>
        </div>
        <p className="field-problem" role="alert">
          {problem}
        </p>
        <div className="row wrap dialog-acts">
          <Button look="main" onClick={close}>
            {t('closing.close')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
