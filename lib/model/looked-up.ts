import * as v from 'valibot';
import { type FoundBook, parseFoundBook } from './found-book';
import { fail, ok, type Result } from '../util/result';

/** The catalogue that is asked about a number, once a person wants it. */
export const OPEN_LIBRARY = 'https://openlibrary.org';

/** Most names that are taken of an answer. */
const MAX_NAMES = 10;

const names = v.optional(v.fallback(v.array(v.unknown()), []), []);
const words = v.optional(v.fallback(v.string(), ''), '');
const named = v.object({ name: v.string() });

const entries = v.record(v.string(), v.unknown());
const answer = v.object({
  ...{ title: words, subtitle: words, publish_date: words, by_statement: words },
  ...{ authors: names, publishers: names },
});

const namesOf = (list: readonly unknown[]): string =>
  list
    .slice(0, MAX_NAMES)
    .flatMap((one) => (v.is(named, one) ? [one.name] : []))
    .join(', ');

/** "pictures by Jason Chin." at the end of what a title page says. */
const drawnIn = (statement: string): string =>
  /(?:illustrated|illustrations|pictures|drawings|art) by ([^;.[\]]{2,100})/i.exec(statement)?.[1]?.trim() ??
  '';

/**
 * What Open Library says of a number, parsed. Anybody else may have answered, such as a network that wants one to log
 * in first: 'not-readable' is what the catalogue never says.
 *
 * @param body hostile
 */
export function parseLookUp(isbn: string, body: string): Result<FoundBook, 'no-book' | 'not-readable'> {
  let read: unknown;
  try {
    read = JSON.parse(body);
  } catch {
    return fail('not-readable'); // no answer of that catalogue
  }
  if (!v.is(entries, read) || Array.isArray(read)) return fail('not-readable');
  const entry = Object.hasOwn(read, `ISBN:${isbn}`) ? read[`ISBN:${isbn}`] : undefined;
  if (!v.is(answer, entry)) return fail('no-book');
  const { title, subtitle, publish_date, by_statement, authors, publishers } = v.parse(answer, entry);
  const book = parseFoundBook({
    title: subtitle === '' ? title : `${title}: ${subtitle}`,
    author: namesOf(authors),
    illustrator: drawnIn(by_statement.slice(0, 1000)),
    isbn,
    publisher: namesOf(publishers.slice(0, 1)),
    year: /(?<!\d)[12]\d{3}(?!\d)/.exec(publish_date)?.[0] ?? '',
  });
  return book === undefined ? fail('no-book') : ok(book);
}
