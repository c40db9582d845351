import type { Doc } from 'yjs';
import { type Book, type NewBook, parseBook } from '../model/book';
import { memberField } from '../model/per-member';
import type { Observed } from '../util/observed';
import { collection } from './collection';
import { addRecord, patchRecord } from './record';
import { removeRecord } from './undo';

/** Books in the order they were added. */
export const books = (doc: Doc, signal: AbortSignal): Observed<readonly Book[]> =>
  collection(doc, 'books', parseBook, (a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1), signal);

/** Adds a book with its first voice, which may be empty. */
export function addBook(doc: Doc, book: NewBook, why: string): void {
  addRecord(doc, 'books', book.id, { ...book, [memberField('why', book.addedBy)]: why });
}

/** Changes what both share of a book, and the member's own voice. */
export function editBook(
  doc: Doc,
  book: string,
  member: string,
  fields: Pick<Book, 'title' | 'author' | 'isbn' | 'values'> & { readonly why: string },
): void {
  const { why, ...shared } = fields;
  patchRecord(doc, 'books', book, { ...shared, [memberField('why', member)]: why });
}

export const removeBook = (doc: Doc, book: string): (() => void) => removeRecord(doc, 'books', book);
