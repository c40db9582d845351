import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { readingAt, type Place } from '../../lib/session/place';
import { TEXT_OF_READING } from '../../lib/session/search/entries';
import type { Found } from '../../lib/session/search/found';
import type { Going } from '../app/use-place';
import type { LookedFor } from '../hooks/use-looked-for';
import type { Standing } from '../hooks/use-news';

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
  /** What is to be looked for in the text to which a result led; null where that is done. */
  readonly lookedFor: LookedFor | null;
}

interface Looked {
  readonly words: string;
  /** Where the results stand over what is there; whoever goes elsewhere wants to see that. Null where they do not. */
  readonly over: Place | null;
}

/** Each view is where it was when the results that stood over it go. */
function useScrollUnder(open: boolean): void {
  const scroll = useRef(0);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (open === wasOpen.current) return;
    wasOpen.current = open;
    if (open) scroll.current = window.scrollY;
    window.scrollTo(0, open ? 0 : scroll.current);
  }, [open]);
}

interface Way {
  readonly place: Place;
  readonly going: Going;
  /** Leads to a record. */
  readonly lead: (one: Standing) => void;
}

/** The search of the open notebook, and the ways to what it found. */
export function useSearch({ place, going, lead }: Way): Search {
  const [{ words, over }, setLooked] = useState<Looked>({ words: '', over: null });
  const [lookedFor, setLookedFor] = useState<LookedFor | null>(null);
  const open = over === place && words.trim() !== '';
  useScrollUnder(open);
  const look = useCallback((next: string) => setLooked({ words: next, over: place }), [place]);
  const resume = useCallback(() => setLooked((before) => ({ ...before, over: place })), [place]);
  const end = useCallback(() => setLooked({ words: '', over: null }), []);
  const go = useCallback(
    (found: Found) => {
      setLooked((before) => ({ ...before, over: null }));
      const isDraft = found.kind === 'drafts';
      if (found.kind !== TEXT_OF_READING && !isDraft) return lead({ ...found, field: '' });
      const done = (): void => setLookedFor(null);
      setLookedFor({ id: found.id, words: [words.trim(), ...found.words], done });
      if (isDraft) return going.draft(found.id);
      return readingAt(place) === found.id ? undefined : going.open(found.id);
    },
    [words, place, going, lead],
  );
  return useMemo(
    () => ({ words, open, look, resume, end, go, lookedFor }),
    [words, open, look, resume, end, go, lookedFor],
  );
}
