import type { Doc } from 'yjs';
import { answerTo, type Question, type QuestionAnswer, questionAnswers, isOpen } from '../model/question';
import type { SealedWords } from '../model/seal-answer';
import { patchRecord } from './records';
import type { Undo, Written } from './written';

/** The questions that are sent, and the answers to them. */
interface Asked {
  readonly questions: readonly Question[];
  readonly answers: readonly QuestionAnswer[];
}

/** Tells the words of an answer. */
export const tellAnswer = (doc: Doc, answer: string, { salt, text }: SealedWords): Written<Undo> =>
  patchRecord(doc, questionAnswers, answer, { salt, text });

/** Whether each question that one member asks in a set has an answer of another. */
const allAnswered = (asked: readonly Question[], by: string, { answers }: Asked): boolean =>
  asked.every(({ id }) => answerTo(answers, id, by) !== undefined);

/**
 * This member's sealed answers that may open, each with the partner's in the same set. They open once each of the two
 * has asked and has answered all that the other one asked.
 *
 * @param partners members who are here, without this one
 */
export function answersToOpen(
  all: Asked,
  me: string,
  partners: readonly string[],
): (readonly [own: QuestionAnswer, theirs: readonly QuestionAnswer[]])[] {
  const sets = [...new Set(all.questions.map(({ set }) => set))];
  return sets.flatMap((set) => {
    const inSet = all.questions.filter((one) => one.set === set);
    const mine = inSet.filter(({ by }) => by === me);
    return partners.flatMap((partner) => {
      const theirs = inSet.filter(({ by }) => by === partner);
      if (mine.length === 0 || theirs.length === 0) return [];
      if (!allAnswered(theirs, me, all) || !allAnswered(mine, partner, all)) return [];
      const given = mine.flatMap(({ id }) => answerTo(all.answers, id, partner) ?? []);
      return theirs
        .flatMap(({ id }) => answerTo(all.answers, id, me) ?? [])
        .filter((own) => !isOpen(own))
        .map((own) => [own, given] as const);
    });
  });
}
