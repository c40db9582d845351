import { useEffect, useState } from 'react';
import { after } from '../../lib/util/timers';

/** True once `waiting` has lasted for 300 ms: nothing is said about what is over at once. */
export function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const stop = new AbortController();
    after(300, () => setLate(true), stop.signal);
    return () => {
      stop.abort();
      setLate(false);
    };
  }, [waiting]);
  return waiting && late;
}
