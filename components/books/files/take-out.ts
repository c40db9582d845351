import type { BooklistOut, BooklistWords } from '../../../lib/export/books/booklist';
import { booklistBibtex, booklistRis } from '../../../lib/export/books/citations';
import { booklistCsv } from '../../../lib/export/books/csv';
import { booklistMarkdown } from '../../../lib/export/books/markdown';
import { t } from '../../../lib/i18n/t';
import { type Book, BOOK_FACTS } from '../../../lib/model/book';
import { tagsOf } from '../../../lib/model/tag';
import type { People } from '../../hooks/people';
import { makersOf, shownAsOf, stateWords } from '../book-words';
import { partWords } from './file-words';

const PARTS = [...BOOK_FACTS, 'values', 'tags', 'rating', 'state', 'why', 'represents'] as const;

/** The columns have the names by which a file is brought in again. */
const words = (): BooklistWords => ({
  ...(Object.fromEntries(PARTS.map((part) => [part, partWords(part)])) as Record<
    (typeof PARTS)[number],
    string
  >),
  ...{ heading: t('draftInsert.booklist'), shownAs: t('book.shownAs'), makersOf },
});

/** What both say of the books, oneself first. */
function booklistOut(books: readonly Book[], { me, partner }: People): BooklistOut {
  const people = partner === null ? [me] : [me, partner];
  return {
    words: words(),
    books: books.map((book) => ({
      book,
      tags: tagsOf(book).map(({ label }) => label),
      shownAs: shownAsOf(book),
      said: people.map(({ id, name, isMe }) => ({
        ...{ name, isMe, rating: book.rating[id] ?? 0, state: stateWords(book.state[id] ?? '') },
        ...{ why: book.why[id] ?? '', represents: book.represents[id] ?? '' },
      })),
    })),
  };
}

/** The forms in which a booklist goes out. */
export const BOOK_FORMS = {
  CSV: { ending: 'csv', type: 'text/csv', write: (books, people) => booklistCsv(booklistOut(books, people)) },
  Markdown: {
    ...{ ending: 'md', type: 'text/markdown' },
    write: (books, people) => booklistMarkdown(booklistOut(books, people)),
  },
  BibTeX: { ending: 'bib', type: 'application/x-bibtex', write: booklistBibtex },
  RIS: { ending: 'ris', type: 'application/x-research-info-systems', write: booklistRis },
} as const satisfies Readonly<
  Record<string, { ending: string; type: string; write: (books: readonly Book[], people: People) => string }>
>;
