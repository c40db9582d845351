import type { Book } from '../../model/book';
import { peopleIn } from '../../model/book-people';
import { creator, type Role } from '../../model/creator';
import { NO_DETAILS } from '../../model/details';
import { type Reading, readings } from '../../model/reading';
import { bibtex } from '../bibtex';
import { citationKey } from '../citation-key';
import { ris } from '../ris';

/** A book as a reading of the type "book", which the forms of citations know. */
function asReading(book: Book): Reading {
  const { id, by, at, title, publisher, year, isbn } = book;
  const made = (words: string, role: Role) => peopleIn(words).map((name) => creator(name, role));
  return {
    ...(readings.parse({ id, by, at, type: 'book', title }) as Reading),
    ...{ publisher, published: year, isbn: isbn === '' ? [] : [isbn] },
    creators: [...made(book.author, 'author'), ...made(book.illustrator, 'illustrator')],
  };
}

/** The booklist for BibTeX and BibLaTeX. Books with one key get letters behind it. */
export function booklistBibtex(books: readonly Book[]): string {
  const taken = new Map<string, number>();
  return books
    .map((book) => {
      const reading = asReading(book);
      const key = citationKey(reading);
      const before = taken.get(key) ?? 0;
      taken.set(key, before + 1);
      const entry = bibtex(reading, NO_DETAILS);
      return before === 0 ? entry : entry.replace(`{${key},`, `{${key}-${before + 1},`);
    })
    .join('\n');
}

/** The booklist for a reference manager. */
export const booklistRis = (books: readonly Book[]): string =>
  books.map((book) => ris(asReading(book), NO_DETAILS)).join('');
