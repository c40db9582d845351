import type { Book } from '../../model/book';

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

/** What a file says itself, in the person's language. */
export interface BooklistWords {
  readonly heading: string;
  readonly title: string;
  readonly author: string;
  readonly illustrator: string;
  readonly isbn: string;
  readonly publisher: string;
  readonly year: string;
  readonly ages: string;
  readonly format: string;
  readonly language: string;
  readonly values: string;
  readonly tags: string;
  readonly shownAs: string;
  readonly stars: string;
  readonly state: string;
  readonly why: string;
  readonly represents: string;
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
