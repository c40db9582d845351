import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { report } from '../../lib/util/report';
import { useKept } from './use-kept';
import { useSession } from './use-session';

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
