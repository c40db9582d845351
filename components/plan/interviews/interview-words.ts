import { longDate } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import type { Interview } from '../../../lib/model/interview';
import { asksIn, type Half, interviewState } from '../../../lib/plan/interview';
import type { People } from '../../hooks/people';

/** "You ask, Ruth answers". */
export function turnWords(interview: Interview, half: Half, { me, partner }: People): string {
  const name = partner?.name ?? t('app.yourPartner');
  return asksIn(interview, me.id, half) ? t('interview.iAsk', [name]) : t('interview.theyAsk', [name]);
}

/** Where an interview stands; '' for one that is ahead. */
export function standWords(interview: Interview): string {
  const state = interviewState(interview);
  if (state === 'running') return t('interview.isRunning');
  return state === 'over' ? t('interview.wasOn', [longDate(interview.startedAt, Date.now())]) : '';
}

/** What the drawer says. */
export const interviewsState = (all: readonly Interview[]): string =>
  all.some((one) => interviewState(one) === 'running')
    ? t('interview.runningNow')
    : t('interview.state', all.length);
