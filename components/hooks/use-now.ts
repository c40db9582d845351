import { useEffect, useState } from 'react';
import { every } from '../../lib/util/timers';

/** The time, once a minute: for "today" and "yesterday" in a panel that stays open. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const stop = new AbortController();
    every(60_000, () => setNow(Date.now()), stop.signal);
    return () => stop.abort();
  }, []);
  return now;
}
