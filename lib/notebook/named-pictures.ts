import type { Doc } from 'yjs';
import { books } from '../model/book';
import type { Kind, Made } from '../model/kind';
import { joined, type Observed } from '../util/observed';
import { listRecords } from './list';
import { listPictures } from './texts/pictures';

interface BookCover extends Made {
  readonly cover: string;
}

/** Books of which only the cover is kept: the post needs no more of them. */
const covers: Kind<'books', BookCover> = {
  ...books,
  parse: (input) => {
    const book = books.parse(input);
    return book && { id: book.id, by: book.by, at: book.at, cover: book.cover };
  },
};

/** The pictures that a notebook names beside its readings, by their hashes: those of each draft, and each cover of a book. */
export const listNamedPictures = (doc: Doc, signal: AbortSignal): Observed<readonly ReadonlySet<string>[]> =>
  joined(listPictures(doc, signal), listRecords(doc, covers, signal), (inTexts, all) => {
    const named = all.flatMap(({ cover }) => (cover === '' ? [] : [new Set([cover])]));
    return named.length === 0 ? inTexts : [...inTexts, ...named];
  });
