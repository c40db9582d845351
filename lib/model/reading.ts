import * as v from 'valibot';
import { MAX_PICTURES } from './body-limits';
import { bylineOf, creatorsOfByline } from './creator';
import { type EarlierText, gatherEarlier, NOT_SAVED } from './earlier-text';
import { storedFields } from './facts';
import { both, count, hash, id, line, oneOf, text, time, webAddress } from './field';
import { type Kind, kind, type Made, newestFirst, type Plain, type Stored } from './kind';
import { gatherKeyed, type Keyed, keyedField } from './keyed';
import { storedList } from './list';
import { leftOutField, leftOutNamed } from './left-out';
import { parse, parsePresent } from './parse';
import { gatherPerMember, memberField, type PerMember } from './per-member';
import { decodeProvenance } from './provenance';
import { storedValue } from './stored-value';
import { MOST_TAGS, tagField } from './tag';
import { gatherTyped, type Typed } from './typed';

/** The n-th picture of a body: its hash once stored, 'pending' while it is fetched, 'not saved' for good. */
export type Picture = string;
export const PICTURE_PENDING = 'pending';
export const PICTURE_NOT_SAVED = NOT_SAVED;

/** The two prompts that stand at every reading. */
export const PROMPTS = ['liked', 'disliked'] as const;
export type Prompt = (typeof PROMPTS)[number];

/** The field that says when a member answered one of them. */
export const answeredField = (prompt: Prompt): `${Prompt}At` => `${prompt}At`;

/** A hash, or '' where there is nothing. */
const hashOrNone = v.optional(v.union([hash, v.literal('')]), '');

/** What stands in a record beside the facts. */
const ownFields = {
  /**
   * 'article' has a body; 'link' is an address with a note; 'citation' is known by its metadata only; 'resume' is
   * that of one of the two, with a body and no page. An older Bookbag takes it for an article.
   */
  kind: oneOf(['article', 'link', 'citation', 'resume']),
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
  /** A link's note. */
  note: text(5000),
  /** Whether answers to its prompts stay sealed until both have answered. */
  reveal: oneOf(['together', 'at once']),
  /** Put out of the way by one of the two: out of the list and its count, and found by search and filter. */
  archived: v.optional(v.fallback(v.boolean(), false), false),
};
const fields = both(storedFields, ownFields);

const answer = text(20_000);
/** How far a member has read, in thousandths of the text. */
const progress = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));
const perMember = {
  ...{ read: time, progress, liked: answer, disliked: answer },
  ...{ likedAt: time, dislikedAt: time },
};

type Facts = Readonly<v.InferOutput<v.ObjectSchema<typeof fields, undefined>>>;

/** A clipped article, a link with a note, a citation, or a resume. */
export type Reading = Made &
  Facts & {
    /** Who wrote it, on one line: made of `creators`. */
    readonly byline: string;
    readonly typed: Typed;
    readonly pictures: readonly Picture[];
    /** Texts that it had before, replaced last first. */
    readonly earlier: readonly EarlierText[];
    /** SHA-256 of the gzip bytes of what was left out of its body (lib/model/left-out.ts); '' where nothing was. */
    readonly leftOut: string;
    /** When each member marked it as read, in milliseconds. */
    readonly read: PerMember<number>;
    /** How far each member has read, in thousandths of the text. */
    readonly progress: PerMember<number>;
    readonly liked: PerMember<string>;
    readonly disliked: PerMember<string>;
    /** When each member wrote these answers: an older Bookbag does not say. */
    readonly likedAt: PerMember<number>;
    readonly dislikedAt: PerMember<number>;
    /** Tags of one's own, by a key each (lib/model/tag.ts). */
    readonly tags: Keyed<string>;
  };

/** What is written when a reading is made or changed; what is left out is empty. */
export type FreshReading = Partial<Facts> & {
  readonly pictures?: readonly Picture[];
  /** Of the body that is written with it. */
  readonly leftOut?: string;
  /** Tags to add by their keys; '' takes one away. */
  readonly tags?: Keyed<string>;
} & { readonly [Field in keyof typeof perMember]?: Plain };

/** Shared by all that have none of a kind: thousands of empty lists would be kept. */
const NO_LIST: never[] = [];
const NOTHING = {};

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** All that is read of a record; `byline` stands in those of the first version only. */
const recordFields = both(fields, { id, by: id, at: time, byline: line(300) });

const STORED = { by: 'clippedBy', at: 'clippedAt' } as const;
const EARLIER = new Map([
  [STORED.by, 'by'],
  [STORED.at, 'at'],
]);

/** A reading of which nothing is known, with every field. Its lists are shared by all readings that have none. */
const BLANK: Reading = {
  ...v.parse(v.object(fields), {}),
  ...{ id: '', by: '', at: 0, byline: '', typed: NOTHING, pictures: NO_LIST, earlier: NO_LIST, leftOut: '' },
  ...{ read: NOTHING, progress: NOTHING, liked: NOTHING, disliked: NOTHING, tags: NOTHING },
  ...{ likedAt: NOTHING, dislikedAt: NOTHING },
};

/**
 * Copied by a spread, all readings have one shape and are quick to make: 1.7 against 2.0 microseconds for a literal,
 * and as small (measured). Built field by field each would be a hash table of its own, several times as large.
 */
const blankReading = (): Writable<Reading> => ({ ...BLANK });

/** The family of fields that holds its tags. */
const TAG = 'tag';

/** The name of the n-th picture's field in the notebook. */
export const pictureField = (n: number): string => `picture:${n}`;
export const isPictureField = (name: string): boolean => name.startsWith('picture:');

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

/** A stored record as a reading, or undefined when it is none. */
function parseReading(input: Stored): Reading | undefined {
  const base = blankReading();
  if (!parsePresent(recordFields, base, EARLIER, input)) return undefined;
  if (base.id === '' || base.by === '' || base.at === 0) return undefined;
  if (base.creators.length === 0) base.creators = creatorsOfByline(base.byline);
  base.byline = bylineOf(base.creators);
  if (!Object.keys(input).some((key) => key.includes(':'))) return base; // nobody said anything of it yet
  // into the object that was just made: copying forty fields again costs as much as reading them (measured)
  return Object.assign(base, {
    typed: gatherTyped(input),
    pictures: gatherPictures(input),
    earlier: gatherEarlier(input, base.body),
    leftOut: leftOutNamed(input, base.body),
    read: gatherPerMember(input, 'read', (value) => parse(perMember.read, value)),
    progress: gatherPerMember(input, 'progress', (value) => parse(progress, value)),
    liked: gatherPerMember(input, 'liked', (value) => parse(answer, value)),
    disliked: gatherPerMember(input, 'disliked', (value) => parse(answer, value)),
    likedAt: gatherPerMember(input, 'likedAt', (value) => parse(time, value)),
    dislikedAt: gatherPerMember(input, 'dislikedAt', (value) => parse(time, value)),
    tags: gatherKeyed(input, TAG, (value) => parse(tagField, value), MOST_TAGS),
  });
}

/** Fields as a record holds them: what a member says under their name, each picture in its place. */
function encodeReading(
  { pictures, leftOut = '', tags = {}, ...given }: FreshReading,
  me: string,
): Record<string, Plain> {
  const beside = leftOut === '' || !given.body ? {} : { [leftOutField(given.body)]: leftOut };
  const places = (pictures ?? []).map((picture, n) => [pictureField(n), picture]);
  const plain = Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [
      Object.hasOwn(perMember, name) ? memberField(name, me) : name,
      storedValue(name, value),
    ]);
  const labels = Object.entries(tags).map(([key, label]) => [
    keyedField(TAG, key),
    parse(tagField, label) ?? '',
  ]);
  return { ...Object.fromEntries([...plain, ...places, ...labels]), ...beside } as Record<string, Plain>;
}

/** What a clip writes beside a text or by itself, and how far a member has read it: the card shows that. */
const QUIET = [
  'read',
  'progress',
  'likedAt',
  'dislikedAt',
  'also',
  'from',
  'extractor',
  'words',
  'direction',
  'file',
  'reveal',
];

/** Its body is looked in too (lib/session/search/entries.ts). */
const SEARCHED = {
  name: 'title',
  text: ['byline', 'site', 'excerpt', 'keywords', 'publisher', 'doi', 'note', 'tags', ...PROMPTS],
};

/** Readings have a reader of their own: thousands are read at an opening. */
export const readings: Kind<'readings', Reading, FreshReading> = {
  ...kind('readings', fields, {
    ...{ perMember, section: 'readings', order: 'newest first', stored: STORED, quiet: QUIET },
    ...{ searched: SEARCHED, apart: ['archived', TAG] },
  }),
  families: [TAG],
  compare: newestFirst,
  parse: parseReading,
  encode: encodeReading,
};

/** Words a minute of an attentive reader (Brysbaert 2019: 238 for non-fiction in English). */
const WORDS_A_MINUTE = 238;

/** Reading time in whole minutes, 1 at least; 0 when there is no text. */
export const minutesOf = (reading: Pick<Reading, 'words'>): number =>
  reading.words === 0 ? 0 : Math.max(1, Math.round(reading.words / WORDS_A_MINUTE));
