import * as v from 'valibot';
import { count, hash, id, line, text, time, webAddress } from './field';
import { parse } from './parse';
import { gatherPerMember, type PerMember } from './per-member';

/** The n-th picture of a body: its hash once stored, 'pending' while it is fetched, 'not saved' for good. */
export type Picture = string;
export const PICTURE_PENDING = 'pending';
export const PICTURE_NOT_SAVED = 'not saved';

/** Most pictures kept of one reading (DESIGN.md section 2). */
export const MAX_PICTURES = 20;

/** The two prompts that stand at every reading. */
export const PROMPTS = ['liked', 'disliked'] as const;
export type Prompt = (typeof PROMPTS)[number];

const fields = {
  id,
  /** 'article' has a body; 'link' is an address with a note. */
  kind: v.optional(v.picklist(['article', 'link']), 'article'),
  title: line(500),
  byline: line(300),
  site: line(200),
  /** ISO 8601 date with the precision that is known: 2026, 2026-11 or 2026-11-19. */
  published: v.optional(
    v.pipe(
      v.string(),
      v.transform((value) => (/^\d{4}(-\d\d){0,2}$/.test(value) ? value : '')),
    ),
    '',
  ),
  /** BCP 47, such as "en" or "es-MX". */
  language: v.optional(
    v.pipe(
      v.string(),
      v.transform((value) => (/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/.test(value) ? value : '')),
    ),
    '',
  ),
  direction: v.optional(v.picklist(['', 'ltr', 'rtl']), ''),
  excerpt: text(400),
  /** Canonical address without tracking parameters. */
  url: webAddress,
  words: v.optional(count, 0),
  /** SHA-256 of the stored gzip bytes; '' for a link. */
  body: v.optional(v.union([v.literal(''), hash]), ''),
  /** A link's note. */
  note: text(5000),
  clippedBy: id,
  clippedAt: time,
};
const schema = v.object(fields);

/** A clipped article, or a link with a note. */
export type Reading = v.InferOutput<typeof schema> & {
  readonly pictures: readonly Picture[];
  /** When each member marked it as read, in milliseconds. */
  readonly read: PerMember<number>;
  readonly liked: PerMember<string>;
  readonly disliked: PerMember<string>;
};

/** What is written when a reading is made; the rest comes field by field. */
export type NewReading = v.InferOutput<typeof schema> & { readonly pictures: readonly Picture[] };

/** The name of the n-th picture's field in the notebook. */
export const pictureField = (n: number): string => `picture:${n}`;

const isPicture = (value: unknown): value is Picture =>
  value === PICTURE_PENDING || value === PICTURE_NOT_SAVED || v.is(hash, value);

function gatherPictures(record: Readonly<Record<string, unknown>>): Picture[] {
  const pictures: Picture[] = [];
  for (let n = 0; n < MAX_PICTURES; n += 1) {
    const value = record[pictureField(n)];
    if (value === undefined) break;
    pictures.push(isPicture(value) ? value : PICTURE_NOT_SAVED);
  }
  return pictures;
}

const answer = (value: unknown): string | undefined => parse(text(20_000), value);

/** A stored record as a reading, or undefined when it is none. */
export function parseReading(input: Readonly<Record<string, unknown>>): Reading | undefined {
  const base = parse(schema, input);
  if (base === undefined) return undefined;
  return {
    ...base,
    pictures: gatherPictures(input),
    read: gatherPerMember(input, 'read', (value) => parse(time, value)),
    liked: gatherPerMember(input, 'liked', answer),
    disliked: gatherPerMember(input, 'disliked', answer),
  };
}

/** Words a minute of an attentive reader (Brysbaert 2019: 238 for non-fiction in English). */
const WORDS_A_MINUTE = 238;

/** Reading time in whole minutes, 1 at least; 0 when there is no text. */
export const minutesOf = (reading: Pick<Reading, 'words'>): number =>
  reading.words === 0 ? 0 : Math.max(1, Math.round(reading.words / WORDS_A_MINUTE));
