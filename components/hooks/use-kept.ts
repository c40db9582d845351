import { useCallback, useEffect, useRef, useState } from 'react';
import { report } from '../../lib/util/report';
import { useSession } from './use-session';
import { useWait } from './use-wait';

/** Milliseconds. */
const SAVE_AFTER = 300;

/** What was typed, and what stood there before where that is known. */
type Words = readonly [text: string, was?: string];

/** Keeps words on this computer: soon after the last one was typed, and at once when their page or view goes. */
export function useKept(key: string) {
  const session = useSession();
  const [notKept, setNotKept] = useState(false);
  const unsaved = useRef<Words | null>(null);
  const { begin, end } = useWait(SAVE_AFTER);

  const save = useCallback(async () => {
    end();
    const words = unsaved.current;
    if (words === null) return;
    unsaved.current = null;
    const tell = (kept: boolean): void => {
      setNotKept(!kept);
      if (!kept) unsaved.current ??= words; // tried again when the page goes: there may be room by then
    };
    try {
      tell((await session.unsent.save(key, ...words)).ok);
    } catch (error) {
      tell(false);
      report('unsent.save', error);
    }
  }, [session, key, end]);
  const keep = useCallback(
    (...words: Words) => {
      unsaved.current = words;
      begin(() => void save());
    },
    [begin, save],
  );
  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener('pagehide', () => void save(), { signal: stop.signal });
    return () => {
      stop.abort();
      void save();
    };
  }, [save]);
  return { notKept, keep, save };
}
