import type { Book } from '../../model/book';
import { peopleIn } from '../../model/book-people';
import { folded } from '../../util/folded';
import { bare } from '../../util/text';
import type { BroughtBook } from './book-of';

type Named = Pick<Book, 'title' | 'author' | 'isbn'>;

/** A title without the series that some programs put behind it: "Amulet (Amulet, #1)". */
const titleKey = (title: string): string => bare(folded(title.replace(/\s*\([^()]*#[^()]*\)\s*$/, '')));

/** The words of the first author, in whatever order they were written. */
const authorKey = (author: string): string =>
  folded(peopleIn(author)[0] ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .toSorted()
    .join(' ');

/** Finds a book that is the same as another one: by ISBN, else by title and author. */
export class KnownBooks<One extends Named> {
  readonly #byIsbn = new Map<string, One>();
  readonly #byName = new Map<string, One>();

  constructor(books: readonly One[]) {
    for (const one of books) this.add(one);
  }

  add(one: One): void {
    if (one.isbn !== '' && !this.#byIsbn.has(one.isbn)) this.#byIsbn.set(one.isbn, one);
    const name = this.#nameOf(one);
    if (!this.#byName.has(name)) this.#byName.set(name, one);
  }

  find(one: Named): One | undefined {
    return (one.isbn === '' ? undefined : this.#byIsbn.get(one.isbn)) ?? this.#byName.get(this.#nameOf(one));
  }

  #nameOf({ title, author }: Named): string {
    return `${titleKey(title)}\n${authorKey(author)}`;
  }
}

/** What a file brings into a booklist. */
export interface BroughtIn {
  /** Not in the booklist yet. */
  readonly fresh: readonly BroughtBook[];
  /** In the booklist already, each with what the file has of it. */
  readonly known: readonly { readonly book: Book; readonly brought: BroughtBook }[];
  /** Lines of the file about a book of an earlier line. */
  readonly doubles: number;
}

/** Parts what a file has into what is new and what the booklist knows. */
export function sortedOut(booklist: readonly Book[], brought: readonly BroughtBook[]): BroughtIn {
  const here = new KnownBooks(booklist);
  const before = new KnownBooks<BroughtBook>([]);
  const fresh: BroughtBook[] = [];
  const known: { book: Book; brought: BroughtBook }[] = [];
  let doubles = 0;
  for (const one of brought) {
    if (before.find(one) !== undefined) {
      doubles += 1;
      continue;
    }
    before.add(one);
    const book = here.find(one);
    if (book === undefined) fresh.push(one);
    else known.push({ book, brought: one });
  }
  return { fresh, known, doubles };
}
