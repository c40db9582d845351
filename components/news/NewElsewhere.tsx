import { useEffect, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { observe } from '../../lib/util/observed';
import { after } from '../../lib/util/timers';
import { useLibrary } from '../hooks/use-library';
import { useSession } from '../hooks/use-session';
import { notebookName } from '../app/notebook-name';

/** The words go after so long, in milliseconds. */
const STAYS = 8000;

/** Says to who listens that something came into another notebook. Those who look see its mark on the label. */
export function NewElsewhere() {
  const { notebooks, statuses } = useLibrary();
  const { id } = useSession();
  const [said, setSaid] = useState({ words: '', times: 0 });

  useEffect(() => {
    const stop = new AbortController();
    /** By notebook, how much was new when it was last told; what waited before the panel opened is no arrival. */
    const known = new Map<string, number>();
    const compare = (): void => {
      for (const entry of notebooks.get() ?? []) {
        const news = statuses.get()[entry.id]?.news;
        const before = known.get(entry.id);
        if (news === undefined || entry.id === id) continue;
        known.set(entry.id, news);
        if (before === undefined || news <= before) continue;
        const who = entry.partner === '' ? t('app.yourPartner') : entry.partner;
        const words = t('app.arrived', [who, notebookName(entry)]);
        setSaid(({ times }) => ({ words, times: times + 1 }));
      }
    };
    observe(statuses, compare, stop.signal);
    compare();
    return () => stop.abort();
  }, [notebooks, statuses, id]);

  const { words, times } = said;
  useEffect(() => {
    const stop = new AbortController();
    after(STAYS, () => setSaid({ words: '', times }), stop.signal);
    return () => stop.abort();
  }, [times]);
  return (
    <div className="vh" aria-live="polite">
      {words !== '' && <p key={times}>{words}</p>}
    </div>
  );
}
