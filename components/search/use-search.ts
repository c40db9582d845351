import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Found } from '../../lib/session/search/found';

/** What is looked for, and whether what was found is in view. */
export interface Search {
  readonly words: string;
  readonly open: boolean;
  /** What a person types; their results come into view with the first letter. */
  readonly look: (words: string) => void;
  /** Brings the results into view again. */
  readonly resume: () => void;
  /** Forgets the words, and shows what was there before. */
  readonly end: () => void;
  /** Leads to a result. The words stay in the box. */
  readonly go: (found: Found) => void;
}

/** @param goTo leads to where something stands */
export function useSearch(goTo: (found: Found) => void): Search {
  const [{ words, open }, setLooked] = useState({ words: '', open: false });
  const scroll = useRef(0);
  const wasOpen = useRef(false);

  useLayoutEffect(() => {
    if (open === wasOpen.current) return;
    wasOpen.current = open;
    if (open) {
      scroll.current = window.scrollY;
      window.scrollTo(0, 0);
    } else window.scrollTo(0, scroll.current);
  }, [open]);

  const look = useCallback((next: string) => setLooked({ words: next, open: next.trim() !== '' }), []);
  const resume = useCallback(
    () => setLooked((before) => ({ ...before, open: before.words.trim() !== '' })),
    [],
  );
  const end = useCallback(() => setLooked({ words: '', open: false }), []);
  const go = useCallback(
    (found: Found) => {
      setLooked((before) => ({ ...before, open: false }));
      goTo(found);
    },
    [goTo],
  );
  return useMemo(() => ({ words, open, look, resume, end, go }), [words, open, look, resume, end, go]);
}
