import { t } from '../../../lib/i18n/t';
import { readyMembers } from '../../../lib/model/draft';
import type { Goal } from '../../../lib/model/goal';
import type { People } from '../../hooks/people';

/** A notebook has two members, also while one of them has not come yet. */
const MEMBERS = 2;

/** Who agrees to a goal as it stands: nobody for whom somebody else has changed it since. */
export const agreeing = ({ agreed, wrote }: Pick<Goal, 'agreed' | 'wrote'>): readonly string[] =>
  readyMembers({ ready: agreed, wrote });

/** Whether both agree to it. */
export const isAgreed = (goal: Pick<Goal, 'agreed' | 'wrote'>): boolean => agreeing(goal).length >= MEMBERS;

/** Who agrees, in words. */
export function agreedWords(goal: Goal, people: People): string {
  if (isAgreed(goal)) return t('goal.agreedByBoth');
  const [who] = agreeing(goal);
  if (who === undefined) return t('goal.notAgreed');
  const { isMe, name } = people.of(who);
  return isMe ? t('goal.youAgreed') : t('goal.theyAgreed', [name]);
}
