import type { Book, bookFacts } from '../../model/book';

/** What one member says of a book, as a file has it. */
interface SaidOfBook {
  /** The member's name. */
  readonly name: string;
  readonly isMe: boolean;
  /** In half stars, 0 for none. */
  readonly rating: number;
  readonly state: string;
  readonly why: string;
  readonly represents: string;
}

/** A book as it goes into a file. */
export interface BookOut {
  readonly book: Book;
  readonly tags: readonly string[];
  /** How it shows people, in the words of the list that was ticked. */
  readonly shownAs: readonly string[];
  /** Of whoever says something, oneself first. */
  readonly said: readonly SaidOfBook[];
}

/** What a file says itself, in the person's language: names of columns, by what stands in them, and a heading. */
export interface BooklistWords extends Readonly<
  Record<keyof typeof bookFacts | 'values' | 'tags' | 'rating' | 'state' | 'why' | 'represents', string>
> {
  readonly heading: string;
  readonly shownAs: string;
  /** Who made it, on one line. */
  readonly makersOf: (book: Book) => string;
}

/** A booklist ready to be written in any form. */
export interface BooklistOut {
  readonly books: readonly BookOut[];
  readonly words: BooklistWords;
}

/** Half stars as a number that other programs read: 7 is "3.5". */
export const starsNumber = (half: number): string => (half === 0 ? '' : String(half / 2));
