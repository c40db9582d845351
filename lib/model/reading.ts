import * as v from 'valibot';
import { MAX_PICTURES } from './body-limits';
import { bylineOf, creatorsOfByline } from './creator';
import { coverField } from './cover';
import { decodeCreators } from './creators';
import { REFERENCES } from './details';
import { both, count, hash, id, line, oneOf, text, time, webAddress } from './field';
import { storedList } from './list';
import { factFields, ISBNS, ISSNS, KEYWORDS } from './metadata';
import { parse, parsePresent } from './parse';
import { gatherPerMember, type PerMember } from './per-member';
import { decodeProvenance } from './provenance';
import { gatherTyped, type Typed } from './typed';

/** The n-th picture of a body: its hash once stored, 'pending' while it is fetched, 'not saved' for good. */
export type Picture = string;
export const PICTURE_PENDING = 'pending';
export const PICTURE_NOT_SAVED = 'not saved';

/** The two prompts that stand at every reading. */
export const PROMPTS = ['liked', 'disliked'] as const;
export type Prompt = (typeof PROMPTS)[number];

/** A hash, or '' where there is nothing. */
const hashOrNone = v.optional(v.union([v.literal(''), hash]), '');

const ownFields = {
  id,
  /** 'article' has a body; 'link' is an address with a note; 'citation' is known by its metadata only. */
  kind: oneOf(['article', 'link', 'citation']),
  creators: v.optional(v.pipe(v.string(), v.transform(decodeCreators)), ''),
  issn: storedList(ISSNS),
  isbn: storedList(ISBNS),
  keywords: storedList(KEYWORDS),
  /** Other addresses of the same article. */
  also: storedList([10, (address) => v.parse(webAddress, address.slice(0, 4096))]),
  direction: v.optional(v.picklist(['', 'ltr', 'rtl']), ''),
  words: v.optional(count, 0),
  /** SHA-256 of the stored gzip bytes; '' where there is no text. */
  body: hashOrNone,
  /** SHA-256 of the gzip bytes of lib/model/details.ts; '' where there is none. */
  details: hashOrNone,
  /** SHA-256 of a PDF's bytes. */
  file: hashOrNone,
  /** Who read the page: "readability 0.6.0, tidy 1". */
  extractor: line(80),
  /** Where each fact comes from. */
  from: v.optional(v.pipe(v.string(), v.transform(decodeProvenance)), ''),
  /** Typed by hand, in place of what the side-car has: valid where `typed` says so. */
  abstract: text(5000),
  references: storedList(REFERENCES),
  cover: coverField,
  ages: line(20),
  grades: line(20),
  numberOfPages: v.optional(count, 0),
  format: line(60),
  /** A link's note. */
  note: text(5000),
  clippedBy: id,
  clippedAt: time,
};
const fields = both(factFields, ownFields);
const allFields = both(fields, { byline: line(300) });

const REQUIRED = ['id', 'clippedBy', 'clippedAt'] as const;

type Facts = Readonly<v.InferOutput<v.ObjectSchema<typeof fields, undefined>>>;

/** A clipped article, a link with a note, or a citation. */
export type Reading = Facts & {
  /** Who wrote it, on one line: made of `creators`. */
  readonly byline: string;
  readonly typed: Typed;
  readonly pictures: readonly Picture[];
  /** When each member marked it as read, in milliseconds. */
  readonly read: PerMember<number>;
  readonly liked: PerMember<string>;
  readonly disliked: PerMember<string>;
};

type Required = (typeof REQUIRED)[number];

/** What is written when a reading is made; what is left out is empty, the rest comes field by field. */
export type NewReading = Pick<Facts, Required> &
  Partial<Omit<Facts, Required>> & { readonly pictures?: readonly Picture[] };

/** Shared by all that have none of a kind: thousands of empty lists would be kept. */
const NO_LIST: never[] = [];
const NOTHING = {};

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * A reading of which nothing is known. A literal with every field: all readings then have one shape, where one that
 * is put together field by field is a hash table of its own, several times as large (measured).
 */
const blankReading = (): Writable<Reading> => ({
  id: '',
  kind: 'article',
  type: '',
  title: '',
  site: '',
  volume: '',
  issue: '',
  pages: '',
  published: '',
  modified: '',
  doi: '',
  excerpt: '',
  language: '',
  publisher: '',
  licence: '',
  access: '',
  pdf: '',
  url: '',
  creators: NO_LIST,
  issn: NO_LIST,
  isbn: NO_LIST,
  keywords: NO_LIST,
  also: NO_LIST,
  direction: '',
  words: 0,
  body: '',
  details: '',
  file: '',
  extractor: '',
  from: NOTHING,
  abstract: '',
  references: NO_LIST,
  cover: '',
  ages: '',
  grades: '',
  numberOfPages: 0,
  format: '',
  note: '',
  clippedBy: '',
  clippedAt: 0,
  byline: '',
  typed: NOTHING,
  pictures: NO_LIST,
  read: NOTHING,
  liked: NOTHING,
  disliked: NOTHING,
});

/** The name of the n-th picture's field in the notebook. */
export const pictureField = (n: number): string => `picture:${n}`;

const isPicture = (value: unknown): value is Picture =>
  value === PICTURE_PENDING || value === PICTURE_NOT_SAVED || v.is(hash, value);

function gatherPictures(record: Readonly<Record<string, unknown>>): readonly Picture[] {
  if (record[pictureField(0)] === undefined) return NO_LIST;
  const pictures: Picture[] = [];
  for (let n = 0; n < MAX_PICTURES; n += 1) {
    const value = record[pictureField(n)];
    if (value === undefined || value === '') break;
    pictures.push(isPicture(value) ? value : PICTURE_NOT_SAVED);
  }
  return pictures;
}

const answer = (value: unknown): string | undefined => parse(text(20_000), value);

/** A stored record as a reading, or undefined when it is none. */
export function parseReading(input: Readonly<Record<string, unknown>>): Reading | undefined {
  const base = parsePresent(allFields, blankReading, REQUIRED, input);
  if (base === undefined) return undefined;
  // only records of the first version have a byline of their own
  const creators = base.creators.length > 0 ? base.creators : creatorsOfByline(base.byline);
  // into the object that was just made: copying forty fields again costs as much as reading them (measured)
  Object.assign(base, { creators, byline: bylineOf(creators) });
  if (!Object.keys(input).some((key) => key.includes(':'))) return base as Reading; // nobody said anything of it yet
  return Object.assign(base, {
    typed: gatherTyped(input),
    pictures: gatherPictures(input),
    read: gatherPerMember(input, 'read', (value) => parse(time, value)),
    liked: gatherPerMember(input, 'liked', answer),
    disliked: gatherPerMember(input, 'disliked', answer),
  });
}

/** Words a minute of an attentive reader (Brysbaert 2019: 238 for non-fiction in English). */
const WORDS_A_MINUTE = 238;

/** Reading time in whole minutes, 1 at least; 0 when there is no text. */
export const minutesOf = (reading: Pick<Reading, 'words'>): number =>
  reading.words === 0 ? 0 : Math.max(1, Math.round(reading.words / WORDS_A_MINUTE));
