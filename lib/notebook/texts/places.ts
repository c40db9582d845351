import * as Y from 'yjs';
import { MOST_QUOTED } from '../../model/comment';
import { fromBase64url, toBase64url } from '../../util/bytes';
import { cleanLine } from '../../util/text';
import { THING } from '../../model/draft-pictures';
import { itemsOf } from './yjs-internals';

/** A passage as it is stored: its first words, and the places of its ends in base64url. */
export interface Passage {
  readonly quote: string;
  readonly from: string;
  readonly to: string;
}

/** A passage as it stands now: indexes into the text, and its words. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Fewer characters may stand anywhere by chance, so a passage is not looked for by them. */
const LEAST_QUOTED = 8;

/**
 * A place in the text as it is stored and travels: a relative position of Yjs, in base64url.
 *
 * @param keepsTo the character to which it keeps, whatever is written on its other side
 */
export const placeOf = (text: Y.Text, index: number, keepsTo: 'before' | 'behind'): string =>
  toBase64url(
    Y.encodeRelativePosition(
      Y.createRelativePositionFromTypeIndex(text, index, keepsTo === 'before' ? -1 : 0),
    ),
  );

/** Where a place is now, an index into the text; undefined where it is none of this text. */
export function indexAt(text: Y.Text, place: string): number | undefined {
  const bytes = fromBase64url(place);
  if (bytes === undefined || text.doc === null) return undefined;
  try {
    const position = Y.decodeRelativePosition(bytes);
    if (position.tname !== null) return undefined; // Yjs would make a root type of any name
    // What was taken back is known to one copy alone, so all copies leave it out of account.
    const found = Y.createAbsolutePositionFromRelativePosition(position, text.doc, false);
    return found?.type === text ? found.index : undefined;
  } catch {
    return undefined; // foreign bytes that are no place
  }
}

/** All characters of a text by their indexes: a thing that is none stands for one. */
function charactersOf(text: Y.Text): string {
  const parts: string[] = [];
  for (const { content, countable, length } of itemsOf(text))
    if (countable) parts.push(content instanceof Y.ContentString ? content.str : THING.repeat(length));
  return parts.join('');
}

/** A passage between two indexes, without white space at its ends; undefined where it has no words. */
export function passageOf(text: Y.Text, from: number, to: number): Passage | undefined {
  const words = charactersOf(text).slice(from, to);
  if (words.trim() === '') return undefined;
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  return {
    quote: cleanLine(words.trim().slice(0, 2 * MOST_QUOTED), MOST_QUOTED),
    from: placeOf(text, start, 'behind'),
    to: placeOf(text, end, 'before'),
  };
}

/** Where words stand that are there once, and long enough to be no chance; undefined else. */
function onlyPlaceOf(quote: string, characters: string): number | undefined {
  if (quote.length < LEAST_QUOTED) return undefined;
  const at = characters.indexOf(quote);
  return at === -1 || characters.includes(quote, at + 1) ? undefined : at;
}

/** Where words stand at what is left of them, or where they were: an undo puts them beside what was taken out. */
function placeBeside(quote: string, characters: string, from: number, to: number): number | undefined {
  if (quote === '' || from > to) return undefined;
  const at = characters.indexOf(quote, Math.max(0, to - quote.length));
  return at === -1 || at > from ? undefined : at;
}

/** A passage between two indexes; undefined where it has no words. */
function foundAt(characters: string, from: number | undefined, to: number | undefined): Found | undefined {
  if (from === undefined || to === undefined) return undefined;
  const words = characters.slice(from, to);
  return words.trim() === '' ? undefined : { from, to, words };
}

/**
 * Finds passages in the text as it stands. Each is between its two places. Where its words were taken out and stand
 * again, put back or moved as a whole, those are it: Yjs gives characters that come back another name.
 *
 * @returns in the order given; undefined for a passage whose words are all gone
 */
export function findPassages(text: Y.Text, passages: readonly Passage[]): readonly (Found | undefined)[] {
  const characters = charactersOf(text);
  const inOneLine = characters.replaceAll('\n', ' ');
  return passages.map(({ quote, from, to }) => {
    const [start, end] = [indexAt(text, from), indexAt(text, to)];
    const found = foundAt(characters, start, end);
    if (found !== undefined && inOneLine.startsWith(quote, start)) return found;
    const isPlace = start !== undefined && end !== undefined;
    const beside = isPlace ? placeBeside(quote, inOneLine, start, end) : undefined;
    const again = beside ?? (found === undefined ? onlyPlaceOf(quote, inOneLine) : undefined);
    return again === undefined ? found : foundAt(characters, again, again + quote.length);
  });
}
