import * as v from 'valibot';
import { type FoundBook, parseFoundBook } from './found-book';

/** The catalogue that is asked about a number, once a person wants it. */
export const OPEN_LIBRARY = 'https://openlibrary.org';

/** Most names that are taken of an answer. */
const MAX_NAMES = 10;

const names = v.optional(v.fallback(v.array(v.unknown()), []), []);
const words = v.optional(v.fallback(v.string(), ''), '');
const named = v.object({ name: v.string() });

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
 * What Open Library says of a number, parsed.
 *
 * @param body hostile
 */
export function parseLookUp(isbn: string, body: string): FoundBook | undefined {
  let read: unknown;
  try {
    read = JSON.parse(body);
  } catch {
    return undefined; // no answer of that catalogue
  }
  const entries = typeof read === 'object' && read !== null ? read : {};
  const entry: unknown = Object.hasOwn(entries, `ISBN:${isbn}`)
    ? (entries as Record<string, unknown>)[`ISBN:${isbn}`]
    : undefined;
  if (!v.is(answer, entry)) return undefined;
  const { title, subtitle, publish_date, by_statement, authors, publishers } = v.parse(answer, entry);
  return parseFoundBook({
    title: subtitle === '' ? title : `${title}: ${subtitle}`,
    author: namesOf(authors),
    illustrator: drawnIn(by_statement.slice(0, 1000)),
    isbn,
    publisher: namesOf(publishers.slice(0, 1)),
    year: /(?<!\d)[12]\d{3}(?!\d)/.exec(publish_date)?.[0] ?? '',
  });
}
