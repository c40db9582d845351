import { line } from './field';
import { kind, type RecordOf } from './kind';

/** Most characters of what a column is called. */
export const MAX_NAME = 100;

/**
 * A table of the pair's own, such as their programme ideas. Its rows have a title, which stands in the first column, and
 * a cell for each further column.
 */
export const tables = kind(
  'tables',
  {
    /** '' for the first table in its first words: the view says them in the person's language. */
    title: line(300),
    /** What the first column is called; '' as above. */
    first: line(MAX_NAME),
  },
  { section: 'plan', searched: { name: 'title' } },
);

export type Table = RecordOf<typeof tables>;

/** The table that every notebook has. It is written when somebody first puts something in. */
export const FIRST_TABLE = 'ideas';
