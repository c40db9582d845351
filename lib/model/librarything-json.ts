import * as v from 'valibot';

const words = v.optional(v.fallback(v.union([v.string(), v.pipe(v.number(), v.transform(String))]), ''), '');

/** A list, or an object whose values are the list: LibraryThing writes both. */
const several = v.optional(
  v.fallback(
    v.pipe(
      v.union([v.array(v.unknown()), v.record(v.string(), v.unknown()), v.string()]),
      v.transform((list) => (typeof list === 'string' ? [list] : Object.values(list))),
    ),
    [],
  ),
  [],
);

const named = v.object({ text: words });
const person = v.object({ lf: words, fl: words, role: words });

const book = v.object({
  ...{ title: words, primaryauthor: words, publication: words, date: words, review: words, rating: words },
  ...{ authors: several, isbn: several, tags: several, collections: several, language: several },
  ...{ format: several, dateread: words, datestarted: words },
});

type Book = v.InferOutput<typeof book>;

const texts = (list: readonly unknown[]): string =>
  list.filter((one) => typeof one === 'string' || typeof one === 'number').join(', ');

/** The columns of the table that LibraryThing exports too, and where the JSON has each. */
const COLUMNS: readonly (readonly [name: string, of: (one: Book) => string])[] = [
  ['Title', ({ title }) => title],
  ['Primary Author', ({ primaryauthor }) => primaryauthor],
  ['Secondary Author', ({ authors }) => othersOf(authors, 'lf')],
  ['Secondary Author Roles', ({ authors }) => othersOf(authors, 'role')],
  ['Publication', ({ publication }) => publication],
  ['Date', ({ date }) => date],
  ['Review', ({ review }) => review],
  ['Rating', ({ rating }) => rating],
  ['Media', ({ format }) => texts(format.map((one) => (v.is(named, one) ? v.parse(named, one).text : '')))],
  ['Tags', ({ tags }) => texts(tags)],
  ['Collections', ({ collections }) => texts(collections)],
  ['Languages', ({ language }) => texts(language)],
  ['ISBNs', ({ isbn }) => texts(isbn)],
  ['Date Started', ({ datestarted }) => datestarted],
  ['Date Read', ({ dateread }) => dateread],
];

/** All but the first author, parted as the table has them. */
const othersOf = (authors: readonly unknown[], part: 'lf' | 'role'): string =>
  authors
    .slice(1)
    .map((one) => (v.is(person, one) ? v.parse(person, one)[part] : ''))
    .join('|');

/**
 * LibraryThing's JSON as the lines of its table.
 *
 * @param text hostile
 * @param most characters of a cell
 * @param mostLines with the head
 * @returns undefined for what is none, and for more books than that
 */
export function libraryThingJson(
  text: string,
  most: number,
  mostLines: number,
): readonly (readonly string[])[] | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined; // no JSON: it may be a table that begins with a bracket
  }
  const all: unknown[] = typeof read === 'object' && read !== null ? Object.values(read) : [];
  const books = all.flatMap((one) => (v.is(book, one) ? [v.parse(book, one)] : []));
  if (books.every(({ title }) => title === '') || books.length >= mostLines) return undefined;
  const lines = books.map((one) => COLUMNS.map(([, of]) => of(one).slice(0, most)));
  return [COLUMNS.map(([name]) => name), ...lines];
}
