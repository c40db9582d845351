import { useEffect, useState } from 'react';
import type { LeftOut } from '../../../lib/model/left-out';
import { report } from '../../../lib/util/report';
import { useSession } from '../../hooks/use-session';

/** The pieces of that name; null while they are on their way, perhaps from the partner. */
export function useLeftOut(hash: string): readonly LeftOut[] | null {
  const session = useSession();
  const [arrived, setArrived] = useState<{ hash: string; pieces: readonly LeftOut[] } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const open = async (): Promise<void> => {
      try {
        const pieces = await session.bodies.leftOut(hash, stop.signal);
        if (!stop.signal.aborted) setArrived({ hash, pieces });
      } catch (error) {
        if (!stop.signal.aborted) report('leftOut.open', error);
      }
    };
    void open();
    return () => stop.abort();
  }, [session, hash]);
  return arrived?.hash === hash ? arrived.pieces : null;
}
