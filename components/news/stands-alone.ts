import { IN_MY_NAME } from '../../lib/model/member';
import type { Unseen } from '../../lib/notebook/news';

/** Kinds of news that stand on no card. */
const ALONE: ReadonlySet<string> = new Set(['notebook', 'members', 'prompts', 'bankQuestions']);

type Where = Pick<Unseen, 'kind' | 'field'> & { readonly by?: string | undefined };

/**
 * Whether it is told above the view: it stands on no card, or its card has gone into the archive. What somebody wrote in
 * this person's name is told there too, for not every view has a place for it.
 */
export const standsAlone = ({ kind, field, by }: Where): boolean =>
  ALONE.has(kind) || field === 'archived' || by === IN_MY_NAME;
