import { use, useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Unseen } from '../../lib/notebook/news';
import { usePeople } from '../hooks/use-people';
import { useObserved } from '../hooks/use-observed';
import { NewsTargetContext } from '../hooks/use-news';
import { whenOnScreen } from '../hooks/on-screen';
import { useSession } from '../hooks/use-session';
import { IconButton } from '../ui/IconButton';
import { newsWords } from './news-words';
import { standsAlone } from './stands-alone';

/** So many are told by themselves; the others are counted. */
const MOST = 3;

const isSame = (one: Unseen, other: Unseen): boolean => one.kind === other.kind && one.id === other.id;

/** What was told since the panel opened, until the person closes it. */
function useStandAlone() {
  const unseen = useObserved(useSession().unseen);
  const fresh = useMemo(() => unseen.filter(({ kind }) => standsAlone(kind)), [unseen]);
  const [told, setTold] = useState<readonly Unseen[]>([]);
  const added = fresh.filter(({ marks }) => !told.some((one) => one.marks.join() === marks.join()));
  if (added.length > 0)
    setTold([...added, ...told.filter((one) => !added.some((other) => isSame(one, other)))]);
  return { told, marks: fresh.flatMap((one) => one.marks).join('\n'), close: () => setTold([]) };
}

/** What the partner changed that has no card of its own: names, prompts, and questions for interviews. It waits until it is closed. */
export function StandAlone() {
  const session = useSession();
  const people = usePeople();
  const { target, reached } = use(NewsTargetContext);
  const { told, marks, close } = useStandAlone();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ref.current === null || marks === '') return undefined;
    const stop = new AbortController();
    whenOnScreen(ref.current, () => session.seen.mark(marks.split('\n')), stop.signal);
    return () => stop.abort();
  }, [session, marks]);
  const isTarget = target !== null && standsAlone(target.kind);
  useEffect(() => {
    if (!isTarget) return;
    ref.current?.focus();
    reached();
  }, [isTarget, reached]);
  if (told.length === 0) return null;
  const who = (by: string): string => (by === '' ? people.partner : people.of(by))?.name ?? '';
  return (
    <div ref={ref} className="notice" role="group" aria-label={t('news.alone')} tabIndex={-1}>
      <ul className="grow plain-list small">
        {told.slice(0, MOST).map((one) => (
          <li key={`${one.kind} ${one.id}`}>{newsWords(session, one, who(one.by))}</li>
        ))}
        {told.length > MOST && <li>{t('news.more', told.length - MOST)}</li>}
      </ul>
      <IconButton icon="close" name={t('app.close')} onClick={close} />
    </div>
  );
}
