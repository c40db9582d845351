import type { Doc } from 'yjs';
import type { SealedWords } from '../model/seal-answer';
import { type SurveyAnswer, surveyAnswers } from '../model/survey';
import { answersOf, areOpen, givenFromText } from '../model/survey-given';
import { editRecord } from './records';
import { GONE, type Undo, type Written } from './written';

/** Tells sealed answers to a survey. Refuses what are none. */
export function tellAnswers(
  doc: Doc,
  answer: string,
  me: string,
  { salt, text }: SealedWords,
): Written<Undo> {
  const given = givenFromText(text);
  return given === undefined ? GONE : editRecord(doc, surveyAnswers, answer, me, { salt, ...given });
}

/**
 * This member's sealed answers that may open, each with the partner's to the same survey: both have answered it.
 *
 * @param partners members who are here, without this one
 */
export function surveysToOpen(
  all: readonly SurveyAnswer[],
  me: string,
  partners: readonly string[],
): (readonly [own: SurveyAnswer, theirs: readonly SurveyAnswer[]])[] {
  const sealed = all.filter(
    (one) => one.by === me && one.seal !== '' && !areOpen(one) && answersOf(all, one.survey, me) === one,
  );
  return sealed.flatMap((own) => {
    const theirs = partners.flatMap((partner) => answersOf(all, own.survey, partner) ?? []);
    return theirs.length === 0 ? [] : [[own, theirs] as const];
  });
}
