import * as v from 'valibot';
import { cleanLine } from '../util/text';
import { hash, id, oneOf } from './field';
import { childOf, kind, type RecordOf } from './kind';

/** What a highlight says; a bare note says it in its comments, and so does what a newer app means. */
export const MEANINGS = ['note', 'liked', 'disliked', 'question', 'try', 'quote'] as const;
export type Meaning = (typeof MEANINGS)[number];

/** The meanings that a person chooses from, in the order of their keys. */
export const CHOSEN_MEANINGS = ['liked', 'disliked', 'question', 'try', 'quote'] as const satisfies Meaning[];

/** Most characters that a highlight marks, and that it keeps of what stands beside it. A longer one is none. */
export const MAX_QUOTE = 4_000;
export const MAX_BESIDE = 200;

/** Words on one line. What is too long is refused, since its beginning alone would be another place. */
const words = (limit: number) =>
  v.pipe(
    v.string(),
    v.maxLength(limit),
    v.transform((value) => cleanLine(value, limit)),
  );

/** Code units of a lean text (lib/anchor/lean.ts). */
const offset = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)), 0);

/** Marked words of a reading, with what finds them again in a text that changed. */
export const highlights = kind(
  'highlights',
  {
    reading: id,
    meaning: oneOf(MEANINGS),
    /** The text in which it was marked, by its hash; '' where that is not known. */
    body: v.optional(v.union([v.literal(''), hash]), ''),
    quote: v.pipe(words(MAX_QUOTE), v.minLength(1)),
    prefix: v.optional(words(MAX_BESIDE), ''),
    suffix: v.optional(words(MAX_BESIDE), ''),
    start: offset,
    end: offset,
    once: v.optional(v.boolean(), false),
    /** A text in which it is not, as one of the two said, by its hash; '' for none. */
    notIn: v.optional(v.union([v.literal(''), hash]), ''),
  },
  { parent: childOf('readings', 'reading'), searched: { text: ['quote'] } },
);

export type Highlight = RecordOf<typeof highlights>;
