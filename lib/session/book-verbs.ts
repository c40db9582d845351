import { normalIsbn } from '../model/isbn';
import { addBook, editBook, removeBook } from '../notebook/books';
import { randomId } from '../util/random-id';
import { cleanLine, cleanText } from '../util/text';
import type { Here } from './here';
import type { BookFields, Session } from './session';

type BookVerbs = Pick<Session, 'addBook' | 'editBook' | 'removeBook'>;

const tidy = ({ title, author, isbn, values, why }: BookFields): BookFields => ({
  title: cleanLine(title, 500),
  author: cleanLine(author, 300),
  isbn: normalIsbn(isbn) ?? '',
  values: cleanText(values, 2000),
  why: cleanText(why, 20_000),
});

export function bookVerbs({ doc, me, now }: Here): BookVerbs {
  return {
    addBook: (fields) => {
      const id = randomId();
      const { why, ...book } = tidy(fields);
      addBook(doc, { id, ...book, addedBy: me, addedAt: now() }, why);
      return id;
    },
    editBook: (book, fields) => editBook(doc, book, me, tidy(fields)),
    removeBook: (book) => removeBook(doc, book),
  };
}
