import * as v from 'valibot';
import { MAX_LEFT_OUT, MAX_LEFT_OUT_HTML } from './body-limits';
import { hash } from './field';
import { parse } from './parse';

const pieceSchema = v.object({
  /** HTML of the piece, hostile until sanitised; no pictures. */
  html: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_LEFT_OUT_HTML)),
  /** Where it stood: so many characters of the article's text before it, white space not counted. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Who left it out: a rule of tidying by its name, or 'readability' for the extractor. */
  by: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
});

/** A piece of a page that is not in the article found there, as foreign as the article itself. */
export type LeftOut = v.InferOutput<typeof pieceSchema>;

/** All pieces of an article, in the order of its text. */
export const leftOutSchema = v.pipe(
  v.array(pieceSchema),
  v.maxLength(MAX_LEFT_OUT),
  v.check((pieces) => pieces.reduce((sum, { html }) => sum + html.length, 0) <= MAX_LEFT_OUT_HTML),
);

/** Most bytes of all pieces as they are stored, inflated: somewhat over what the schema lets pass. */
export const MAX_LEFT_OUT_STORED = 1024 * 1024;

/** The field of a record that names what was left out of a body. Each body has its own, so that Undo brings it back. */
export const leftOutField = (body: string): string => `leftOut:${body}`;

/** What a stored record names as left out of a body: a SHA-256, or '' where there is none. */
export function leftOutNamed(record: Readonly<Record<string, unknown>>, body: string): string {
  const named = body === '' ? undefined : record[leftOutField(body)];
  return v.is(hash, named) ? named : '';
}

/** Pieces as they are stored; '' when there is nothing to store. */
export const leftOutText = (pieces: readonly LeftOut[]): string =>
  pieces.length === 0 ? '' : JSON.stringify(pieces);

/**
 * Reads stored pieces, which the partner may have made: their HTML is hostile until sanitised. What does not fit is as
 * good as none.
 *
 * @returns in the order of the text
 */
export function parseLeftOut(json: string): readonly LeftOut[] {
  try {
    return (parse(leftOutSchema, JSON.parse(json)) ?? []).toSorted((a, b) => a.at - b.at);
  } catch {
    return []; // no JSON: foreign bytes, nothing of ours to report
  }
}
