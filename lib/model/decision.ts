import { idOrNone, text } from './field';
import { childOf, kind, type RecordOf } from './kind';

/** Most characters of a decision, and of a to-do. */
export const MAX_DECISION = 2_000;

/** What the two decided at a meeting, in the order that they give it. */
export const decisions = kind(
  'decisions',
  { meeting: idOrNone, text: text(MAX_DECISION) },
  {
    order: 'made by people',
    most: 10_000,
    searched: { text: ['text'] },
    parent: childOf('meetings', 'meeting'),
  },
);

export type Decision = RecordOf<typeof decisions>;
