import { folded } from '../util/folded';
import { wordsIn } from './words';

/** A piece of a text, and whether it is what was looked for. */
interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** Characters before the first of the words, and in all. */
const BEFORE = 60;
const LONG = 180;

/** Where the words stand, at most. */
const MOST_PLACES = 200;

interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * Where folded words stand in a text, in its order, up to 200 of them. Neighbouring pairs of letters are one place.
 */
function placesOf(text: string, words: readonly string[]): readonly Place[] {
  const wanted = new Set(words.map(folded));
  const places: Place[] = [];
  for (const { word, from, to } of wordsIn(text)) {
    if (!wanted.has(word)) continue;
    const last = places.at(-1);
    if (last !== undefined && from <= last.to) places[places.length - 1] = { from: last.from, to };
    else if (places.length === MOST_PLACES) break;
    else places.push({ from, to });
  }
  return places;
}

/** Where the most different places stand within one excerpt: its first. */
function densest(places: readonly Place[]): number {
  let [best, most] = [0, 0];
  for (const [n, { from }] of places.entries()) {
    let count = 0;
    while (places[n + count] !== undefined && (places[n + count] as Place).to - from <= LONG - BEFORE)
      count += 1;
    if (count > most) [best, most] = [n, count];
  }
  return best;
}

/** The nearest place before which a word begins. */
function wordBegin(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', at);
  return space === -1 || space - at > 20 ? at : space + 1;
}

/**
 * Some words around those that were found, with an ellipsis where it is cut. Empty where none of them stands there.
 *
 * @param words folded, as a hit tells them
 */
export function excerptOf(text: string, words: readonly string[]): readonly Piece[] {
  const places = placesOf(text, words);
  const first = places[densest(places)];
  if (first === undefined) return [];
  const from = Math.min(first.from, wordBegin(text, first.from - BEFORE));
  const to = Math.min(text.length, from + LONG);
  const pieces: Piece[] = [{ text: from > 0 ? '…' : '', found: false }];
  let at = from;
  for (const place of places.filter((one) => one.from >= from && one.to <= to)) {
    pieces.push({ text: text.slice(at, place.from), found: false });
    pieces.push({ text: text.slice(place.from, place.to), found: true });
    at = place.to;
  }
  pieces.push({ text: `${text.slice(at, to)}${to < text.length ? '…' : ''}`, found: false });
  return pieces.filter((piece) => piece.text !== '');
}
