import { encodeWords, newSalt, ownRow, sealAnswer } from '../../model/seal-answer';
import type { SurveyAnswer } from '../../model/survey';
import type { Given } from '../../model/survey-form';
import { aboutSurvey, answersOf, areOpen, givenAsText } from '../../model/survey-given';
import { tellAnswers } from '../../notebook/survey-answers';
import { GONE, type Undo, type Written } from '../../notebook/written';
import { ok } from '../../util/result';
import { type SealedRows, wordsOf } from '../answers';
import type { Records } from '../records';

export interface SurveyParts {
  readonly me: string;
  readonly doc: Parameters<typeof tellAnswers>[0];
  readonly records: Records;
}

const ownAnswers = ({ me, records }: SurveyParts, survey: string): SurveyAnswer | undefined =>
  answersOf(records.surveyAnswers.list.get(), survey, me);

/** Keeps answers on this device, and puts a commitment to them into the notebook. */
export async function sealAnswers(
  parts: SurveyParts,
  { keep }: SealedRows,
  survey: string,
  given: Given,
): Promise<Written<null>> {
  const { surveyAnswers } = parts.records;
  const words = { salt: newSalt(), text: givenAsText(given) };
  const commitment = await sealAnswer(aboutSurvey({ survey, by: parts.me }), words);
  const kept = await keep(ownRow(commitment), encodeWords(words));
  if (!kept.ok) return kept;
  const last = ownAnswers(parts, survey);
  if (areOpen(last)) return GONE; // they opened meanwhile
  const fields = { survey, seal: commitment };
  const written = last === undefined ? surveyAnswers.add(fields) : surveyAnswers.edit(last.id, fields);
  return written.ok ? ok(null) : written;
}

/** Tells sealed answers, where this device keeps them. */
export function openAnswers(parts: SurveyParts, { rows }: SealedRows, survey: string): Written<Undo> {
  const answer = ownAnswers(parts, survey);
  const words = answer === undefined ? undefined : wordsOf(rows.get(), answer.seal);
  return answer === undefined || words === undefined
    ? GONE
    : tellAnswers(parts.doc, answer.id, parts.me, words);
}
