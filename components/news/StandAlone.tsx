import { use, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Made } from '../../lib/model/kind';
import type { KindName } from '../../lib/model/kinds';
import { IN_MY_NAME } from '../../lib/model/member';
import type { Unseen } from '../../lib/notebook/news';
import { observe, type Observed } from '../../lib/util/observed';
import { usePeople } from '../hooks/use-people';
import { useObserved } from '../hooks/use-observed';
import { NewsTargetContext } from '../hooks/use-news';
import { whenOnScreen } from '../hooks/on-screen';
import { useSession } from '../hooks/use-session';
import { IconButton } from '../ui/IconButton';
import { newsWords } from './news-words';
import { standsAlone } from './stands-alone';

/** So many are told at once; the others are counted, and come when these are closed. */
const MOST = 3;

const isSame = (one: Unseen, other: Unseen): boolean =>
  one.kind === other.kind && one.id === other.id && one.field === other.field;

const listOf = (records: ReturnType<typeof useSession>['records'], kind: string) =>
  records[kind as KindName].list as Observed<readonly Made[]>;

/**
 * Takes out what a computer of this person has confirmed meanwhile: its words may come before its signature, and nobody
 * else wrote them.
 */
function useConfirmed(told: readonly Unseen[]): readonly Unseen[] {
  const { records } = useSession();
  const [, again] = useReducer((times: number) => times + 1, 0);
  const kinds = [...new Set(told.filter(({ by }) => by === IN_MY_NAME).map(({ kind }) => kind))].join(' ');
  useEffect(() => {
    const stop = new AbortController();
    for (const kind of kinds === '' ? [] : kinds.split(' '))
      observe(listOf(records, kind), again, stop.signal);
    return () => stop.abort();
  }, [records, kinds]);
  const isDoubtful = ({ kind, id }: Unseen): boolean =>
    listOf(records, kind)
      .get()
      .find((one) => one.id === id)?.by === IN_MY_NAME;
  return told.filter((one) => one.by !== IN_MY_NAME || isDoubtful(one));
}

/** What was told since the panel opened, until the person closes it: some of it, and how much more there is. */
function useStandAlone() {
  const session = useSession();
  const unseen = useObserved(session.unseen);
  const fresh = useMemo(() => unseen.filter(standsAlone), [unseen]);
  const [all, setTold] = useState<readonly Unseen[]>([]);
  const told = useConfirmed(all);
  const isTold = ({ marks }: Unseen): boolean => all.some((one) => one.marks.join() === marks.join());
  const added = fresh.filter((one) => !isTold(one));
  if (added.length > 0)
    setTold([...added, ...all.filter((one) => !added.some((other) => isSame(one, other)))]);
  const shown = told.slice(0, MOST);
  const marks = fresh.filter((one) => shown.some((other) => isSame(one, other))).flatMap((one) => one.marks);
  return {
    ...{ shown, more: told.length - shown.length, marks: marks.join('\n') },
    /** Those that stand there go, and those that waited behind them come. */
    goOn: () => setTold(told.slice(MOST)),
    /** Whether "Next new" leads to one that waits. */
    waits: (target: Pick<Unseen, 'kind' | 'id' | 'field'>) =>
      told
        .slice(MOST)
        .some(({ kind, id, field }) => kind === target.kind && id === target.id && field === target.field),
  };
}

/**
 * What the partner changed that has no card of its own: names, prompts, questions for interviews, and what went into the
 * archive. It waits until it is closed. Only what stands there counts as seen.
 */
export function StandAlone() {
  const session = useSession();
  const people = usePeople();
  const { target, reached } = use(NewsTargetContext);
  const { shown, more, marks, goOn, waits } = useStandAlone();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ref.current === null || marks === '') return undefined;
    const stop = new AbortController();
    whenOnScreen(ref.current, () => session.seen.mark(marks.split('\n')), stop.signal);
    return () => stop.abort();
  }, [session, marks]);
  const isTarget = target !== null && standsAlone(target);
  if (isTarget && waits(target)) goOn();
  useEffect(() => {
    if (!isTarget) return;
    ref.current?.focus();
    reached();
  }, [isTarget, reached]);
  if (shown.length === 0) return null;
  const who = (by: string): string => (by === '' ? people.partner : people.of(by))?.name ?? '';
  return (
    <div ref={ref} className="notice" role="group" aria-label={t('news.alone')} tabIndex={-1}>
      <ul className="grow plain-list small">
        {shown.map((one) => (
          <li key={`${one.kind} ${one.id} ${one.field}`}>{newsWords(session, one, who(one.by))}</li>
        ))}
        {more > 0 && <li>{t('news.more', more)}</li>}
      </ul>
      <IconButton icon="close" name={t('app.close')} onClick={goOn} />
    </div>
  );
}
