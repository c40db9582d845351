import { folded } from '../../util/folded';
import { BOOK_PARTS, type BookPart } from '../../model/book-parts';
import type { BookForm, BookTable } from './book-form';

type Named = Readonly<Record<string, BookPart>>;

/** Where the columns of the programs that we know go. */
const KNOWN: Readonly<Record<Exclude<BookForm, 'any'>, Named>> = {
  goodreads: {
    Title: 'title',
    Author: 'author',
    'Additional Authors': 'moreAuthors',
    ISBN13: 'isbn',
    ISBN: 'isbn',
    'My Rating': 'rating',
    Publisher: 'publisher',
    Binding: 'format',
    'Year Published': 'year',
    'Original Publication Year': 'year',
    Bookshelves: 'tags',
    'Exclusive Shelf': 'state',
    'Date Read': 'finished',
    'My Review': 'why',
  },
  storygraph: {
    Title: 'title',
    Authors: 'author',
    Contributors: 'contributors',
    'ISBN/UID': 'isbn',
    Format: 'format',
    'Read Status': 'state',
    'Last Date Read': 'finished',
    'Star Rating': 'rating',
    Review: 'why',
    Tags: 'tags',
  },
  librarything: {
    Title: 'title',
    'Primary Author': 'author',
    'Secondary Author': 'contributors',
    'Secondary Author Roles': 'roles',
    Publication: 'publication',
    Date: 'year',
    Review: 'why',
    Rating: 'rating',
    Media: 'format',
    Tags: 'tags',
    Collections: 'state',
    Languages: 'language',
    ISBN: 'isbn',
    ISBNs: 'isbn',
    'Date Started': 'started',
    'Date Read': 'finished',
  },
  bookwyrm: {
    title: 'title',
    author_text: 'author',
    isbn_13: 'isbn',
    isbn_10: 'isbn',
    start_date: 'started',
    finish_date: 'finished',
    stopped_date: 'stopped',
    rating: 'rating',
    review_name: 'why',
    review_content: 'why',
    shelf: 'state',
  },
};

/** Names under which other lists have their columns, in English and Spanish. */
const USUAL: Readonly<Partial<Record<BookPart, readonly string[]>>> = {
  title: ['title', 'book title', 'book', 'name', 'titulo', 'libro'],
  author: [
    'author',
    'authors',
    'author(s)',
    'by',
    'writer',
    'creator',
    'autor',
    'autora',
    'autoria',
    'autores',
  ],
  illustrator: ['illustrator', 'illustrators', 'ilustracion', 'ilustrador', 'ilustradora'],
  isbn: ['isbn', 'isbn13', 'isbn-13', 'isbn 13', 'isbn10', 'isbn-10', 'ean'],
  publisher: ['publisher', 'imprint', 'editorial'],
  year: [
    'year',
    'published',
    'publication year',
    'year published',
    'date published',
    'pub date',
    'ano',
    'fecha',
  ],
  ages: ['ages', 'age', 'age band', 'age range', 'age group', 'grade', 'grades', 'edad', 'edades'],
  format: ['format', 'binding', 'media', 'type', 'formato'],
  language: ['language', 'languages', 'idioma', 'lengua'],
  values: ['values', 'themes', 'valores', 'temas'],
  tags: ['tags', 'subjects', 'keywords', 'shelves', 'etiquetas', 'genre', 'genres'],
  represents: ['representation', 'represents', 'how it represents whom', 'como representa y a quien'],
  why: [
    'why i enjoy it',
    'review',
    'my review',
    'notes',
    'note',
    'comments',
    'why',
    'por que me gusta',
    'notas',
  ],
  rating: [
    'my stars',
    'rating',
    'my rating',
    'stars',
    'star rating',
    'mis estrellas',
    'estrellas',
    'valoracion',
  ],
  state: ['my reading status', 'status', 'read status', 'reading status', 'shelf', 'mi lectura', 'estado'],
};

const usual = (name: string): BookPart | '' =>
  BOOK_PARTS.find((part) => USUAL[part]?.includes(folded(name).replaceAll('_', ' ').trim())) ?? '';

/**
 * Where the columns of a file go; '' for one that goes nowhere. A person may choose otherwise.
 *
 * @returns a part for each column, in their order
 */
export function guessedColumns({ form, head }: Pick<BookTable, 'form' | 'head'>): readonly (BookPart | '')[] {
  if (form === 'any') return head.map(usual);
  const known = KNOWN[form];
  return head.map((name) => (Object.hasOwn(known, name) ? (known[name] ?? '') : ''));
}
