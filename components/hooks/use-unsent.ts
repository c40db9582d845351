import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { report } from '../../lib/util/report';
import { useSession } from './use-session';
import { useWait } from './use-wait';

/** Milliseconds. */
const SAVE_AFTER = 300;

export interface UnsentWords {
  readonly text: string;
  /** The last words could not be kept: the disk is full. */
  readonly notKept: boolean;
  readonly change: (text: string) => void;
  /** What was typed has been sent. */
  readonly clear: () => void;
}

/** Keeps words on this computer: soon after the last one was typed, and at once when their page or view goes. */
function useKept(key: string) {
  const session = useSession();
  const [notKept, setNotKept] = useState(false);
  const unsaved = useRef<string | null>(null);
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
      tell((await session.unsent.save(key, words)).ok);
    } catch (error) {
      tell(false);
      report('unsent.save', error);
    }
  }, [session, key, end]);
  const keep = useCallback(
    (words: string) => {
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

/** Words being typed: kept on this computer as they come, and found again after anything that may happen. */
export function useUnsent(key: string, start = ''): UnsentWords {
  const session = useSession();
  const [text, setText] = useState(start);
  const touched = useRef(false);
  const { notKept, keep, save } = useKept(key);

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
    return () => stop.abort();
  }, [session, key]);

  const change = useCallback(
    (words: string) => {
      touched.current = true;
      setText(words);
      keep(words);
    },
    [keep],
  );
  const clear = useCallback(() => {
    change('');
    void save();
  }, [change, save]);

  return useMemo(() => ({ text, notKept, change, clear }), [text, notKept, change, clear]);
}
