import { type Asked, chosenOf, type Given, type SurveyForm } from '../../model/survey-form';
import type { Response } from '../../plan/survey-results';
import { csv } from '../csv';

/** What the file says itself, in the person's language. */
interface SurveyCsvWords {
  readonly respondent: string;
  readonly when: string;
  readonly nobody: string;
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** The day and minute here, as a spreadsheet reads them. */
function when(at: number): string {
  if (at === 0) return '';
  const day = new Date(at);
  const date = [day.getFullYear(), twoDigits(day.getMonth() + 1), twoDigits(day.getDate())].join('-');
  return `${date} ${twoDigits(day.getHours())}:${twoDigits(day.getMinutes())}`;
}

/** An answer in one cell: choices and rows of a grid parted by semicolons, as forms of others do. */
function answerInCell(asked: Asked, given: Given): string {
  const chosen = chosenOf(asked, given);
  const choices = asked.choices.filter(({ id }) => chosen.includes(id)).map(({ text }) => text);
  const cells = asked.rows.flatMap(({ id, text }) => {
    const column = asked.columns.find((one) => one.id === given.cells[id]);
    return column === undefined ? [] : [`${text}: ${column.text}`];
  });
  return [...choices, ...cells, given.words[asked.id] ?? ''].filter((one) => one !== '').join('; ');
}

/** Answers as CSV: a column a question, a row a respondent. */
export function surveyCsv(
  { asked }: SurveyForm,
  responses: readonly Response[],
  nameOf: (member: string) => string,
  words: SurveyCsvWords,
): string {
  const rows = responses.map(({ member, name, at, given }) => [
    member === '' ? name || words.nobody : nameOf(member),
    when(at),
    ...asked.map((one) => answerInCell(one, given)),
  ]);
  return csv([[words.respondent, words.when, ...asked.map(({ text }) => text)], ...rows]);
}
