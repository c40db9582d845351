import { t } from '../../lib/i18n/t';
import type { CurrentPage } from '../../lib/session/shell';
import { report } from '../../lib/util/report';
import { useLate } from '../hooks/use-late';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { useSay } from '../ui/Toasts';
import { hostOf } from './web-address';
import type { Clipping } from './use-clipping';

/** The one main button of Readings, and under it which page it would take. */
export function ClipBox({ clipping, full }: { clipping: Clipping; full: boolean }) {
  const { shell } = useSession();
  const page = useObserved(shell.page);
  const late = useLate(clipping.busy);
  const say = useSay();

  const keep = async (): Promise<void> => {
    try {
      if (await shell.keepSite()) say(t('clip.kept'));
    } catch (error) {
      report('shell.keepSite', error);
    }
  };

  return (
    <div className="clip-box">
      <Button
        look="main"
        icon="clip"
        full={full}
        aria-disabled={clipping.busy}
        onClick={clipping.busy ? undefined : clipping.clip}
      >
        {t('clipThisPage')}
      </Button>
      <p className="clip-page" aria-live="polite">
        {late ? t('clip.busy') : <PageWords page={page} />}
      </p>
      {page.access === 'granted' && !page.kept && (
        <Button look="quiet" onClick={() => void keep()}>
          {t('clip.alwaysHere')}
        </Button>
      )}
    </div>
  );
}

function PageWords({ page }: { page: CurrentPage }) {
  if (page.access === 'hidden') return t('clip.pressToolbar');
  if (page.access === 'browser') return t('clip.browserKeeps');
  if (page.access === 'unknown') return null;
  return (
    <>
      {page.title !== '' && <span className="clip-page-title">{page.title}</span>} {hostOf(page.url)}
    </>
  );
}
