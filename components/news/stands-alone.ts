/** Kinds of news that stand on no card: they are told above the view. */
const ALONE: ReadonlySet<string> = new Set(['notebook', 'members', 'prompts', 'bankQuestions']);

export const standsAlone = (kind: string): boolean => ALONE.has(kind);
