import { useEffect, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Unseen } from '../../lib/notebook/news';
import { observe } from '../../lib/util/observed';
import { after, soon } from '../../lib/util/timers';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { newsWords } from './news-words';

/** The words go after so long: who comes there later would take them for news, in milliseconds. */
const STAYS = 8000;

/**
 * What comes is gathered for so long, in milliseconds. What this person changed on a desk comes here at once, and that
 * it is their own a moment later.
 */
const SETTLE = 500;

/** What came at once, and how often something has come. */
interface Arrived {
  readonly came: readonly Unseen[];
  readonly times: number;
}

/** Says to who listens, not to who looks, what came from the partner. Those who look see it marked. */
export function Arrivals() {
  const session = useSession();
  const { seen, unseen } = session;
  const people = usePeople();
  const [arrived, setArrived] = useState<Arrived>({ came: [], times: 0 });

  useEffect(() => {
    const stop = new AbortController();
    /** Null until it is known what was seen: what waited before the panel opened is no arrival. */
    let known: ReadonlySet<string> | null = null;
    const compare = (): void => {
      if (seen.marks.get() === null) return;
      const before = known;
      const came = unseen
        .get()
        .filter(({ marks }) => before !== null && !marks.every((mark) => before.has(mark)));
      known = new Set([...(before ?? []), ...unseen.get().flatMap(({ marks }) => marks)]);
      if (came.length > 0) setArrived(({ times }) => ({ came, times: times + 1 }));
    };
    const compareSoon = soon(SETTLE, compare, stop.signal);
    observe(unseen, compareSoon, stop.signal);
    observe(seen.marks, () => (known === null ? compare() : compareSoon()), stop.signal);
    compare();
    return () => stop.abort();
  }, [seen, unseen]);

  const { came, times } = arrived;
  useEffect(() => {
    const stop = new AbortController();
    after(STAYS, () => setArrived({ came: [], times }), stop.signal);
    return () => stop.abort();
  }, [times]);

  const [first] = came;
  const who = first === undefined || first.by === '' ? people.partner : people.of(first.by);
  return (
    <div className="vh" aria-live="polite">
      {first !== undefined && who !== null && (
        // a new element each time, so that the same words are said again
        <p key={times}>
          {newsWords(session, first, who.name)}
          {came.length > 1 && `, ${t('news.more', came.length - 1)}`}
        </p>
      )}
    </div>
  );
}
