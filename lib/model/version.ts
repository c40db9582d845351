import * as v from 'valibot';
import { count, hash, id, line } from './field';
import { childOf, kind, type RecordOf } from './kind';

/** So many versions that Bookbag made by itself are kept of a draft. Named ones stay. */
export const MOST_BY_ITSELF = 200;

/** Longest name of a version, in characters. */
export const MAX_VERSION_NAME = 100;

/**
 * A draft as it stood at some time. What it says is a body (lib/notebook/texts/version-text.ts), stored and sent as the
 * text of a reading is.
 */
export const versions = kind(
  'versions',
  {
    draft: id,
    /** '' for one that Bookbag made by itself. */
    name: line(MAX_VERSION_NAME),
    /** SHA-256 of its stored bytes. */
    body: hash,
    /** SHA-256 of what it says, whoever wrote it: by that nobody makes the same version twice. */
    says: hash,
    words: v.optional(count, 0),
  },
  { order: 'newest first', silent: true, most: 5_000, parent: childOf('drafts', 'draft') },
);

export type Version = RecordOf<typeof versions>;
