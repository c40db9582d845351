import * as v from 'valibot';
import { id, idOrNone, line, oneOf, text, time, timeOrNone } from './field';
import { childOf, kind, type RecordOf } from './kind';

/** Most characters of a question of an interview. */
export const MAX_INTERVIEW_QUESTION = 500;

/** Most characters of what one member says of how the other one answered. */
export const MAX_FEEDBACK = 20_000;

/** Who asks in the first half: the member who made the interview, or the other one. In the second half the other way round. */
const ASKERS = ['maker', 'other'] as const;
export type Asker = (typeof ASKERS)[number];

/** A mock interview of two halves: in each of them one asks and the other one answers. */
export const interviews = kind(
  'interviews',
  {
    title: line(300),
    asks: oneOf(ASKERS),
    startedAt: timeOrNone,
    /** When the second half began, 0 for not yet. */
    switchedAt: timeOrNone,
    endedAt: timeOrNone,
    /** The question that is asked now, '' for none. */
    current: idOrNone,
  },
  {
    /** What each says of the other one's answers. */
    perMember: {
      feedback: text(MAX_FEEDBACK),
      /** When this member last wrote in its notes: kept some times an hour, since a text itself names no time. */
      wrote: time,
    },
    order: 'newest first',
    section: 'plan',
    quiet: ['current'],
    searched: { name: 'title' }, // feedback opens for the other one when their half is over: no search shows it before
  },
);

export type Interview = RecordOf<typeof interviews>;

/** A question that was chosen for an interview, in the order in which they are asked. */
export const askedQuestions = kind(
  'askedQuestions',
  {
    interview: id,
    /** Which one of the bank it is, '' for one of a newer app's. */
    from: idOrNone,
    text: line(MAX_INTERVIEW_QUESTION),
  },
  {
    order: 'made by people',
    parent: childOf('interviews', 'interview'),
    most: 5_000,
    ...{ silent: true, isPart: true }, // an interview is told, with what it asks
    searched: { text: ['text'] },
  },
);

export type AskedQuestion = RecordOf<typeof askedQuestions>;

/**
 * The notes on a question in one of the two halves: a text, in which both type at once. Both are made with their
 * question, since a text that two make apart would lose what one of them typed.
 */
export const askedNotes = kind(
  'askedNotes',
  { question: id, second: v.optional(v.fallback(v.boolean(), false), false) },
  {
    parent: childOf('askedQuestions', 'question'),
    most: 10_000,
    silent: true,
    text: true,
  },
);

export type AskedNotes = RecordOf<typeof askedNotes>;

/** A question of the pair's own, beside those with which the bank begins. */
export const bankQuestions = kind(
  'bankQuestions',
  { text: line(MAX_INTERVIEW_QUESTION) },
  { order: 'made by people', most: 1_000, section: 'plan' },
);

export type BankQuestion = RecordOf<typeof bankQuestions>;
