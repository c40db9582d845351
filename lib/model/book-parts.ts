/** What a column of a booklist may hold: fields of a book, and what some programs write in place of them. */
export const BOOK_PARTS = [
  'title',
  'author',
  'illustrator',
  'isbn',
  'publisher',
  'year',
  'ages',
  'format',
  'language',
  'values',
  'tags',
  'represents',
  'why',
  'rating',
  'state',
  // what is put together with others
  'moreAuthors',
  'contributors',
  'roles',
  'publication',
  'started',
  'finished',
  'stopped',
] as const;

export type BookPart = (typeof BOOK_PARTS)[number];
