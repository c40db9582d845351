import { dateField, hashOrNone, id, line, text } from './field';
import { childOf, kind, type RecordOf } from './kind';

/** Most characters of a question. */
export const MAX_QUESTION = 1_000;

/** Most characters of an answer to one. */
export const MAX_QUESTION_ANSWER = 20_000;

/** What the two ask each other before they meet. */
export const questionSets = kind(
  'questionSets',
  {
    title: line(300),
    /** The day by which each sends their questions; '' for none. */
    sendBy: dateField,
  },
  { order: 'newest first', section: 'plan', searched: { name: 'title' } },
);

export type QuestionSet = RecordOf<typeof questionSets>;

/**
 * One question, in the order that its writer gives theirs. It is only its writer's until they send theirs
 * (lib/session/only-mine.ts).
 */
export const questions = kind(
  'questions',
  { set: id, text: text(MAX_QUESTION) },
  { order: 'made by people', parent: childOf('questionSets', 'set'), searched: { text: ['text'] } },
);

export type Question = RecordOf<typeof questions>;

/** A member's answer to a question of the other one, sealed or open. The last one of a member counts. */
export const questionAnswers = kind(
  'questionAnswers',
  {
    question: id,
    /** The commitment (seal-answer.ts). */
    seal: hashOrNone,
    /** Of the commitment, told when the answer opens; '' while it is sealed. */
    salt: hashOrNone,
    /** The words, told with the salt. */
    text: text(MAX_QUESTION_ANSWER),
  },
  {
    parent: childOf('questions', 'question'),
    quiet: ['seal', 'salt'],
    own: ['text'],
    searched: { text: ['text'] },
  },
);

export type QuestionAnswer = RecordOf<typeof questionAnswers>;

/** What a commitment to an answer names. */
export const aboutQuestion = ({ question, by }: Pick<QuestionAnswer, 'question' | 'by'>): string[] => [
  'question',
  question,
  by,
];

/** The answer of a member to a question that counts. */
export const answerTo = (
  all: readonly QuestionAnswer[],
  question: string,
  member: string,
): QuestionAnswer | undefined => all.findLast((one) => one.question === question && one.by === member);

/** Whether an answer is told. */
export const isOpen = (answer: QuestionAnswer | undefined): boolean =>
  answer !== undefined && answer.salt !== '';
