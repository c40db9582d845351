import type { SurveyAnswer, SurveyReply } from '../model/survey';
import { answersOf, areOpen, fitting } from '../model/survey-given';
import { type Asked, chosenOf, type Given, hasChoices, type SurveyForm } from '../model/survey-form';

/** What one person answered. */
export interface Response {
  /** The member's id; '' for somebody who is not in the notebook. */
  readonly member: string;
  /** The record's id for a member, the respondent's for others. */
  readonly id: string;
  /** The name that somebody else gave; '' for none. */
  readonly name: string;
  /** Milliseconds since 1970; 0 where nobody knows. */
  readonly at: number;
  readonly given: Given;
}

/** Of replies of one respondent the latest; two with one time by their ids, so that both members see the same. */
function latestReplies(replies: readonly SurveyReply[]): SurveyReply[] {
  const latest = new Map<string, SurveyReply>();
  for (const reply of replies) {
    const known = latest.get(reply.respondent);
    const isLater =
      known === undefined ||
      reply.gaveAt > known.gaveAt ||
      (reply.gaveAt === known.gaveAt && reply.id < known.id);
    if (isLater) latest.set(reply.respondent, reply);
  }
  return [...latest.values()].toSorted(
    (a, b) => a.gaveAt - b.gaveAt || (a.respondent < b.respondent ? -1 : 1),
  );
}

/**
 * All answers to a survey that are told: those of members that are open, then those of others, the earliest first.
 *
 * @param answers and replies to any survey
 */
export function responsesTo(
  form: SurveyForm,
  answers: readonly SurveyAnswer[],
  replies: readonly SurveyReply[],
): readonly Response[] {
  const members = [...new Set(answers.map(({ by }) => by))].toSorted();
  const own = members.flatMap((member) => {
    const answer = answersOf(answers, form.id, member);
    if (answer === undefined || !areOpen(answer)) return [];
    return [{ member, id: answer.id, name: '', at: answer.at, given: fitting(form, answer) }];
  });
  const others = latestReplies(replies.filter(({ survey }) => survey === form.id)).map((reply) => ({
    ...{ member: '', id: reply.respondent, name: reply.name, at: reply.gaveAt },
    given: fitting(form, reply),
  }));
  return [...own, ...others];
}

/** How often one thing was answered. */
export interface Counted {
  /** The option's id, or what was answered; '' for words of one's own. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Per cent of those who answered the question, rounded. */
  readonly share: number;
}

/** What a question's answers come to. */
export interface Result {
  readonly asked: Asked;
  /** How many answered it. */
  readonly answered: number;
  /** Empty for a question that is answered in words. */
  readonly counts: readonly Counted[];
  /** Of a grid: the counts of each of its rows. */
  readonly rows: readonly {
    readonly label: string;
    readonly answered: number;
    readonly counts: readonly Counted[];
  }[];
  /** Of numbers; undefined where there are none. */
  readonly mean: number | undefined;
  readonly least: number | undefined;
  readonly greatest: number | undefined;
  /** What was answered in words, in the order of the responses. */
  readonly said: readonly string[];
}

const shareOf = (count: number, all: number): number => (all === 0 ? 0 : Math.round((100 * count) / all));

const counted = (all: number, key: string, label: string, count: number): Counted => ({
  ...{ key, label, count },
  share: shareOf(count, all),
});

/** Counts of what was answered, each thing once, sorted by `compare`. */
function countsOf(all: readonly string[], compare: (a: string, b: string) => number): Counted[] {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([label, count]) => counted(all.length, label, label, count));
}

const byNumber = (a: string, b: string): number => Number(a) - Number(b);
const byWord = (a: string, b: string): number => (a < b ? -1 : 1);

function choiceCounts(asked: Asked, given: readonly Given[], said: readonly string[]): Counted[] {
  const all = given.filter((one) => isTaken(asked, one)).length;
  const chosen = given.flatMap((one) => chosenOf(asked, one));
  const own = asked.choices.map(({ id, text }) =>
    counted(all, id, text, chosen.filter((choice) => choice === id).length),
  );
  return asked.other ? [...own, counted(all, '', '', said.length)] : own;
}

const isTaken = (asked: Asked, given: Given): boolean =>
  asked.kind === 'grid'
    ? asked.rows.some(({ id }) => given.cells[id] !== undefined)
    : given.words[asked.id] !== undefined || chosenOf(asked, given).length > 0;

function gridRows({ rows, columns }: Asked, given: readonly Given[]): Result['rows'] {
  return rows.map(({ id, text }) => {
    const cells = given.flatMap(({ cells: all }) => all[id] ?? []);
    const counts = columns.map((column) =>
      counted(cells.length, column.id, column.text, cells.filter((cell) => cell === column.id).length),
    );
    return { label: text, answered: cells.length, counts };
  });
}

/** How the words of answers to a question count; undefined where they are only read. */
function wordCounts({ kind, numbers }: Asked, said: readonly string[]): Counted[] {
  if (numbers.length > 0)
    return numbers.map((number) => {
      const label = String(number);
      return counted(said.length, label, label, said.filter((one) => one === label).length);
    });
  if (kind === 'number') return countsOf(said, byNumber);
  return kind === 'date' ? countsOf(said, byWord) : [];
}

/** What all answers to a question come to. */
export function resultOf(asked: Asked, responses: readonly Response[]): Result {
  const given = responses.map((one) => one.given);
  const said = given.flatMap(({ words }) => words[asked.id] ?? []);
  const isCounted = asked.numbers.length > 0 || asked.kind === 'number';
  const numbers = isCounted ? said.map(Number) : [];
  const isWords = hasChoices(asked.kind) || asked.kind === 'text' || asked.kind === 'paragraph';
  return {
    asked,
    answered: given.filter((one) => isTaken(asked, one)).length,
    counts: hasChoices(asked.kind) ? choiceCounts(asked, given, said) : wordCounts(asked, said),
    rows: asked.kind === 'grid' ? gridRows(asked, given) : [],
    mean: numbers.length === 0 ? undefined : numbers.reduce((sum, n) => sum + n, 0) / numbers.length,
    least: numbers.length === 0 ? undefined : Math.min(...numbers),
    greatest: numbers.length === 0 ? undefined : Math.max(...numbers),
    said: isWords ? said : [],
  };
}
