import { idOrNone, text, timeOrNone } from './field';
import { childOf, kind, type RecordOf } from './kind';
import { dayField } from './when';

/** Most characters of a to-do. */
export const MAX_TO_DO = 1_000;

/** What one of the two, or both, are to do after a meeting. It stays in view at later meetings until it is done. */
export const toDos = kind(
  'toDos',
  {
    meeting: idOrNone,
    text: text(MAX_TO_DO),
    /** The member who does it, '' for both. */
    owner: idOrNone,
    /** The day by which it is due, "2026-12-03"; '' for none. */
    due: dayField,
    /** When somebody ticked it; 0 while it is open. */
    doneAt: timeOrNone,
  },
  {
    order: 'made by people',
    most: 10_000,
    searched: { text: ['text'] },
    parent: childOf('meetings', 'meeting'),
  },
);

export type ToDo = RecordOf<typeof toDos>;
