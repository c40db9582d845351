import * as v from 'valibot';
import { line, text, time } from './field';
import { kind, type RecordOf } from './kind';

/** Something one member wants to say that belongs to no reading and no book. */
export const notes = kind(
  'notes',
  {
    /** 0 until edited. */
    editedAt: v.optional(v.union([v.literal(0), time]), 0),
    text: text(20_000),
    /** Of the programme's topics (topic.ts), '' for none. */
    topic: line(64),
  },
  {
    section: 'notes',
    order: 'newest first',
    quiet: ['editedAt'],
    own: ['text'],
    searched: { text: ['text'] },
  },
);

export type Note = RecordOf<typeof notes>;
