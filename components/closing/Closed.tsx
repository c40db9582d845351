import { useEffect, useEffectEvent } from 'react';
import { t } from '../../lib/i18n/t';
import { observe } from '../../lib/util/observed';
import { useClosed } from '../hooks/use-can-write';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useSay } from '../ui/Toasts';
import { late } from '../ui/late';

/** Seen in a closed notebook alone. */
const ClosedLine = late(async () => (await import('./ClosedLine')).ClosedLine);

interface Props {
  /** Another notebook is to begin. */
  onBegin: (way: 'start') => void;
}

/** Says that the notebook is closed while it is, and tells when the partner closes it or opens it again. */
export function Closed({ onBegin }: Props) {
  const session = useSession();
  const { closing } = session.year;
  const people = usePeople();
  const closed = useClosed();
  const say = useSay();
  const tell = useEffectEvent((): void => {
    const now = closing.get();
    if (now === null || now.by === session.me) return;
    const { name } = people.of(now.by);
    say(now.closed ? t('closing.theyClosed', [name]) : t('closing.theyOpened', [name]));
  });
  useEffect(() => {
    const stop = new AbortController();
    observe(closing, () => tell(), stop.signal);
    return () => stop.abort();
  }, [closing]);
  return closed === null ? null : <ClosedLine closed={closed} onBegin={onBegin} />;
}
