import { type BroughtBook, type BroughtBooks, broughtBooks } from '../../../lib/import/books/book-of';
import type { BookTable } from '../../../lib/import/books/book-form';
import { type BroughtIn, sortedOut } from '../../../lib/import/books/known-books';
import { type Book, BOOK_FACTS, type books } from '../../../lib/model/book';
import type { BookPart } from '../../../lib/model/book-parts';
import type { FreshOf } from '../../../lib/model/kind';
import { tagsOf } from '../../../lib/model/tag';
import type { Changed } from '../../../lib/session/records';
import { folded } from '../../../lib/util/folded';
import { randomId } from '../../../lib/util/random-id';

type Fields = FreshOf<typeof books>;

/** Fields of words that a file brings to a book that is known. */
const WORDS = [...BOOK_FACTS.filter((name) => name !== 'title'), 'values' as const];

/** Tags by new keys. */
const keyed = (tags: readonly string[]): Record<string, string> =>
  Object.fromEntries(tags.map((tag) => [randomId(), tag]));

/** A book out of a file as a new record. */
const freshBook = ({ tags, ...book }: BroughtBook): Fields => ({ ...book, tags: keyed(tags) });

/** What a file adds to a book that is known: only what is empty there, of one's own words only one's own. */
function filledIn(book: Book, brought: BroughtBook, me: string): Fields {
  const words = WORDS.filter((name) => book[name] === '' && brought[name] !== '');
  const own = {
    ...(brought.why !== '' && (book.why[me] ?? '') === '' ? { why: brought.why } : {}),
    ...(brought.represents !== '' && (book.represents[me] ?? '') === ''
      ? { represents: brought.represents }
      : {}),
    ...(brought.rating > 0 && (book.rating[me] ?? 0) === 0 ? { rating: brought.rating } : {}),
    ...(brought.state !== '' && (book.state[me] ?? '') === '' ? { state: brought.state } : {}),
  };
  const there = new Set(tagsOf(book).map(({ name }) => name));
  const tags = brought.tags.filter((tag) => !there.has(folded(tag)));
  return {
    ...Object.fromEntries(words.map((name) => [name, brought[name]])),
    ...own,
    ...(tags.length > 0 ? { tags: keyed(tags) } : {}),
  };
}

/** What a file would do to the booklist. */
export interface Bringing
  extends Pick<BroughtBooks, 'untitled' | 'wrongIsbn'>, Pick<BookTable, 'unclosed'>, BroughtIn {
  readonly added: readonly Fields[];
  readonly changed: readonly Changed<typeof books>[];
}

/** Looks at what a file brings, before anything is written. */
export function bringing(
  table: BookTable,
  columns: readonly (BookPart | '')[],
  booklist: readonly Book[],
  me: string,
): Bringing {
  const { books: brought, untitled, wrongIsbn } = broughtBooks(table, columns);
  const sorted = sortedOut(booklist, brought);
  const changed = sorted.known.map(({ book, brought: one }) => ({
    id: book.id,
    fields: filledIn(book, one, me),
  }));
  return {
    ...{ ...sorted, untitled, wrongIsbn, unclosed: table.unclosed, added: sorted.fresh.map(freshBook) },
    changed: changed.filter(({ fields }) => Object.keys(fields).length > 0),
  };
}
