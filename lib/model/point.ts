import * as v from 'valibot';
import { id, text } from './field';
import { kind, type RecordOf } from './kind';

/** What can be brought to a meeting, by the kind of its record. */
const SOURCES = ['highlights', 'comments', 'notes'] as const;
export type PointSource = (typeof SOURCES)[number];

/** Most characters of a point's words. */
export const MAX_POINT = 500;

/**
 * Something to talk over at the next meeting. It hangs on nothing: when its source is removed, it stays with its words.
 */
export const points = kind(
  'points',
  {
    from: v.optional(v.picklist(SOURCES), 'notes'),
    source: id,
    /** The marked words, or how the words of a comment or a note begin. */
    text: text(MAX_POINT),
    talked: v.optional(v.boolean(), false),
  },
  { order: 'made by people', section: 'notes', most: 2_000, searched: { text: ['text'] } },
);

export type Point = RecordOf<typeof points>;
