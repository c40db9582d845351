import type { Given } from '../../model/survey-form';
import type { Undo, Written } from '../../notebook/written';
import type { Answers, SealedRows } from '../answers';
import type { SurveyParts } from './survey-sealing';

/** What the two answer in a survey: sealed, and opened together. */
export interface SurveyVerbs {
  /** What this device alone keeps of sealed answers. */
  readonly rows: Answers['rows'];
  /** Seals this member's answers. They stay on this device until both have answered. */
  seal(survey: string, given: Given): Promise<Written<null>>;
  /** Tells sealed answers before the other one has answered. Refuses where another device keeps them. */
  openNow(survey: string): Promise<Written<Undo>>;
}

/** The code is loaded when somebody answers: the panel opens without it. */
const load = () => import('./survey-sealing');

export const surveyVerbs = (parts: SurveyParts, sealed: SealedRows): SurveyVerbs => ({
  rows: sealed.rows,
  seal: async (survey, given) => (await load()).sealAnswers(parts, sealed, survey, given),
  openNow: async (survey) => (await load()).openAnswers(parts, sealed, survey),
});
