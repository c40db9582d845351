import * as v from 'valibot';
import { id, text, time } from './field';
import { parse } from './parse';

/** What a comment can hang on. Highlights, drafts and the rest join this list with their features. */
export const COMMENT_SUBJECTS = ['reading', 'book'] as const;

const schema = v.object({
  id,
  on: v.picklist(COMMENT_SUBJECTS),
  subject: id,
  /** The comment answered, '' for the first of a thread. */
  parent: v.optional(v.union([v.literal(''), id]), ''),
  by: id,
  at: time,
  /** 0 until edited. */
  editedAt: v.optional(v.union([v.literal(0), time]), 0),
  text: text(20_000),
});

/** What one member says about a reading or a book, or answers to what was said. */
export type Comment = v.InferOutput<typeof schema>;

export const parseComment = (input: unknown): Comment | undefined => parse(schema, input);
