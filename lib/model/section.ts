/** The parts of a notebook that have a tab, in the order of the tabs. */
export const SECTIONS = ['readings', 'books', 'notes', 'plan', 'write'] as const;

export type Section = (typeof SECTIONS)[number];
