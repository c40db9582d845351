import { t } from '../../../lib/i18n/t';
import type { BookForm } from '../../../lib/import/books/book-form';
import { BOOK_PARTS, type BookPart } from '../../../lib/model/book-parts';

/** Programs are called as they call themselves. */
const PROGRAMS: Readonly<Record<Exclude<BookForm, 'any'>, string>> = {
  goodreads: 'Goodreads',
  storygraph: 'StoryGraph',
  librarything: 'LibraryThing',
  bookwyrm: 'BookWyrm',
};

/** What file it is, and how many lines it has. */
export const formWords = (form: BookForm, lines: number): string =>
  form === 'any' ? t('bringBooks.ofAny', lines) : t('bringBooks.of', lines, [lines, PROGRAMS[form]]);

/** What only a known program writes: a person chooses none of it. */
const OF_PROGRAMS: ReadonlySet<BookPart> = new Set(['contributors', 'roles', 'publication', 'moreAuthors']);
const DATES: ReadonlySet<BookPart> = new Set(['started', 'finished', 'stopped']);

/** Where a person may send a column. */
export const CHOSEN_PARTS: readonly BookPart[] = BOOK_PARTS.filter(
  (part) => !OF_PROGRAMS.has(part) && !DATES.has(part),
);

const PARTS: Readonly<Record<BookPart, () => string>> = {
  title: () => t('book.title'),
  author: () => t('book.author'),
  illustrator: () => t('book.illustrator'),
  isbn: () => t('book.isbn'),
  publisher: () => t('book.publisher'),
  year: () => t('book.year'),
  ages: () => t('book.ages'),
  format: () => t('book.format'),
  language: () => t('book.language'),
  values: () => t('book.values'),
  tags: () => t('tags.tags'),
  represents: () => t('book.represents'),
  why: () => t('book.why'),
  rating: () => t('book.myRating'),
  state: () => t('book.myState'),
  moreAuthors: () => t('book.author'),
  contributors: () => t('bringBooks.contributors'),
  roles: () => t('bringBooks.contributors'),
  publication: () => t('book.publisher'),
  started: () => t('book.myState'),
  finished: () => t('book.myState'),
  stopped: () => t('book.myState'),
};

export const partWords = (part: BookPart): string => PARTS[part]();
