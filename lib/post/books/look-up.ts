import * as v from 'valibot';
import { type FindBookFailure, type FoundBook, parseFoundBook } from '../../model/found-book';
import { normalIsbn } from '../../model/isbn';
import { fail, ok, type Result } from '../../util/result';

/** Where a number is looked up, only when a person asks for it. It learns the number and nothing else of us. */
const OPEN_LIBRARY = 'https://openlibrary.org/api/books';

/** How long an answer is waited for, in milliseconds, and how long it may be, in bytes. */
const PATIENCE = 20_000;
export const MAX_ANSWER = 200_000;

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

/** The text of an answer; undefined where it is longer than an answer may be. */
async function textOf(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  while (reader !== undefined) {
    // oxlint-disable-next-line no-await-in-loop -- piece by piece, so that it can be ended
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MAX_ANSWER) {
      // oxlint-disable-next-line no-await-in-loop -- it ends here
      await reader.cancel();
      return undefined;
    }
    pieces.push(value);
  }
  return new Blob(pieces).text();
}

/** Looks a number up at Open Library. The site was granted before; without login and without a trace of the page. */
export async function lookUpIsbn(written: unknown): Promise<Result<FoundBook, FindBookFailure>> {
  const isbn = typeof written === 'string' ? normalIsbn(written) : undefined;
  if (isbn === undefined) return fail('no-book');
  try {
    const response = await fetch(`${OPEN_LIBRARY}?bibkeys=ISBN:${isbn}&format=json&jscmd=data`, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const body = response.ok ? await textOf(response) : undefined;
    if (body === undefined) return fail('not-reached');
    const book = parseLookUp(isbn, body);
    return book === undefined ? fail('no-book') : ok(book);
  } catch {
    return fail('not-reached'); // offline, refused, or too slow: the person is told
  }
}
