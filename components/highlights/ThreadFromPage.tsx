import { useEffect, useEffectEvent } from 'react';
import { useObserved } from '../hooks/use-observed';
import type { Standing } from '../hooks/use-news';
import { useSession } from '../hooks/use-session';

/** Leads to the thread of the words that a person clicked on in a page. */
export function ThreadFromPage({ lead }: { lead: (one: Standing) => void }) {
  const { onPages } = useSession();
  const thread = useObserved(onPages.thread);
  const go = useEffectEvent((reading: string, highlight: string) => {
    onPages.reached();
    const top = { kind: 'readings', id: reading };
    lead({ kind: 'highlights', id: highlight, field: '', section: 'readings', top });
  });
  useEffect(() => {
    if (thread !== null) go(thread.reading, thread.highlight);
  }, [thread]);
  return null;
}
