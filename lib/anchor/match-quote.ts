import search from 'approx-string-match';

/** Some words in a lean text, in its code units, and how many signs differ. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** Most occurrences of one string that are looked at: a partner may mark the letter "e". */
const MOST_OCCURRENCES = 5_000;

/** Signs that are searched at once, and most matches of a search: what fits nearly everywhere names no place. */
const CHUNK = 16_000;
const MOST_MATCHES = 40;

/** Longer words are looked for by their two ends, and weighed piece by piece: the search takes time as their square. */
const LONG = 200;
const PIECE = 64;
const MOST_ENDS = 8;

/** Where a string stands word for word, those nearest to a place first. */
export function occurrences(text: string, words: string, near: number, most: number): number[] {
  if (words === '') return [];
  const found: number[] = [];
  let next = text.indexOf(words);
  while (next !== -1 && found.length < MOST_OCCURRENCES) {
    found.push(next);
    next = text.indexOf(words, next + 1);
  }
  return found.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near)).slice(0, most);
}

/** Places of the fewest differences in a stretch, half of the words at most. Chunk by chunk, until there are too many. */
function leastDifferent(text: string, words: string, from: number, to: number): Match[] {
  let found: Match[] = [];
  let most = words.length >> 1;
  for (let begin = from; begin < to && found.length < MOST_MATCHES; begin += CHUNK) {
    const end = Math.min(to, begin + CHUNK + 2 * words.length);
    const here = search(text.slice(begin, end), words, most);
    const fewest = Math.min(...here.slice(0, 1).map(({ errors }) => errors));
    if (fewest < most) found = [];
    if (fewest <= most) most = fewest;
    for (const one of here.slice(0, MOST_MATCHES))
      found.push({ ...one, start: one.start + begin, end: one.end + begin });
  }
  return found;
}

/** How many signs of long words differ from a stretch of about their length. */
function errorsOf(stretch: string, words: string): number {
  const grown = stretch.length / words.length;
  let errors = 0;
  for (let at = 0; at < words.length; at += PIECE) {
    const piece = words.slice(at, at + PIECE);
    const near = Math.round(at * grown);
    errors +=
      (1 - likeness(stretch.slice(Math.max(0, near - PIECE), near + 2 * PIECE), piece)) * piece.length;
  }
  return errors;
}

/** Long words by their beginning and their end, one of which may be gone. */
function byEnds(text: string, words: string, from: number, to: number): Match[] {
  const length = words.length;
  const some = (piece: string): Match[] => leastDifferent(text, piece, from, to).slice(0, MOST_ENDS);
  const begins = some(words.slice(0, PIECE)).map(({ start }) => start);
  const ends = some(words.slice(-PIECE)).map(({ end }) => end);
  const isFit = (start: number, end: number): boolean =>
    2 * (end - start) > length && end - start < 2 * length;
  const fromBegins = begins.map((start) => [start, ends.find((end) => isFit(start, end)) ?? start + length]);
  const fromEnds = ends.map((end) => [begins.find((start) => isFit(start, end)) ?? end - length, end]);
  const spans = new Map([...fromBegins, ...fromEnds].map((span) => [span.join(), span as [number, number]]));
  return [...spans.values()].map(([start, end]) => {
    const place = { start: Math.max(from, start), end: Math.min(to, end) };
    return { ...place, errors: errorsOf(text.slice(place.start, place.end), words) };
  });
}

/**
 * The places in a stretch of a text that differ least from some words: Myers' bit-parallel search. Up to half of the
 * words may differ. Takes time as the stretch is long.
 */
export function similar(text: string, words: string, from = 0, to = text.length): Match[] {
  const [begin, end] = [Math.max(0, from), Math.min(text.length, to)];
  if (words === '' || begin >= end) return [];
  return (words.length > LONG ? byEnds : leastDifferent)(text, words, begin, end);
}

/** How much of some words stands in a short stretch, from 0 to 1. Nothing to look for is there. */
export function likeness(stretch: string, words: string): number {
  if (stretch.includes(words)) return 1;
  const [best] = search(stretch, words, words.length);
  return best === undefined ? 0 : 1 - best.errors / words.length;
}
