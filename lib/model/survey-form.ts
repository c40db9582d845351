import type { Keyed } from './keyed';
import type { OptionPart, Survey, SurveyKind, SurveyOption, SurveyQuestion } from './survey';

/** Most questions of a survey, and most choices, rows and columns of all of them: a record of answers holds 200 values. */
export const MAX_QUESTIONS = 40;
export const MAX_OPTIONS = 140;

/** A question with what it offers. */
export interface Asked extends Pick<SurveyQuestion, 'id' | 'kind' | 'text' | 'help' | 'required' | 'other'> {
  /** Of a scale or rating: its numbers, the least first; else none. */
  readonly numbers: readonly number[];
  readonly low: string;
  readonly high: string;
  readonly choices: readonly Offered[];
  readonly rows: readonly Offered[];
  readonly columns: readonly Offered[];
}

type Offered = Pick<SurveyOption, 'id' | 'text'>;

/** A survey as it is filled in. */
export interface SurveyForm extends Pick<Survey, 'id' | 'title' | 'about'> {
  readonly asked: readonly Asked[];
}

const CHOOSING: readonly SurveyKind[] = ['one', 'many'];
const COUNTING: readonly SurveyKind[] = ['scale', 'rating'];

/** Whether somebody chooses among what a question offers. */
export const hasChoices = (kind: SurveyKind): boolean => CHOOSING.includes(kind);

/** Whether a question is answered by a number of a row of numbers. */
export const hasNumbers = (kind: SurveyKind): boolean => COUNTING.includes(kind);

/** The parts that a question of a kind offers. */
export const partsOf = (kind: SurveyKind): readonly OptionPart[] =>
  hasChoices(kind) ? ['choice'] : kind === 'grid' ? ['row', 'column'] : [];

function numbersOf({ kind, most, fromZero }: SurveyQuestion): number[] {
  if (!hasNumbers(kind)) return [];
  const first = kind === 'scale' && fromZero ? 0 : 1;
  return Array.from({ length: Math.max(most, 2) - first + 1 }, (_, n) => first + n);
}

/**
 * A survey with its questions and what they offer, in their order.
 *
 * @param questions and options of any survey, sorted as their lists are. What is beyond the limits is left out
 */
export function formOf(
  { id, title, about }: Survey,
  questions: readonly SurveyQuestion[],
  options: readonly SurveyOption[],
): SurveyForm {
  const own = questions.filter(({ survey }) => survey === id).slice(0, MAX_QUESTIONS);
  const ids = new Set(own.map((one) => one.id));
  const offered = options.filter(({ question }) => ids.has(question)).slice(0, MAX_OPTIONS);
  const asked = own.map((one): Asked => {
    const part = (which: OptionPart): Offered[] =>
      partsOf(one.kind).includes(which)
        ? offered.filter(({ question, part: is }) => question === one.id && is === which)
        : [];
    return {
      ...{ id: one.id, kind: one.kind, text: one.text, help: one.help, required: one.required },
      ...{ other: hasChoices(one.kind) && one.other, numbers: numbersOf(one), low: one.low, high: one.high },
      ...{ choices: part('choice'), rows: part('row'), columns: part('column') },
    };
  });
  return { id, title, about, asked };
}

/** What somebody answered: words by the question, choices by their own ids, and of a grid the column by the row. */
export interface Given {
  readonly words: Keyed<string>;
  readonly chosen: Keyed<1>;
  readonly cells: Keyed<string>;
}

const keysOf = (ids: readonly Offered[]): readonly string[] => ids.map(({ id }) => id);

/** The ids of what is chosen of a question. */
export const chosenOf = ({ choices }: Asked, { chosen }: Given): readonly string[] =>
  keysOf(choices).filter((id) => chosen[id] === 1);

/** Whether a question has an answer. Of a grid, each row has one. */
function isAnswered(asked: Asked, given: Given): boolean {
  if (asked.kind === 'grid') return asked.rows.every(({ id }) => given.cells[id] !== undefined);
  return (given.words[asked.id] ?? '') !== '' || chosenOf(asked, given).length > 0;
}

/** The questions that ask for an answer and have none. One that offers nothing asks for none. */
export const missingIn = ({ asked }: SurveyForm, given: Given): readonly Asked[] =>
  asked.filter((one) => one.required && canBeAnswered(one) && !isAnswered(one, given));

/** Whether there is anything to choose. */
export const canBeAnswered = (asked: Asked): boolean =>
  asked.kind === 'grid'
    ? asked.rows.length > 0 && asked.columns.length > 0
    : !hasChoices(asked.kind) || asked.other || asked.choices.length > 0;
