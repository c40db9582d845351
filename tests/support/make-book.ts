import { type Book, books } from '../../lib/model/book';

/** A book with all its fields; `why`, `rating` and the like by member. */
export const makeBook = (fields: Partial<Book> = {}): Book =>
  ({ ...books.parse({ id: 'b1', by: 'm', at: 1_790_000_000_000 }), ...fields }) as Book;
