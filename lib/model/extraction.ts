import * as v from 'valibot';
import { line, text, webAddress } from './field';
import { parse } from './parse';
import { MAX_PICTURES } from './reading';

/** Limits of a body (DESIGN.md section 2), in bytes. */
export const MAX_BODY_INFLATED = 2 * 1024 * 1024;
export const MAX_BODY_GZIP = 512 * 1024;
/** Limits of pictures, in bytes. */
export const MAX_PICTURE = 200 * 1024;
export const MAX_PICTURES_TOTAL = 2 * 1024 * 1024;

/** Name of the attribute by which the page script marks the pictures it may send: their place in `pictures`. */
export const PICTURE_MARK = 'data-picture';

const schema = v.object({
  title: line(500),
  byline: line(300),
  site: line(200),
  published: line(40),
  language: line(40),
  direction: v.optional(v.picklist(['', 'ltr', 'rtl']), ''),
  excerpt: text(400),
  url: webAddress,
  /** The article's HTML as the page script found it: hostile until sanitised. Its pictures carry PICTURE_MARK. */
  html: v.pipe(v.string(), v.maxLength(MAX_BODY_INFLATED * 2)),
  /** How many pictures the page script can try to read. */
  pictures: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_PICTURES)),
});

/** What the page script answers to `extract`: plain data that nobody has checked yet. */
export type Extraction = v.InferOutput<typeof schema>;

export const parseExtraction = (input: unknown): Extraction | undefined => parse(schema, input);
