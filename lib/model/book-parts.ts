import { BOOK_FACTS } from './book';

/** What a column of a booklist may hold: fields of a book, and what some programs write in place of them. */
export const BOOK_PARTS = [
  ...BOOK_FACTS,
  ...(['values', 'tags', 'represents', 'why', 'rating', 'state'] as const),
  // what is put together with others
  ...(['moreAuthors', 'contributors', 'roles', 'publication', 'started', 'finished', 'stopped'] as const),
];

export type BookPart = (typeof BOOK_PARTS)[number];
