import { useEffect, useState } from 'react';
import type { Found } from '../../lib/session/search/found';
import { report } from '../../lib/util/report';
import { after } from '../../lib/util/timers';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';

/** Milliseconds after a letter, so that quick typing asks once. */
const SETTLE = 60;

/** So many texts that are read for the search bring another answer. */
const STEP = 64;

interface Answer {
  /** What it answers; '' before the first. */
  readonly words: string;
  readonly found: readonly Found[];
  readonly failed: boolean;
}

/** What is found of some words, and how much is not in the index yet. */
export function useFound(words: string): Answer & { readonly behind: number } {
  const { search } = useSession();
  const behind = useObserved(search.behind);
  const [answer, setAnswer] = useState<Answer>({ words: '', found: [], failed: false });
  const step = Math.ceil(behind / STEP);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const ask = async (): Promise<void> => {
      try {
        const found = await search.find(words);
        if (!signal.aborted) setAnswer({ words, found, failed: false });
      } catch (error) {
        if (signal.aborted) return;
        report('search', error);
        setAnswer({ words, found: [], failed: true });
      }
    };
    after(SETTLE, () => void ask(), signal);
    return () => stop.abort();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- texts that were read bring another answer
  }, [search, words, step]);
  return { ...answer, behind };
}
