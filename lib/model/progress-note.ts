import { id, text, upTo } from './field';
import { childOf, kind, type RecordOf } from './kind';

/** Most characters of what a member says about the progress. */
export const MAX_PROGRESS_WORDS = 2_000;

/** How far a goal is in a member's eyes at one time, with a word. The newest says how far it is now. */
export const progressNotes = kind(
  'progressNotes',
  {
    goal: id,
    /** Percent, whole, 0 to 100. */
    percent: upTo(100, 0),
    text: text(MAX_PROGRESS_WORDS),
  },
  {
    order: 'newest first',
    parent: childOf('goals', 'goal'),
    most: 5_000,
    own: ['percent', 'text'],
    searched: { text: ['text'] },
  },
);

export type ProgressNote = RecordOf<typeof progressNotes>;
