import * as v from 'valibot';
import { MAX_LEFT_OUT, MAX_LEFT_OUT_HTML } from './body-limits';

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
