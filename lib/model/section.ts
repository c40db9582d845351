/** The parts of a notebook that have a tab. */
export type Section = 'readings' | 'books' | 'notes';
