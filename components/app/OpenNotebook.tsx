import { useEffect, useState, type ReactNode } from 'react';
import { t } from '../../lib/i18n/t';
import type { Session } from '../../lib/session/session';
import { report } from '../../lib/util/report';
import { useLate } from '../hooks/use-late';
import { useLibrary } from '../hooks/use-library';
import { SessionContext } from '../hooks/use-session';
import { Notice } from '../ui/Notice';
import { NotebookSwitcher } from './NotebookSwitcher';

interface Props {
  id: string;
  /** Another notebook is to begin. */
  onBegin: (way: 'start' | 'join') => void;
  children: ReactNode;
}

/** Opens a notebook for what stands in it, and closes it when another one comes or the page goes. */
export function OpenNotebook({ id, onBegin, children }: Props) {
  const library = useLibrary();
  const [session, setSession] = useState<Session | null>(null);
  const [failed, setFailed] = useState(false);
  const late = useLate(session === null);

  useEffect(() => {
    const stop = new AbortController();
    const open = async (): Promise<void> => {
      try {
        const opened = await library.open(id, stop.signal);
        if (!stop.signal.aborted) setSession(opened);
      } catch (error) {
        if (stop.signal.aborted) return;
        report('library.open', error);
        setFailed(true);
      }
    };
    void open();
    return () => stop.abort();
  }, [library, id]);

  if (session !== null) return <SessionContext value={session}>{children}</SessionContext>;
  return (
    <>
      {(late || failed) && (
        <header className="cloth top bare">
          <div className="row">
            <NotebookSwitcher id={id} onBegin={onBegin} />
          </div>
        </header>
      )}
      <main className="page">
        {failed ? (
          <Notice heading={t('trouble.notOpened')}>{t('trouble.notOpenedNext')}</Notice>
        ) : (
          <p className="center muted" aria-live="polite">
            {late && t('app.opening')}
          </p>
        )}
      </main>
    </>
  );
}
