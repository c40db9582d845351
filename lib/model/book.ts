import * as v from 'valibot';
import { id, line, text, time } from './field';
import { normalIsbn } from './isbn';
import { parse } from './parse';
import { gatherPerMember, type PerMember } from './per-member';

const schema = v.object({
  id,
  title: line(500),
  author: line(300),
  /** ISBN-13 without hyphens, or ''. */
  isbn: v.optional(
    v.pipe(
      v.string(),
      v.transform((value) => normalIsbn(value) ?? ''),
    ),
    '',
  ),
  /** Which values the book promotes, in the pair's own words. */
  values: text(2000),
  addedBy: id,
  addedAt: time,
});

/** What is written when a book is added. */
export type NewBook = v.InferOutput<typeof schema>;

/** A title of the booklist with both members' voices. */
export type Book = NewBook & { readonly why: PerMember<string> };

/** A stored record as a book, or undefined when it is none. */
export function parseBook(input: Readonly<Record<string, unknown>>): Book | undefined {
  const base = parse(schema, input);
  if (base === undefined) return undefined;
  return { ...base, why: gatherPerMember(input, 'why', (value) => parse(text(20_000), value)) };
}
