import type { Book } from '../../model/book';
import { peopleIn } from '../../model/book-people';
import { folded } from '../../util/folded';
import { bare } from '../../util/text';
import type { BroughtBook } from './book-of';

type Named = Pick<Book, 'title' | 'author' | 'isbn'>;

/** A title without the series that some programs put behind it: "Amulet (Amulet, #1)". */
const titleKey = (title: string): string => bare(folded(title.replace(/\s*\([^()]*#[^()]*\)\s*$/, '')));

/** So many books of one name are told apart: a file may have any number. */
const MOST_ALIKE = 40;

/** Which one of its series a title says that it is; '' where it says none. */
const numberIn = (title: string): string => /#\s*([\d.]+)[^()]*\)\s*$/.exec(title)?.[1] ?? '';

/** Whether two of one name are two books all the same: by another number in their series, or by ISBN without an author. */
function areApart(a: Named, b: Named): boolean {
  const [one, other] = [numberIn(a.title), numberIn(b.title)];
  if (one !== '' && other !== '') return one !== other;
  const isTold = authorKey(a.author) !== '';
  return !isTold && a.isbn !== '' && b.isbn !== '';
}

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
  readonly #byName = new Map<string, One[]>();

  constructor(books: readonly One[]) {
    for (const one of books) this.add(one);
  }

  add(one: One): void {
    if (one.isbn !== '' && !this.#byIsbn.has(one.isbn)) this.#byIsbn.set(one.isbn, one);
    const name = this.#nameOf(one);
    const alike = this.#byName.get(name);
    if (alike === undefined) this.#byName.set(name, [one]);
    else if (alike.length < MOST_ALIKE) alike.push(one);
  }

  find(one: Named): One | undefined {
    const known = one.isbn === '' ? undefined : this.#byIsbn.get(one.isbn);
    return known ?? this.#byName.get(this.#nameOf(one))?.find((other) => !areApart(one, other));
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
