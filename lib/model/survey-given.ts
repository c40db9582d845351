import * as v from 'valibot';
import { dateSpan } from '../util/partial-date';
import { cleanLine, cleanText } from '../util/text';
import { id } from './field';
import type { Keyed } from './keyed';
import { parse } from './parse';
import { MAX_SURVEY_WORDS, type SurveyAnswer } from './survey';
import { type Asked, chosenOf, type Given, hasChoices, type SurveyForm } from './survey-form';

export const NOTHING_GIVEN: Given = { words: {}, chosen: {}, cells: {} };

/** A number as people write it, with a point or a comma: at most nine figures before it and six behind. */
const NUMBER = /^[-+]?\d{1,9}(?:[.,]\d{1,6})?$/;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether it is a day of some calendar year, as 2026-11-29. */
const isDay = (words: string): boolean => DAY.test(words) && dateSpan(words)?.start.day !== undefined;

/** The words of an answer as they are kept; '' for what answers nothing. */
export function keptWords({ kind, numbers }: Pick<Asked, 'kind' | 'numbers'>, words: string): string {
  if (kind === 'paragraph') return cleanText(words, MAX_SURVEY_WORDS);
  const one = cleanLine(words, MAX_SURVEY_WORDS);
  if (kind === 'date') return isDay(one) ? one : '';
  if (kind === 'number') return NUMBER.test(one) ? String(Number(one.replace(',', '.'))) : '';
  if (numbers.length > 0) return numbers.some((number) => String(number) === one) ? one : '';
  return kind === 'grid' ? '' : one;
}

type Entry<T> = readonly [string, T];

/** Without prototype, so that no key can mean something to JavaScript. */
const keyed = <T>(entries: readonly Entry<T>[]): Keyed<T> =>
  Object.assign(Object.create(null) as Record<string, T>, Object.fromEntries(entries));

/** Of what is chosen, what a question takes: of one only one, and none where words stand for it. */
function keptChoices(asked: Asked, given: Given, words: string): readonly string[] {
  const chosen = chosenOf(asked, given);
  if (asked.kind !== 'one') return chosen;
  return words === '' ? chosen.slice(0, 1) : [];
}

/** What of some answers is kept under a survey: what fits one of its questions. */
export function fitting({ asked }: SurveyForm, given: Given): Given {
  const words: Entry<string>[] = [];
  const chosen: Entry<1>[] = [];
  const cells: Entry<string>[] = [];
  for (const one of asked) {
    const said = hasChoices(one.kind) && !one.other ? '' : keptWords(one, given.words[one.id] ?? '');
    if (said !== '') words.push([one.id, said]);
    for (const choice of keptChoices(one, given, said)) chosen.push([choice, 1]);
    for (const row of one.rows) {
      const cell = given.cells[row.id];
      if (one.columns.some((column) => column.id === cell)) cells.push([row.id, cell as string]);
    }
  }
  return { words: keyed(words), chosen: keyed(chosen), cells: keyed(cells) };
}

const sorted = <T>(values: Keyed<T>): Entry<T>[] =>
  Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** The one text of some answers, for a commitment to them. Empty ones are left out. */
export const givenAsText = ({ words, chosen, cells }: Given): string =>
  JSON.stringify([
    sorted(words).filter(([, said]) => said !== ''),
    sorted(chosen).map(([choice]) => choice),
    sorted(cells),
  ]);

const keysAndWords = v.array(v.tuple([id, v.string()]));
const GIVEN = v.tuple([keysAndWords, v.array(id), v.array(v.tuple([id, id]))]);

/** Answers as `givenAsText` wrote them; undefined for anything else. */
export function givenFromText(text: string): Given | undefined {
  try {
    const read = parse(GIVEN, JSON.parse(text));
    if (read === undefined) return undefined;
    const [words, chosen, cells] = read;
    return {
      words: keyed(words),
      chosen: keyed(chosen.map((one) => [one, 1] as const)),
      cells: keyed(cells),
    };
  } catch {
    return undefined; // no JSON
  }
}

/** What a commitment to answers names. */
export const aboutSurvey = ({ survey, by }: Pick<SurveyAnswer, 'survey' | 'by'>): string[] => [
  'survey',
  survey,
  by,
];

/** The answers of a member to a survey that count. */
export const answersOf = (
  all: readonly SurveyAnswer[],
  survey: string,
  member: string,
): SurveyAnswer | undefined => all.findLast((one) => one.survey === survey && one.by === member);

/** Whether answers are told. */
export const areOpen = (answer: SurveyAnswer | undefined): boolean =>
  answer !== undefined && answer.salt !== '';
