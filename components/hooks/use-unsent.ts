import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { report } from '../../lib/util/report';
import { useSession } from './use-session';

const SAVE_AFTER = 300;

export interface UnsentWords {
  readonly text: string;
  /** The last words could not be kept: the disk is full. */
  readonly notKept: boolean;
  readonly change: (text: string) => void;
  /** What was typed has been sent. */
  readonly clear: () => void;
}

/** Words being typed: kept on this computer as they come, and found again after anything that may happen. */
export function useUnsent(key: string, start = ''): UnsentWords {
  const session = useSession();
  const [text, setText] = useState(start);
  const [notKept, setNotKept] = useState(false);
  const unsaved = useRef<string | null>(null);
  const touched = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const words = unsaved.current;
    if (words === null) return;
    unsaved.current = null;
    try {
      const saved = await session.unsent.save(key, words);
      setNotKept(!saved.ok);
    } catch (error) {
      setNotKept(true);
      report('unsent.save', error);
    }
  }, [session, key]);

  useEffect(() => {
    const stop = new AbortController();
    const find = async (): Promise<void> => {
      try {
        const words = await session.unsent.read(key);
        if (!stop.signal.aborted && !touched.current && words !== '') setText(words);
      } catch (error) {
        report('unsent.load', error);
      }
    };
    void find();
    window.addEventListener('pagehide', () => void save(), { signal: stop.signal });
    return () => {
      stop.abort();
      void save();
    };
  }, [session, key, save]);

  const change = useCallback(
    (words: string) => {
      touched.current = true;
      unsaved.current = words;
      setText(words);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), SAVE_AFTER);
    },
    [save],
  );
  const clear = useCallback(() => {
    change('');
    void save();
  }, [change, save]);

  return useMemo(() => ({ text, notKept, change, clear }), [text, notKept, change, clear]);
}
