import * as v from 'valibot';
import { bookFacts } from './book';
import { parse } from './parse';

/** What a page or a catalogue says of a book: hostile until parsed. A cover is base64 of a WebP, or ''. */
const schema = v.object({
  ...bookFacts,
  cover: v.optional(v.fallback(v.pipe(v.string(), v.maxLength(60_000)), ''), ''),
});

export type FoundBook = Readonly<v.InferOutput<typeof schema>>;

/** Cleans what was found of a book; undefined where it has no title. */
export function parseFoundBook(input: unknown): FoundBook | undefined {
  const found = parse(schema, input);
  return found === undefined || found.title === '' ? undefined : found;
}

/** What a page says of a book, and the address of a picture of its cover; '' where it names none. */
export interface BookOfPage {
  readonly book: FoundBook;
  readonly cover: string;
}

/**
 * Why no book was found: 'no-book' where the page speaks of none, or the catalogue knows none of that number; 'busy'
 * where the catalogue cannot answer now; 'not-readable' where what answered is not what the catalogue says.
 */
export type FindBookFailure =
  | 'no-book'
  | 'not-granted'
  | 'browser-page'
  | 'not-reached'
  | 'busy'
  | 'not-readable'
  | 'failed';
