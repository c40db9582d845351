/** The parts of a notebook that have a tab. */
export const SECTIONS = ['readings', 'books', 'notes'] as const;
export type Section = (typeof SECTIONS)[number];
