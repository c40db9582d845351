import * as v from 'valibot';
import { id, text, time } from './field';
import { parse } from './parse';

const schema = v.object({
  id,
  by: id,
  at: time,
  /** 0 until edited. */
  editedAt: v.optional(v.union([v.literal(0), time]), 0),
  text: text(20_000),
});

/** Something one member wants to say that belongs to no reading and no book. */
export type Note = v.InferOutput<typeof schema>;

export const parseNote = (input: unknown): Note | undefined => parse(schema, input);
