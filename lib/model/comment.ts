import * as v from 'valibot';
import { hashOrNone, id, line, oneOf, placeField, text, time } from './field';
import { MAX_BESIDE } from './highlight';
import { kind, type RecordOf } from './kind';

/** Most characters that a comment keeps of what it is about: a passage, a picture's words, or how a table begins. */
export const MOST_QUOTED = 400;

/** In what names a table: stands between its caption and how it begins. */
export const CAPTION_END = ' · ';

/** What a comment can hang on, each with its kind. */
const KIND_OF = {
  reading: 'readings',
  book: 'books',
  highlight: 'highlights',
  draft: 'drafts',
  row: 'rows',
  goal: 'goals',
  event: 'events',
  resource: 'resources',
  meeting: 'meetings',
  survey: 'surveys',
  note: 'notes',
} as const;
type CommentSubject = keyof typeof KIND_OF;
const SUBJECTS = Object.keys(KIND_OF) as [CommentSubject, ...CommentSubject[]];

const isSubject = (on: unknown): on is CommentSubject => typeof on === 'string' && Object.hasOwn(KIND_OF, on);

/** What one member says about a record, a passage of a draft or a row of a table, or answers to what was said. */
export const comments = kind(
  'comments',
  {
    on: v.picklist(SUBJECTS),
    subject: id,
    /** The comment answered, '' for the first of a thread. */
    parent: v.optional(v.union([v.literal(''), id]), ''),
    /** 0 until edited. */
    editedAt: v.optional(v.union([v.literal(0), time]), 0),
    /** Of the first of a thread: how many comments stood in it when one of the two settled it. 0 while it is open. */
    settled: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)), 0),
    /** Of the first of a thread on a draft: the places of the two ends of its passage. */
    from: placeField,
    to: placeField,
    text: text(20_000),
    /**
     * What of a reading the first of a thread is about: a figure, '' for all of it. An older Bookbag shows it with the
     * others on the reading. The fields below find the figure again (lib/anchor/figures.ts).
     */
    figure: oneOf(['', 'picture', 'table']),
    /** The text in which it was said, and which of the text's pictures or tables it was, the first at 0. */
    body: hashOrNone,
    nth: v.optional(v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)), 0), 0),
    /** A text in which the figure is not, as one of the two said, by its hash; '' for none. */
    notIn: hashOrNone,
    /** The saved picture; '' for a table, or where it was not saved. */
    picture: hashOrNone,
    /**
     * What the thread is about, as it was: the beginning of a draft's passage; a picture's words for those who do not see
     * it, or its caption; how a table begins.
     */
    quote: line(MOST_QUOTED),
    prefix: line(MAX_BESIDE),
    suffix: line(MAX_BESIDE),
  },
  {
    quiet: ['editedAt', 'figure', 'body', 'notIn', 'nth', 'picture', 'quote', 'prefix', 'suffix'],
    apart: ['settled'],
    own: ['text'],
    searched: { text: ['text'] },
    parent: {
      kinds: Object.values(KIND_OF),
      of: ({ on, subject }) =>
        isSubject(on) && typeof subject === 'string' ? { kind: KIND_OF[on], id: subject } : undefined,
    },
  },
);

export type Comment = RecordOf<typeof comments>;
