import { createContext, use } from 'react';
import type { Place } from '../../lib/anchor/resolve';
import type { Highlight } from '../../lib/model/highlight';
import type { ShownText } from './use-places';

/** A highlight of the reading that is open. */
export interface Placed {
  readonly highlight: Highlight;
  /** Null where its words are not in the text; undefined while nobody has looked. */
  readonly place: Place | null | undefined;
  /** There was no time to look for it: that is done when the person asks. */
  readonly later: boolean;
}

/** The highlights of the reading that is open, and the ways between text and list. */
export interface HighlightsHere {
  readonly shown: ShownText | null;
  /** The text is on the screen, or no longer. */
  readonly show: (shown: ShownText | null) => void;
  /** In the text's order; those that are not found come last. */
  readonly all: readonly Placed[];
  /** The highlight whose thread was opened last, with a number for each time; null for none. */
  readonly opened: { readonly id: string; readonly time: number } | null;
  readonly open: (id: string) => void;
  /** The highlight that the person was led to last, in the text or the list; '' for none. */
  readonly looked: string;
  /** The person is elsewhere now. */
  readonly leave: () => void;
  /** Looks for one that there was no time for. */
  readonly look: (id: string) => void;
  /** The highlight that gets another place, '' for none. */
  readonly again: string;
  /** Has the person select where a highlight belongs; '' ends that. */
  readonly markAgain: (id: string) => void;
  /** To its words in the text. */
  readonly go: (id: string) => void;
}

export const HighlightsContext = createContext<HighlightsHere | null>(null);

export function useHighlights(): HighlightsHere {
  const here = use(HighlightsContext);
  if (here === null) throw new Error('useHighlights outside of its context');
  return here;
}
