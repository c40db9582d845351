import * as v from 'valibot';
import { MAX_BODY_INFLATED, MAX_PICTURES } from './body-limits';
import { both } from './field';
import { leftOutSchema } from './left-out';
import { metadataFields } from './metadata';
import { parse } from './parse';

const textFields = {
  direction: v.optional(v.picklist(['', 'ltr', 'rtl']), ''),
  /** The article's HTML as it was found: hostile until sanitised. Its pictures carry PICTURE_MARK. */
  html: v.pipe(v.string(), v.maxLength(MAX_BODY_INFLATED * 2)),
  /** How many pictures can be tried to read. */
  pictures: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_PICTURES)),
  /** What the page has and the article has not; none where nobody looked for an article. */
  leftOut: v.optional(leftOutSchema),
};
const schema = v.object(both(metadataFields, textFields));

/** What the page script answers to `extract`: metadata and text, plain data that nobody has checked yet. */
export type Extraction = v.InferOutput<typeof schema>;

export const parseExtraction = (input: unknown): Extraction | undefined => parse(schema, input);
