import { useEffect, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Section } from '../../lib/model/section';
import { observe } from '../../lib/util/observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';

/** Says to who listens, not to who looks, that something came from the partner. Those who look see it marked. */
export function Arrivals() {
  const { seen, unseen } = useSession();
  const { partner } = usePeople();
  const [arrived, setArrived] = useState<{ section: Section; times: number } | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    /** Null until it is known what was looked at: what waited before the panel opened is no arrival. */
    let known: ReadonlySet<string> | null = null;
    const compare = (): void => {
      if (seen.marks.get() === null) return;
      const before = known;
      const came = unseen.get().find(({ id }) => before?.has(id) === false);
      known = new Set([...(before ?? []), ...unseen.get().map(({ id }) => id)]);
      if (came !== undefined) {
        setArrived((last) => ({ section: came.section, times: (last?.times ?? 0) + 1 }));
      }
    };
    observe(unseen, compare, stop.signal);
    observe(seen.marks, compare, stop.signal);
    compare();
    return () => stop.abort();
  }, [seen, unseen]);

  const names = { readings: t('app.readings'), books: t('app.books'), notes: t('app.notes') };
  return (
    <div className="vh" aria-live="polite">
      {arrived !== null && partner !== null && (
        // a new element each time, so that the same words are said again
        <p key={arrived.times}>{t('app.arrived', [partner.name, names[arrived.section]])}</p>
      )}
    </div>
  );
}
