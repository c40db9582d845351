import * as v from 'valibot';
import { id, line, time } from './field';
import { parse } from './parse';
import { MAX_RESPONDENT, MAX_SURVEY_WORDS } from './survey';
import { MAX_OPTIONS, MAX_QUESTIONS } from './survey-form';

/** By which a file of answers is known, and what stands before answers that are sent as a text. */
export const ANSWERS_MARK = 'survey answers';
export const ANSWERS_CODE = 'bookbag-answers1.';

/** Most values of one sort in a file: more than any survey asks for, since questions may have been removed since. */
const MOST = 4 * Math.max(MAX_OPTIONS, MAX_QUESTIONS);

const few = <T>(value: Readonly<Record<string, T>>): boolean => Object.keys(value).length <= MOST;
const words = v.pipe(v.string(), v.maxLength(2 * MAX_SURVEY_WORDS));

const FILE = v.object({
  bookbag: v.literal(ANSWERS_MARK),
  version: v.literal(1),
  survey: id,
  respondent: id,
  name: line(MAX_RESPONDENT),
  at: time,
  words: v.pipe(v.record(id, words), v.check(few)),
  chosen: v.pipe(v.array(id), v.maxLength(MOST)),
  cells: v.pipe(v.record(id, id), v.check(few)),
});

/** Answers as the form gave them: foreign, and not yet compared with any survey. */
export type AnswersFile = v.InferOutput<typeof FILE>;

/** The answers in a value that was read from JSON; undefined for anything else. */
export const answersFile = (value: unknown): AnswersFile | undefined => parse(FILE, value);
