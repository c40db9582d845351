import { useEffect, useMemo, useState } from 'react';
import { type Described, described } from '../../../lib/model/described';
import { type Details, NO_DETAILS } from '../../../lib/model/details';
import type { Reading } from '../../../lib/model/reading';
import { report } from '../../../lib/util/report';
import { useSession } from '../../hooks/use-session';

/** All that is known of a reading; the side-car may still be on its way from the partner. */
export function useDescribed(reading: Reading): { more: Described; waiting: boolean } {
  const session = useSession();
  const [arrived, setArrived] = useState<{ hash: string; details: Details } | null>(null);
  const hash = reading.details;

  useEffect(() => {
    if (hash === '') return undefined;
    const stop = new AbortController();
    const open = async (): Promise<void> => {
      try {
        const details = await session.bodies.details(hash, stop.signal);
        if (!stop.signal.aborted) setArrived({ hash, details });
      } catch (error) {
        if (!stop.signal.aborted) report('details.open', error);
      }
    };
    void open();
    return () => stop.abort();
  }, [session, hash]);

  const isHere = arrived !== null && arrived.hash === hash;
  const details = isHere ? arrived.details : NO_DETAILS;
  const more = useMemo(() => described(reading, details), [reading, details]);
  return { more, waiting: hash !== '' && !isHere };
}
