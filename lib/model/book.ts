import * as v from 'valibot';
import { line, text } from './field';
import { normalIsbn } from './isbn';
import { kind, type RecordOf } from './kind';

/** A title of the booklist with both members' voices. */
export const books = kind(
  'books',
  {
    title: line(500),
    author: line(300),
    /** ISBN-13 without hyphens, or ''. */
    isbn: v.optional(
      v.pipe(
        v.string(),
        v.transform((value) => normalIsbn(value) ?? ''),
      ),
      '',
    ),
    /** Which values the book promotes, in the pair's own words. */
    values: text(2000),
  },
  {
    /** Why each member enjoys it. */
    perMember: { why: text(20_000) },
    section: 'books',
    searched: { name: 'title', text: ['author', 'isbn', 'values', 'why'] },
    stored: { by: 'addedBy', at: 'addedAt' },
  },
);

export type Book = RecordOf<typeof books>;
