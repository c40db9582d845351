import * as v from 'valibot';
import { hash } from './field';

/** A text that a reading had before its page's new text took its place. */
export interface EarlierText {
  /** SHA-256 of its gzip bytes, as of any body. */
  readonly body: string;
  /** When it was replaced, in milliseconds. */
  readonly at: number;
  readonly words: number;
  readonly direction: '' | 'ltr' | 'rtl';
  /** SHA-256 of the PDF it came from, or ''. */
  readonly file: string;
  /** Who read the page. */
  readonly extractor: string;
  /** Its pictures in their order, each a hash or `NOT_SAVED`. */
  readonly pictures: readonly string[];
}

export const NOT_SAVED = 'not saved';

/** Most earlier texts of a reading that are read. A hostile partner could write thousands. */
export const MAX_EARLIER = 20;

/** The field of a record that holds an earlier text: each has its own, so that two updates at once both stay. */
export const earlierField = (body: string): string => `earlier:${body}`;

/** As one value of a record: "time|words|direction|file|pictures|extractor". */
export const encodeEarlier = (text: EarlierText): string =>
  [
    ...[text.at, text.words, text.direction, text.file],
    text.pictures.map((picture) => (v.is(hash, picture) ? picture : '-')).join(),
    text.extractor,
  ].join('|');

/** Longest value that is read: twenty pictures and some. */
const LIMIT = 2000;

const VALUE =
  /^(\d{12,13})\|(\d{1,8})\|(|ltr|rtl)\|([\da-f]{64}|)\|((?:(?:[\da-f]{64}|-)(?:,|(?=\|))){0,20})\|([^|\n]{0,80})$/;

function decodeEarlier(body: string, value: unknown): EarlierText | undefined {
  const parts = typeof value === 'string' && value.length <= LIMIT ? VALUE.exec(value) : null;
  if (parts === null || !v.is(hash, body)) return undefined;
  const [, at = '', words = '', direction = '', file = '', pictures = '', extractor = ''] = parts;
  return {
    ...{ body, at: Number(at), words: Number(words), file, extractor },
    direction: direction as EarlierText['direction'],
    pictures: pictures === '' ? [] : pictures.split(',').map((one) => (one === '-' ? NOT_SAVED : one)),
  };
}

/** Shared by all that have none. */
const NONE: readonly EarlierText[] = [];

/** Gathers `earlier:<hash>` entries of a stored record, replaced last first. The text of today is none of them. */
export function gatherEarlier(
  record: Readonly<Record<string, unknown>>,
  today: string,
): readonly EarlierText[] {
  let found: EarlierText[] | undefined;
  for (const key of Object.keys(record)) {
    if (!key.startsWith('earlier:')) continue;
    const text = decodeEarlier(key.slice('earlier:'.length), record[key]);
    if (text !== undefined && text.body !== today) (found ??= []).push(text);
  }
  return found?.toSorted((a, b) => b.at - a.at || (a.body < b.body ? -1 : 1)).slice(0, MAX_EARLIER) ?? NONE;
}
