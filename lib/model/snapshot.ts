import type { Book } from './book';
import type { Comment } from './comment';
import type { Member } from './member';
import type { Note } from './note';
import type { Reading } from './reading';

/** All that a notebook holds at one moment, parsed, as plain data: what exports and searches read. */
export interface Snapshot {
  readonly name: string;
  readonly members: readonly Member[];
  readonly readings: readonly Reading[];
  readonly books: readonly Book[];
  readonly comments: readonly Comment[];
  readonly notes: readonly Note[];
}
