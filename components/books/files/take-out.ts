import type { BooklistOut, BooklistWords } from '../../../lib/export/books/booklist';
import { booklistBibtex, booklistRis } from '../../../lib/export/books/citations';
import { booklistCsv } from '../../../lib/export/books/csv';
import { booklistMarkdown } from '../../../lib/export/books/markdown';
import { t } from '../../../lib/i18n/t';
import { type Book, SHOWN_AS } from '../../../lib/model/book';
import { tagsOf } from '../../../lib/model/tag';
import type { People } from '../../hooks/people';
import { makersOf, shownAsWords, stateWords } from '../book-words';

const words = (): BooklistWords => ({
  ...{ heading: t('draftInsert.booklist'), title: t('book.title'), author: t('book.author') },
  ...{ illustrator: t('book.illustrator'), isbn: t('book.isbn'), publisher: t('book.publisher') },
  ...{ year: t('book.year'), ages: t('book.ages'), format: t('book.format'), language: t('book.language') },
  ...{
    values: t('book.values'),
    tags: t('tags.tags'),
    shownAs: t('book.shownAs'),
    stars: t('book.myRating'),
  },
  ...{ state: t('book.myState'), why: t('book.why'), represents: t('book.represents'), makersOf },
});

/** What both say of the books, oneself first. */
function booklistOut(books: readonly Book[], { me, partner }: People): BooklistOut {
  const people = partner === null ? [me] : [me, partner];
  return {
    words: words(),
    books: books.map((book) => ({
      book,
      tags: tagsOf(book).map(({ label }) => label),
      shownAs: SHOWN_AS.filter((one) => book.shownAs[one] === 'yes').map(shownAsWords),
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
