import { useEffect, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { BodyState } from '../../lib/model/body-state';
import { report } from '../../lib/util/report';
import { every } from '../../lib/util/timers';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';

const WORDS: Readonly<Record<BodyState, (partner: string) => string>> = {
  coming: () => t('reading.onItsWay'),
  refused: (partner) => t('reading.refused', [partner]),
  lacking: (partner) => t('reading.lacking', [partner]),
};

/** The same for a resume, which has no page from which it could come again. */
const OF_RESUME: typeof WORDS = {
  coming: () => t('reading.onItsWay'),
  refused: (partner) => t('resume.textRefused', [partner]),
  lacking: (partner) => t('resume.textLacking', [partner]),
};

/** Milliseconds between two questions where it is. */
const ASK = 4000;

/** Where a text is that is not here yet, and what to do when it does not come. */
export function Coming({ hash, isResume }: { hash: string; isResume: boolean }) {
  const session = useSession();
  const { partner } = usePeople();
  const [state, setState] = useState<BodyState>('coming');
  useEffect(() => {
    const stop = new AbortController();
    const ask = (): void => {
      session.bodies.state(hash).then(
        (now) => !stop.signal.aborted && setState(now),
        (error: unknown) => report('reader.bodyState', error),
      );
    };
    ask();
    every(ASK, ask, stop.signal);
    return () => stop.abort();
  }, [session, hash]);
  return (isResume ? OF_RESUME : WORDS)[state](partner?.name ?? t('app.yourPartner'));
}
