import { useEffect, useRef, useState } from 'react';
import type { Work } from '../../lib/session/library/backups';

/** Work that a person waits for in a dialog. It ends when they cancel it, and when the dialog goes. */
export function useWork() {
  /** From 0 to 1; null where nothing is under way. */
  const [far, setFar] = useState<number | null>(null);
  const ended = useRef(new AbortController());
  const cancel = (): void => ended.current.abort();
  useEffect(() => () => ended.current.abort(), []);
  const run = async <T>(act: (work: Work) => Promise<T>): Promise<T> => {
    ended.current = new AbortController();
    setFar(0);
    const done = await act({ signal: ended.current.signal, told: setFar });
    setFar(null);
    return done;
  };
  return { far, run, cancel };
}
