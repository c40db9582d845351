import type { Question, QuestionAnswer, QuestionSet } from '../model/question';
import { dayOf, writtenDay } from './next-date';
import { DAY } from './zone';

/** The sets of a notebook, what was asked in them, and what was answered. */
interface Asked {
  readonly sets: readonly QuestionSet[];
  readonly questions: readonly Pick<Question, 'id' | 'set' | 'by' | 'onlyMine'>[];
  readonly answers: readonly Pick<QuestionAnswer, 'question' | 'by'>[];
}

/** What a member could do next in a set. */
interface SetWaits {
  readonly set: QuestionSet;
  readonly next: 'send' | 'answer';
}

/** Days before "Send by" in which somebody is reminded who has sent nothing. */
const REMINDED_BEFORE = 2;

/** Days behind "Send by" until which somebody is reminded: then the meeting is over, and a reminder would nag. */
const REMINDED_AFTER = 7;

/** The day so many days before another one, both as "2026-11-26". */
export const daysBefore = (date: string, days: number): string =>
  writtenDay(dayOf(date).getTime() - days * DAY);

/** The day that a clock here shows, as "2026-11-26". */
export function dayHere(now: number): string {
  const here = new Date(now);
  return writtenDay(Date.UTC(here.getFullYear(), here.getMonth(), here.getDate()));
}

/** The day of a set is long past. */
const isOver = ({ sendBy }: QuestionSet, day: string): boolean => day > daysBefore(sendBy, -REMINDED_AFTER);

/** The member has sent no question of a set: what is written and not sent yet lies on their own device. */
const hasSent = ({ questions }: Pick<Asked, 'questions'>, set: QuestionSet, member: string): boolean =>
  questions.some((one) => one.set === set.id && one.by === member && one.onlyMine !== true);

/**
 * The sets that wait for a member: to send questions, where a day is set that is not long past, or the other one has sent
 * theirs; else to answer those of the other one.
 *
 * @param day today, as "2026-11-26"
 */
export function questionsWaiting(asked: Asked, member: string, day: string): readonly SetWaits[] {
  const answered = new Set(asked.answers.flatMap(({ question, by }) => (by === member ? [question] : [])));
  return asked.sets.flatMap((set): SetWaits[] => {
    const theirs = asked.questions.filter((one) => one.set === set.id && one.by !== member);
    if (!hasSent(asked, set, member))
      return theirs.length > 0 || (set.sendBy !== '' && !isOver(set, day)) ? [{ set, next: 'send' }] : [];
    return theirs.some(({ id }) => !answered.has(id)) ? [{ set, next: 'answer' }] : [];
  });
}

/** The sets of which a member is reminded on a day: their questions are due, and none is sent. */
export const dueSets = (
  asked: Pick<Asked, 'sets' | 'questions'>,
  member: string,
  day: string,
): readonly QuestionSet[] =>
  asked.sets.filter(
    (set) =>
      set.sendBy !== '' &&
      day >= daysBefore(set.sendBy, REMINDED_BEFORE) &&
      !isOver(set, day) &&
      !hasSent(asked, set, member),
  );
