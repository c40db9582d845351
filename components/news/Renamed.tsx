import { useEffect, useEffectEvent } from 'react';
import { t } from '../../lib/i18n/t';
import { observe } from '../../lib/util/observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useSay } from '../ui/Toasts';

/** Tells that the notebook got another name elsewhere. What comes with a notebook that has just come is no news. */
export function Renamed() {
  const { renamed } = useSession();
  const { partner } = usePeople();
  const say = useSay();
  const tell = useEffectEvent((): void => {
    const now = renamed.get();
    if (now === null || partner === null) return;
    say(now.name === '' ? t('news.unnamed') : t('news.renamed', [now.name]));
  });
  useEffect(() => {
    const stop = new AbortController();
    observe(renamed, () => tell(), stop.signal);
    return () => stop.abort();
  }, [renamed]);
  return null;
}
