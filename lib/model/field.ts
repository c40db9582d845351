import * as v from 'valibot';
import { cleanLine, cleanText } from '../util/text';
import { parseUrl } from '../util/web-url';
import { FIRST_TIME, LAST_TIME, NO_TIME } from '../util/possible-time';
import { STORED_DATE } from '../util/partial-date';

/** Building blocks of the record schemas. Each both checks and cleans: what it lets through is safe to show. */

/** One line of foreign text, cut at `limit` characters. */
export const line = (limit: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.transform((value) => cleanLine(value.slice(0, 4 * limit), limit)),
    ),
    '',
  );

/** Text of several lines, cut at `limit` characters. */
export const text = (limit: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.transform((value) => cleanText(value.slice(0, 4 * limit), limit)),
    ),
    '',
  );

/** A record's or member's key. Never a name that JavaScript objects give a meaning to. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[\w-]{1,64}$/),
  v.check((value) => value !== '__proto__' && value !== 'constructor' && value !== 'prototype'),
);

/**
 * Milliseconds since the epoch, of the years 2000 to 2200. A clock gone mad says something else: what was made then
 * stays, at `NO_TIME`.
 */
export const time = v.pipe(
  v.number(),
  v.minValue(0), // no clock says less: a removed record does
  v.transform((value) => (value >= FIRST_TIME && value <= LAST_TIME ? value : NO_TIME)),
);

/** A SHA-256 as 64 hexadecimal digits. */
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** An address in its normal form already: what we store ourselves. */
const NORMAL = /^https?:\/\/[a-z0-9.-]+(?::\d+)?\/[\w\-.~/?=&%+]*$/;

/** As an address that may be opened, in its normal form; '' for anything but http and https. */
function openable(value: string): string {
  if (NORMAL.test(value)) return value;
  if (!/^https?:\/\//i.test(value)) return '';
  return parseUrl(value)?.href ?? '';
}

/** An address that may be opened: http or https, or nothing. Anything else becomes nothing. */
export const webAddress = v.optional(v.pipe(v.string(), v.maxLength(4096), v.transform(openable)), '');

export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000));

/** A text that fits, or nothing. */
export const matchingField = /* @__NO_SIDE_EFFECTS__ */ (fits: (value: string) => boolean) =>
  v.optional(
    v.pipe(
      v.string(),
      v.transform((value) => (fits(value) ? value : '')),
    ),
    '',
  );

const matching = (pattern: RegExp) => matchingField((value) => pattern.test(value));

/** The key of another record, or ''. */
export const idOrNone = v.optional(v.fallback(v.union([v.literal(''), id]), ''), '');

/** When something was done, 0 for not yet. */
export const timeOrNone = v.optional(v.fallback(v.union([v.literal(0), time]), 0), 0);

/** A whole number up to a most; what is none, or beyond, becomes the usual one. */
export const upTo = /* @__NO_SIDE_EFFECTS__ */ (most: number, usual: number) =>
  v.optional(v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most)), usual), usual);

/** A date with the precision that is known, as lib/util/partial-date.ts says: 2026, 2026-11-19, 2026-23, 2026-05/2026-06. */
export const dateField = matching(STORED_DATE);

/** A place in a text, as lib/notebook/texts/places.ts writes it in base64url. What has another form is none. */
export const placeField = v.fallback(matching(/^[\w-]{1,200}$/), '');

/** A SHA-256, or ''; what is none counts as nothing, and the record stays. */
export const hashOrNone = v.optional(v.fallback(v.union([v.literal(''), hash]), ''), '');

/** BCP 47, such as "en" or "es-MX". */
export const languageField = matching(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/);

/** One of a few words, else the first of them: what a newer app may have written. */
export const oneOf = /* @__NO_SIDE_EFFECTS__ */ <const Words extends readonly [string, ...string[]]>(
  words: Words,
) => v.optional(v.fallback(v.picklist(words), words[0]), words[0]);

/**
 * Two sets of fields as one. A spread in place would do the same, but a bundler must take that for an effect. It
 * would carry every schema into the page script, which needs none.
 */
export const both = /* @__NO_SIDE_EFFECTS__ */ <A extends object, B extends object>(a: A, b: B): A & B => ({
  ...a,
  ...b,
});
