import type { Asked } from '../../../lib/model/survey-form';
import type { Filling } from './use-given';

/** What a field of a survey is told. */
export interface FieldProps extends Filling {
  asked: Asked;
  /** The ids of what describes it: help, and what is wrong. */
  describedBy: string;
  /** An answer is missing or wrong. */
  isWrong: boolean;
}
