import { useId } from 'react';
import { t } from '../../lib/i18n/t';
import { Button } from '../ui/Button';
import { useNextNewKey } from './use-next-new';

/** Leads to the next thing that is new. Its key is told to who listens and to who points at it. */
export function NextNew({ count, next }: { count: number; next: () => void }) {
  const id = useId();
  useNextNewKey(next);
  return (
    <>
      <Button aria-keyshortcuts="Alt+Shift+N" title="Alt+Shift+N" aria-describedby={id} onClick={next}>
        {t('news.next')}
      </Button>
      <span id={id} hidden>
        {t('reading.newHere', count)}
      </span>
    </>
  );
}
