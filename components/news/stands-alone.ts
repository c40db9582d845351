import type { Unseen } from '../../lib/notebook/news';

/** Kinds of news that stand on no card. */
const ALONE: ReadonlySet<string> = new Set(['notebook', 'members', 'prompts', 'bankQuestions']);

/** Whether it is told above the view: it stands on no card, or its card has gone into the archive. */
export const standsAlone = ({ kind, field }: Pick<Unseen, 'kind' | 'field'>): boolean =>
  ALONE.has(kind) || field === 'archived';
