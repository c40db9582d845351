import { idOrNone, line, oneOf, time, timeOrNone, upTo } from './field';
import { kind, type RecordOf } from './kind';
import { whenField } from './when';

/** How a meeting repeats, in the order of the menu. `monthly` keeps the weekday, `monthlyDate` the day of the month. */
export const REPEATS = ['no', 'monthly', 'monthlyDate', 'fortnightly', 'weekly'] as const;
export type Repeats = (typeof REPEATS)[number];

/** Minutes that a meeting lasts when nobody says it, and the most that it may. */
export const USUAL_MINUTES = 60;
export const MOST_MINUTES = 24 * 60;

/** Most characters of a meeting's title, and of its place or link. */
export const MAX_MEETING_TITLE = 300;
export const MAX_PLACE = 1_000;

/**
 * A meeting of the pair. Its notes are a text, in which both type at once. One that repeats is a record for each time
 * they meet: the next is made when one ends.
 */
export const meetings = kind(
  'meetings',
  {
    title: line(MAX_MEETING_TITLE),
    /** When it begins; '' while that is not said. */
    when: whenField,
    minutes: upTo(MOST_MINUTES, USUAL_MINUTES),
    place: line(MAX_PLACE),
    repeats: oneOf(REPEATS),
    /** The day of the month, or which weekday of a month, that a series keeps to (lib/plan/repeat.ts); 0 for that of `when`. */
    keeps: upTo(31, 0),
    /** The first meeting of its series, and the one before it; '' for none. */
    series: idOrNone,
    follows: idOrNone,
    startedAt: timeOrNone,
    endedAt: timeOrNone,
    /** The point that is talked about now, '' for none. */
    current: idOrNone,
  },
  {
    perMember: {
      /** When this member last wrote in its notes: kept some times an hour, since a text itself names no time. */
      wrote: time,
    },
    section: 'plan',
    most: 5_000,
    quiet: ['keeps', 'series', 'follows', 'current'],
    searched: { name: 'title', text: ['place'] },
    text: true,
  },
);

export type Meeting = RecordOf<typeof meetings>;
