import { useCallback, useEffect, useMemo, useRef } from 'react';
import { after } from '../../lib/util/timers';

interface Wait {
  /** Calls `act` after the wait. A wait under way ends and does nothing. */
  readonly begin: (act: () => void) => void;
  readonly end: () => void;
}

/** One wait of `ms` milliseconds at a time; it ends with its component. */
export function useWait(ms: number): Wait {
  const underWay = useRef<AbortController>(undefined);
  const end = useCallback(() => underWay.current?.abort(), []);
  const begin = useCallback(
    (act: () => void) => {
      end();
      underWay.current = new AbortController();
      after(ms, act, underWay.current.signal);
    },
    [ms, end],
  );
  useEffect(() => end, [end]);
  return useMemo(() => ({ begin, end }), [begin, end]);
}
