import * as v from 'valibot';
import { hashOrNone, line, matchingField, text, upTo } from './field';
import { normalIsbn } from './isbn';
import { kind, type RecordOf } from './kind';
import { tagField } from './tag';

/** What a member has done with a book; '' where they do not say. */
export const READ_STATES = ['next', 'reading', 'read', 'stopped'] as const;
export type ReadState = '' | (typeof READ_STATES)[number];

/** A rating is stored in half stars: five stars are ten. */
export const MOST_HALF_STARS = 10;

/** How a book can show people, as Diverse BookFinder parts books. */
export const SHOWN_AS = [
  'beautifulLife',
  'anyChild',
  'biography',
  'crossGroup',
  'folklore',
  'incidental',
  'informational',
  'oppression',
  'concept',
] as const;
export type ShownAs = (typeof SHOWN_AS)[number];

/** Most characters of why a member enjoys it, and of how it represents whom. */
export const MAX_WHY = 20_000;
const MAX_REPRESENTS = 5_000;

/** One of these words, or nothing: what a newer app may have written. */
const readState = v.optional(v.fallback(v.picklist(['', ...READ_STATES]), ''), '');

/** Whether somebody ticked it. */
const tick = v.fallback(v.picklist(['', 'yes']), '');

/** What is known of a book as such. */
export const bookFacts = {
  title: line(500),
  author: line(300),
  illustrator: line(300),
  /** ISBN-13 without hyphens, or ''. */
  isbn: v.optional(
    v.pipe(
      v.string(),
      v.transform((value) => normalIsbn(value) ?? ''),
    ),
    '',
  ),
  publisher: line(200),
  /** The year in which it came out, in four digits, or ''. */
  year: matchingField((value) => /^[12]\d{3}$/.test(value)),
  /** For what ages, as people say it: "4–8", "Grades 3–5" (lib/model/ages.ts). */
  ages: line(40),
  /** Such as "picture book", in the pair's own words. */
  format: line(60),
  language: line(60),
};

/** Their names, in the order in which lists have them. */
export const BOOK_FACTS = Object.keys(bookFacts) as readonly (keyof typeof bookFacts)[];

/** A title of the booklist with both members' voices. */
export const books = kind(
  'books',
  {
    ...bookFacts,
    /** A picture that is saved with the texts, by its hash; '' for none. */
    cover: hashOrNone,
    /** Which values the book promotes, in the pair's own words. */
    values: text(2000),
  },
  {
    perMember: {
      /** Why each member enjoys it. */
      why: text(MAX_WHY),
      /** How it represents whom, in each member's own words. */
      represents: text(MAX_REPRESENTS),
      /** In half stars; 0 for none. */
      rating: upTo(MOST_HALF_STARS, 0),
      state: readState,
    },
    keyed: { tags: tagField, shownAs: tick },
    section: 'books',
    searched: {
      name: 'title',
      text: [
        'author',
        'illustrator',
        'isbn',
        'publisher',
        'format',
        'language',
        'values',
        'why',
        'represents',
        'tags',
      ],
    },
    stored: { by: 'addedBy', at: 'addedAt' },
  },
);

export type Book = RecordOf<typeof books>;
