import { createContext } from 'react';

/** What a search has found in the text of a reading or a draft, for whoever shows that text. */
export interface LookedFor {
  /** The reading or the draft. */
  readonly id: string;
  /** What was typed, and each of the words that fitted: the first that stands there is shown. */
  readonly words: readonly string[];
  /** It is shown now. */
  readonly done: () => void;
}

export const LookedForContext = createContext<LookedFor | null>(null);
