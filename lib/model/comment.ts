import * as v from 'valibot';
import { id, text, time } from './field';
import { kind, type RecordOf } from './kind';

/** What a comment can hang on, each with its kind. Drafts and the rest join with their features. */
const KIND_OF = { reading: 'readings', book: 'books', highlight: 'highlights' } as const;
type CommentSubject = keyof typeof KIND_OF;

const isSubject = (on: unknown): on is CommentSubject => typeof on === 'string' && Object.hasOwn(KIND_OF, on);

/** What one member says about a reading, a book or a highlight, or answers to what was said. */
export const comments = kind(
  'comments',
  {
    on: v.picklist(['reading', 'book', 'highlight']),
    subject: id,
    /** The comment answered, '' for the first of a thread. */
    parent: v.optional(v.union([v.literal(''), id]), ''),
    /** 0 until edited. */
    editedAt: v.optional(v.union([v.literal(0), time]), 0),
    /** Of the first of a thread: how many comments stood in it when one of the two settled it. 0 while it is open. */
    settled: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)), 0),
    text: text(20_000),
  },
  {
    quiet: ['editedAt', 'settled'],
    searched: { text: ['text'] },
    parent: {
      kinds: Object.values(KIND_OF),
      of: ({ on, subject }) =>
        isSubject(on) && typeof subject === 'string' ? { kind: KIND_OF[on], id: subject } : undefined,
    },
  },
);

export type Comment = RecordOf<typeof comments>;
