import { t } from '../../lib/i18n/t';
import type { NotebookEntry } from '../../lib/session/library/library';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { RestoreButton } from '../views/later-views';
import { useArrival } from '../ui/ViewFocus';
import { notebookName } from './notebook-name';

interface Props {
  lost: readonly NotebookEntry[];
  onBegin: (way: 'start' | 'join') => void;
}

/** In place of the first run, where this browser had notebooks and the database has lost them. */
export function LostNotebooks({ lost, onBegin }: Props) {
  useArrival('lost');
  return (
    <main className="page stack">
      <Notice
        heading={t('lost.heading')}
        actions={
          <>
            <Button look="main" onClick={() => window.location.reload()}>
              {t('lost.tryAgain')}
            </Button>
            <RestoreButton words={t('backup.restoreHeading')} />
            <Button onClick={() => onBegin('join')}>{t('first.join')}</Button>
            <Button onClick={() => onBegin('start')}>{t('first.start')}</Button>
          </>
        }
      >
        {t('lost.why')}
      </Notice>
      <ul className="stack" aria-label={t('app.notebooks')}>
        {lost.map((one) => (
          <li key={one.id}>
            <h2 className="h2" dir="auto">
              {notebookName(one)}
            </h2>
            <p>{one.partner === '' ? t('lost.alone') : t('lost.fromPartner', [one.partner])}</p>
          </li>
        ))}
      </ul>
    </main>
  );
}
