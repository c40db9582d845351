import { useEffect, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Session } from '../../lib/session/session';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import type { Section } from './place';

/** How much of each section is the partner's. */
function countTheirs(session: Session): Readonly<Record<Section, number>> {
  const theirs = (by: string): boolean => by !== session.me;
  const readings = session.readings.get().filter(({ clippedBy }) => theirs(clippedBy));
  const comments = session.comments.get().filter(({ by }) => theirs(by));
  return {
    readings: readings.length + comments.length,
    books: session.books.get().filter(({ addedBy }) => theirs(addedBy)).length,
    notes: session.notes.get().filter(({ by }) => theirs(by)).length,
  };
}

/** Says to who listens, not to who looks, that something came from the partner. Those who look see it marked. */
export function Arrivals() {
  const session = useSession();
  const { partner } = usePeople();
  const [grown, setGrown] = useState<{ section: Section; times: number } | null>(null);

  useEffect(() => {
    let known = countTheirs(session);
    const compare = (): void => {
      const now = countTheirs(session);
      const more = (['readings', 'books', 'notes'] as const).find((section) => now[section] > known[section]);
      known = now;
      if (more !== undefined) setGrown((before) => ({ section: more, times: (before?.times ?? 0) + 1 }));
    };
    const watched = [session.readings, session.comments, session.books, session.notes];
    const stops = watched.map((list) => list.subscribe(compare));
    return () => stops.forEach((stop) => stop());
  }, [session]);

  const names = { readings: t('app.readings'), books: t('app.books'), notes: t('app.notes') };
  return (
    <div className="vh" aria-live="polite">
      {grown !== null && partner !== null && (
        // a new element each time, so that the same words are said again
        <p key={grown.times}>{t('app.arrived', [partner.name, names[grown.section]])}</p>
      )}
    </div>
  );
}
