/** The programs whose files are known by the names of their columns. */
export type BookForm = 'goodreads' | 'storygraph' | 'librarything' | 'bookwyrm' | 'any';

/** A booklist as a file has it: hostile words. */
export interface BookTable {
  readonly form: BookForm;
  readonly head: readonly string[];
  readonly lines: readonly (readonly string[])[];
  /** See `Delimited`. */
  readonly unclosed: number;
}
