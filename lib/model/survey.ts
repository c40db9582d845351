import * as v from 'valibot';
import { hashOrNone, id, line, oneOf, text, timeOrNone, upTo } from './field';
import { childOf, kind, type RecordOf } from './kind';

/** Most characters of a question of a survey, and of the words that help with it. */
export const MAX_ASKED = 500;
export const MAX_HELP = 1_000;

/** Most characters of a choice, a row or a column. */
export const MAX_OPTION = 200;

/** Most characters of the words in one answer. */
export const MAX_SURVEY_WORDS = 5_000;

/** Most characters of a respondent's name. */
export const MAX_RESPONDENT = 120;

/** How a question is answered. What a newer app may have added is answered in words. */
// prettier-ignore
export const SURVEY_KINDS = ['text', 'paragraph', 'one', 'many', 'scale', 'rating', 'grid', 'date', 'number'] as const;

export type SurveyKind = (typeof SURVEY_KINDS)[number];

const yes = v.optional(v.fallback(v.boolean(), false), false);

/** Questions that the two answer, and that they may send to others. */
export const surveys = kind(
  'surveys',
  {
    title: line(300),
    /** What stands above the questions. */
    about: text(5_000),
    /** When answers of others last came in, 0 for never. */
    broughtAt: timeOrNone,
  },
  { order: 'newest first', section: 'plan', searched: { name: 'title', text: ['about'] } },
);

export type Survey = RecordOf<typeof surveys>;

/** One question, in the order that the two give it. */
export const surveyQuestions = kind(
  'surveyQuestions',
  {
    survey: id,
    kind: oneOf(SURVEY_KINDS),
    text: line(MAX_ASKED),
    help: text(MAX_HELP),
    required: yes,
    /** Words of one's own may stand beside the choices. */
    other: yes,
    /** Of a scale or rating: the last number, and what its ends mean. A scale may begin at 0. */
    most: upTo(10, 5),
    fromZero: yes,
    low: line(MAX_OPTION),
    high: line(MAX_OPTION),
  },
  {
    order: 'made by people',
    parent: childOf('surveys', 'survey'),
    searched: { text: ['text', 'help'] },
  },
);

export type SurveyQuestion = RecordOf<typeof surveyQuestions>;

/** What an option is to its question. */
const OPTION_PARTS = ['choice', 'row', 'column'] as const;

export type OptionPart = (typeof OPTION_PARTS)[number];

/** A choice of a question, or a row or column of its grid. */
export const surveyOptions = kind(
  'surveyOptions',
  { question: id, part: oneOf(OPTION_PARTS), text: line(MAX_OPTION) },
  {
    order: 'made by people',
    parent: childOf('surveyQuestions', 'question'),
    ...{ silent: true, isPart: true }, // a question is told, with what it offers
    searched: { text: ['text'] },
  },
);

export type SurveyOption = RecordOf<typeof surveyOptions>;

/** What was answered: words by the question, choices by their own ids, and of a grid the column by the row. */
const answered = {
  words: text(MAX_SURVEY_WORDS),
  chosen: v.literal(1),
  cells: id,
} as const;

/** A member's answers, sealed or open. The last ones of a member count. Nobody changes them by a form. */
export const surveyAnswers = kind(
  'surveyAnswers',
  {
    survey: id,
    /** The commitment (seal-answer.ts). */
    seal: hashOrNone,
    /** Of the commitment, told when the answers open; '' while they are sealed. */
    salt: hashOrNone,
  },
  {
    keyed: answered,
    own: ['seal', 'salt', ...Object.keys(answered)],
    parent: childOf('surveys', 'survey'),
    quiet: ['seal', 'words', 'chosen', 'cells'],
    searched: { text: ['words'] },
  },
);

export type SurveyAnswer = RecordOf<typeof surveyAnswers>;

/** Answers of somebody who is not in the notebook, as they came in a file. Of one respondent the latest count. */
export const surveyReplies = kind(
  'surveyReplies',
  {
    survey: id,
    /** Made by their form, and the same for all that it gives. */
    respondent: id,
    /** The name that they gave; '' for none. */
    name: line(MAX_RESPONDENT),
    /** When their form gave the answers, by its clock. */
    gaveAt: timeOrNone,
  },
  {
    keyed: answered,
    parent: childOf('surveys', 'survey'),
    most: 2_000,
    silent: true, // the survey says when answers came in
    searched: { text: ['words'] },
  },
);

export type SurveyReply = RecordOf<typeof surveyReplies>;
