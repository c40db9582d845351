import { createContext, use } from 'react';
import type { FigureAnchor } from '../../lib/anchor/figures';
import type { Comment } from '../../lib/model/comment';
import type { Thread } from '../../lib/model/build-thread';

/** A picture or a table of the text that is shown. */
export interface Figure {
  /** Its name among the text's figures, such as "picture-0". */
  readonly key: string;
  readonly anchor: FigureAnchor;
  /** What shows it in the text. */
  readonly frame: HTMLElement;
}

/** The text that is on the screen with its figures, and its hash. */
export interface ShownFigures {
  readonly body: string;
  readonly all: readonly Figure[];
}

/** What the two say about one figure. */
export interface FigureTalk {
  /** It stays the same as long as its first thread stands. */
  readonly id: string;
  readonly anchor: FigureAnchor;
  /** Oldest first; empty while the first comment is being written. */
  readonly threads: readonly Thread[];
  /** Undefined where it is not in the text, or nobody has looked. */
  readonly there: Figure | undefined;
  readonly doubt: 'moved' | 'not found' | 'none';
  /** Those of the threads of which nobody is sure that they are about this figure, or about one that is here. */
  readonly doubted: readonly Thread[];
}

/** The figures of the reading that is open, and the ways between text and talk. */
export interface FiguresHere {
  readonly shown: ShownFigures | null;
  /** A text with its figures is on the screen, or no longer. */
  readonly show: (shown: ShownFigures | null) => void;
  /** Of the text's figures in its order; those that are not found come last. */
  readonly talks: readonly FigureTalk[];
  /** The other comments on the reading. */
  readonly rest: readonly Comment[];
  /** The figure whose talk was opened last, with a number for each time; null for none. */
  readonly opened: { readonly key: string; readonly time: number } | null;
  /** Opens the talk about a figure, with a box for words; '' closes an empty one. */
  readonly open: (key: string) => void;
  /** To the figure in the text. */
  readonly go: (figure: Figure) => void;
}

export const FiguresContext = createContext<FiguresHere | null>(null);

export function useFigures(): FiguresHere {
  const here = use(FiguresContext);
  if (here === null) throw new Error('useFigures outside of its context');
  return here;
}
