import type { Anchor } from './describe';
import { leanText } from './lean';
import { likeness, type Match, occurrences, similar } from './match-quote';

/** Where the words of a highlight stand now, in code units of the lean text. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** From 0 to 1. Below `SURE` a person is asked whether this is the place. */
  readonly certainty: number;
}

/** From here on the place is shown without a question. */
export const SURE = 0.95;
/** Below this the words count as not found; few words need more. */
const ACCEPTED = 0.75;
const ACCEPTED_SHORT = 0.9;
const SHORT = 20;

/** What each part of an anchor weighs, after Hypothesis' client. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const WEIGHT = WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position;

/** What words weigh that name their place alone: never as much as a sure place. */
const ALONE = 0.94;
/** So many signs name a place although some of them differ; fewer only where none does. */
const NAMES_PLACE = 32;
const NAMES_PLACE_EXACTLY = 12;

/** Two places whose certainties are nearer than this cannot be told apart. */
const APART = 0.03;
/** An altered quote between its own neighbours: there is no need to look further. */
const GOOD = 0.85;

/** Places looked at of one string, and signs of a neighbour that must stand there. */
const MOST_PLACES = 40;
const NEIGHBOUR = 16;
/** A neighbour that stands in more places than this tells nothing. */
const MOST_NEIGHBOURS = 12;
/** Signs around the old place that are searched before the whole text. */
const AROUND = 2_000;

const leanAnchor = (anchor: Anchor): Anchor => ({
  ...anchor,
  quote: leanText(anchor.quote).text,
  prefix: leanText(anchor.prefix).text,
  suffix: leanText(anchor.suffix).text,
});

/** How sure it is that a match is the place. */
function certaintyOf(text: string, { quote, prefix, suffix, start, once }: Anchor, match: Match): number {
  const alike = 1 - match.errors / quote.length;
  const before = likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix);
  const behind = likeness(text.slice(match.end, match.end + suffix.length), suffix);
  const near = 1 - Math.min(1, Math.abs(match.start - start) / Math.max(1, text.length));
  const parts =
    WEIGHTS.quote * alike + WEIGHTS.prefix * before + WEIGHTS.suffix * behind + WEIGHTS.position * near;
  const least = alike === 1 ? NAMES_PLACE_EXACTLY : NAMES_PLACE;
  const alone = once && quote.length >= least ? ALONE * alike : 0;
  return Math.max(parts / WEIGHT, alone);
}

/** Between the neighbours of the words, wherever these stand. What is altered at an edge goes up to the neighbour. */
function byNeighbours(text: string, { quote, prefix, suffix, start, end }: Anchor): Match[] {
  const reach = quote.length + (quote.length >> 1) + NEIGHBOUR;
  const before = prefix.slice(-NEIGHBOUR);
  const behind = suffix.slice(0, NEIGHBOUR);
  const placesOf = (words: string, near: number): readonly number[] => {
    const places = occurrences(text, words, near, MOST_NEIGHBOURS + 1);
    return places.length > MOST_NEIGHBOURS ? [] : places;
  };
  const isNear = (gap: number): boolean => gap >= 0 && gap <= NEIGHBOUR;
  const fromBefore = placesOf(before, start - before.length).flatMap((at) => {
    const edge = at + before.length;
    const matches = similar(text, quote, edge, edge + reach);
    return matches.map((one) => (isNear(one.start - edge) ? { ...one, start: edge } : one));
  });
  const fromBehind = placesOf(behind, end).flatMap((edge) => {
    const matches = similar(text, quote, edge - reach, edge);
    return matches.map((one) => (isNear(edge - one.end) ? { ...one, end: edge } : one));
  });
  return [...fromBefore, ...fromBehind];
}

/** Where words and neighbours together differ least; the words are looked for in there. */
function byAll(text: string, { quote, prefix, suffix }: Anchor): Match[] {
  return similar(text, prefix + quote + suffix).flatMap(({ start, end }) => similar(text, quote, start, end));
}

interface Way {
  readonly find: () => readonly Match[];
  /** As sure as this, no other way is gone. */
  readonly enough: number;
}

const waysTo = (text: string, anchor: Anchor): Way[] => {
  const { quote, start, end } = anchor;
  const exact = (): Match[] =>
    occurrences(text, quote, start, MOST_PLACES).map((at) => ({
      start: at,
      end: at + quote.length,
      errors: 0,
    }));
  return [
    { find: exact, enough: SURE },
    { find: () => byNeighbours(text, anchor), enough: GOOD },
    { find: () => similar(text, quote, start - AROUND, end + AROUND), enough: GOOD },
    { find: () => similar(text, quote), enough: GOOD },
    { find: () => byAll(text, anchor), enough: 0 },
  ];
};

const overlap = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

/** The likeliest of all places; where another one is as likely, nobody can be sure. */
function likeliest(places: readonly Place[]): Place | undefined {
  let best: Place | undefined;
  for (const place of places) if (best === undefined || place.certainty > best.certainty) best = place;
  if (best === undefined) return undefined;
  const { certainty } = best;
  const first = best;
  const rival = places.some((one) => !overlap(one, first) && one.certainty > certainty - APART);
  return rival ? { ...best, certainty: Math.min(certainty, ALONE) } : best;
}

/** Where the words of a highlight stood, if they stand there in the very text in which it was made: without a search. */
export function placeAsMade(text: string, { quote, start }: Anchor): Place | undefined {
  const { text: words } = leanText(quote);
  if (words === '' || !text.startsWith(words, start)) return undefined;
  return { start, end: start + words.length, certainty: 1 };
}

/**
 * Finds the words of a highlight in a text, which may have changed since: first word for word, then by their
 * neighbours, then near their old place, then anywhere. Each place is weighed by the words, what stands beside
 * them and where they stood. After Hypothesis' client and the W3C's selectors.
 *
 * @param text a lean text (lean.ts)
 * @param isSameText whether the anchor was made in this very text
 * @returns undefined where the words are not found
 */
export function resolveAnchor(text: string, anchor: Anchor, isSameText = false): Place | undefined {
  const asMade = isSameText ? placeAsMade(text, anchor) : undefined;
  if (asMade !== undefined) return asMade;
  const wanted = leanAnchor(anchor);
  if (wanted.quote === '') return undefined;
  const places: Place[] = [];
  for (const { find, enough } of waysTo(text, wanted)) {
    for (const match of find())
      places.push({
        start: match.start,
        end: match.end,
        certainty: certaintyOf(text, wanted, match),
      });
    if (places.some(({ certainty }) => certainty >= enough)) break;
  }
  const best = likeliest(places);
  const least = wanted.quote.length < SHORT ? ACCEPTED_SHORT : ACCEPTED;
  return best !== undefined && best.certainty >= least ? best : undefined;
}
