import type { Plain } from './kind';

/** A piece that was left out of a text, to be put back. */
export interface PieceToPutBack {
  readonly notebook: string;
  readonly reading: string;
  /** The text and the pieces that the person saw, by their hashes: others have other places. */
  readonly body: string;
  readonly leftOut: string;
  /** Which piece, in the order of the text, from 0. */
  readonly piece: number;
}

/** The text that a new one took the place of, both by their hashes: the way back. */
export interface TextReplaced {
  readonly before: string;
  readonly after: string;
}

/**
 * What a clip wrote over in a reading that had no text, by the names of its stored fields: the way back. '' for a
 * field that was not there.
 */
export interface FieldsReplaced {
  readonly before: Readonly<Record<string, Plain>>;
  readonly after: Readonly<Record<string, Plain>>;
}

/** Why a piece could not be put back. `changed`: somebody changed the text meanwhile. */
export type PutBackFailure =
  | 'gone'
  | 'changed'
  | 'not-here'
  | 'too-long'
  | 'too-new'
  | 'closed'
  | 'out'
  | 'disk-full'
  | 'failed';
