import * as v from 'valibot';
import { dateField, id, idOrNone, line } from './field';
import { childOf, kind, type RecordOf } from './kind';

/** Most characters of a step. */
export const MAX_STEP = 500;

/** One step towards a goal, in the order that people make. */
export const steps = kind(
  'steps',
  {
    goal: id,
    text: line(MAX_STEP),
    /** The member who takes it, '' for both. */
    owner: idOrNone,
    /** By when: a stored date, '' for no day. */
    due: dateField,
    done: v.optional(v.fallback(v.boolean(), false), false),
  },
  {
    order: 'made by people',
    parent: childOf('goals', 'goal'),
    most: 5_000,
    searched: { text: ['text'] },
  },
);

export type Step = RecordOf<typeof steps>;
