import * as v from 'valibot';
import { id, line, placeField, text, time } from './field';
import { kind, type RecordOf } from './kind';

/** What a comment can hang on, each with its kind. */
const KIND_OF = { reading: 'readings', book: 'books', highlight: 'highlights', draft: 'drafts' } as const;
type CommentSubject = keyof typeof KIND_OF;

const isSubject = (on: unknown): on is CommentSubject => typeof on === 'string' && Object.hasOwn(KIND_OF, on);

/** Most characters of a passage that a comment keeps. */
export const MOST_QUOTED = 300;

/** What one member says about a reading, a book, a highlight or a passage of a draft, or answers to what was said. */
export const comments = kind(
  'comments',
  {
    on: v.picklist(['reading', 'book', 'highlight', 'draft']),
    subject: id,
    /** The comment answered, '' for the first of a thread. */
    parent: v.optional(v.union([v.literal(''), id]), ''),
    /** 0 until edited. */
    editedAt: v.optional(v.union([v.literal(0), time]), 0),
    /** Of the first of a thread: how many comments stood in it when one of the two settled it. 0 while it is open. */
    settled: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)), 0),
    /** Of the first of a thread on a draft: the passage as it was (its beginning), and the places of its two ends. */
    quote: line(MOST_QUOTED),
    from: placeField,
    to: placeField,
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
