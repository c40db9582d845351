import * as v from 'valibot';
import { idOrNone, oneOf, text } from './field';
import { kind, type RecordOf } from './kind';

/** What can be brought to a meeting, by the kind of its record. */
const SOURCES = ['highlights', 'comments', 'notes', 'readings', 'drafts', 'questions'] as const;
export type PointSource = (typeof SOURCES)[number];

/** Most characters of a point's words. */
export const MAX_POINT = 500;

/**
 * Something to talk over when the two meet. It hangs on nothing: when its source is removed, it stays with its words,
 * and so it does when its meeting is. Where it stands is worked out (lib/plan/agenda.ts): what was not reached is on the
 * next agenda, without anybody writing that.
 */
export const points = kind(
  'points',
  {
    /** '' for one that was written for the agenda, or brought from what only a newer app knows. */
    from: oneOf(['', ...SOURCES]),
    source: idOrNone,
    /** The marked words, how a comment or a note begins, a question with its answer, or what somebody wrote. */
    text: text(MAX_POINT),
    /** The meeting on whose agenda it was put; '' for the next one, whichever that is. */
    meeting: idOrNone,
    /** It was brought from a resume, or from what is marked or said there, which may be gone by now. */
    ofResume: v.optional(v.boolean(), false),
    talked: v.optional(v.boolean(), false),
    /** The meeting at which it was talked about; '' where that was at none. */
    talkedAt: idOrNone,
  },
  {
    order: 'made by people',
    section: 'plan',
    most: 2_000,
    quiet: ['talkedAt', 'ofResume'],
    searched: { text: ['text'] },
  },
);

export type Point = RecordOf<typeof points>;
