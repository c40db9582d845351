import { leanText } from './lean';
import { likeness } from './match-quote';
import { SURE } from './resolve';

/** What finds a picture or a table of a text again. */
export interface FigureAnchor {
  readonly figure: 'picture' | 'table';
  /** Which of the text's pictures or tables it is, the first at 0. */
  readonly nth: number;
  /** The hash of a saved picture; '' for a table, or where it was not saved. */
  readonly picture: string;
  /** A picture's words for those who do not see it, or its caption; how a table begins. */
  readonly quote: string;
  /** The words of the text before it and behind it. */
  readonly prefix: string;
  readonly suffix: string;
}

/** One of the figures that a text has now, by its place among all of them, and how sure that is (from 0 to 1). */
export interface FigurePlace {
  readonly at: number;
  readonly certainty: number;
}

/** What each part weighs, as for marked words (resolve.ts). */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
/** Below this a figure counts as not found. */
const ACCEPTED = 0.75;
/** What one figure weighs that alone has the same words, and a place of which two are alike: never sure. */
const UNSURE = 0.94;
/** So many signs name a figure alone. */
const NAMES_FIGURE = 12;
/** Two places whose certainties are nearer than this cannot be told apart. */
const APART = 0.03;
/** Figures without the same picture or words that are weighed, those nearest to the old place first. */
const MOST_NEAR = 16;

/** Figures of a text by their kind, and by what may name them. */
export interface FigureIndex {
  /** In the text's order, their words lean (lean.ts). */
  readonly all: readonly FigureAnchor[];
  /** Places in `all`, by `kind nth`, `kind hash` and `kind words`. */
  readonly by: ReadonlyMap<string, readonly number[]>;
  /** Places in `all` of each kind, in the text's order. */
  readonly kinds: ReadonlyMap<string, readonly number[]>;
}

const leanAnchor = (one: FigureAnchor): FigureAnchor => ({
  ...one,
  quote: leanText(one.quote).text,
  prefix: leanText(one.prefix).text,
  suffix: leanText(one.suffix).text,
});

/** The names under which a figure is looked up. */
const namesOf = ({ figure, nth, picture, quote }: FigureAnchor): string[] => [
  `${figure} nth ${nth}`,
  ...(picture === '' ? [] : [`${figure} hash ${picture}`]),
  ...(quote === '' ? [] : [`${figure} words ${quote}`]),
];

/** Makes figures ready to be looked up: once for each text, whatever is looked for in it. */
export function indexFigures(figures: readonly FigureAnchor[]): FigureIndex {
  const all = figures.map(leanAnchor);
  const [by, kinds] = [new Map<string, number[]>(), new Map<string, number[]>()];
  const put = (map: Map<string, number[]>, key: string, at: number): void => {
    const there = map.get(key);
    if (there === undefined) map.set(key, [at]);
    else there.push(at);
  };
  for (const [at, one] of all.entries()) {
    put(kinds, one.figure, at);
    for (const name of namesOf(one)) put(by, name, at);
  }
  return { all, by, kinds };
}

/** Those whose place in the order is nearest to a place. */
const nearest = (places: readonly number[], nth: number): readonly number[] => {
  const from = Math.max(0, Math.min(nth, places.length) - (MOST_NEAR >> 1));
  return places.slice(from, from + MOST_NEAR);
};

/** Weighs what is known of a figure: what it had no words for tells nothing, and its place in the order tells little. */
function certaintyOf(one: FigureAnchor, sought: FigureAnchor, of: number): number {
  const near = 1 - Math.min(1, Math.abs(one.nth - sought.nth) / Math.max(1, of));
  const isSamePicture = sought.picture !== '' && one.picture === sought.picture;
  const alike = (part: 'quote' | 'prefix' | 'suffix'): number => likeness(one[part], sought[part]);
  const told = (['quote', 'prefix', 'suffix'] as const).filter((part) => sought[part] !== '');
  const parts = told.map((part): [number, number] => [
    WEIGHTS[part],
    part === 'quote' && isSamePicture ? 1 : alike(part),
  ]);
  if (isSamePicture && sought.quote === '') parts.push([WEIGHTS.quote, 1]);
  if (parts.length === 0) return 0;
  const all: [number, number][] = [...parts, [WEIGHTS.position, near]];
  const sum = all.reduce((before, [weight, share]) => before + weight * share, 0);
  return sum / all.reduce((before, [weight]) => before + weight, 0);
}

/** Another picture stands there now: words and neighbours alone are never sure of that. */
const isOther = (one: FigureAnchor, sought: FigureAnchor): boolean =>
  sought.picture !== '' && one.picture !== '' && one.picture !== sought.picture;

/** Those that have the same picture or the same words; where there are none, those near the old place. */
function candidates({ by, kinds }: FigureIndex, sought: FigureAnchor): readonly number[] {
  const named = namesOf(sought)
    .slice(1)
    .flatMap((name) => nearest(by.get(name) ?? [], sought.nth));
  const places = kinds.get(sought.figure) ?? [];
  return named.length > 0 ? [...new Set(named)] : nearest(places, sought.nth);
}

/** The only one with this picture is it; the only one with these words may be it. */
function aloneIs({ by }: FigureIndex, at: number, sought: FigureAnchor): number {
  const { figure, picture, quote } = sought;
  const isOnly = (name: string): boolean => {
    const there = by.get(`${figure} ${name}`) ?? [];
    return there.length === 1 && there[0] === at;
  };
  if (picture !== '' && isOnly(`hash ${picture}`)) return 1;
  return quote.length >= NAMES_FIGURE && isOnly(`words ${quote}`) ? UNSURE : 0;
}

/**
 * Looks for a figure in a text. A picture is found by its hash, anything by its words and by what stands beside it.
 *
 * @param isSameText the anchor was made in this very text
 * @returns undefined where no figure is likely to be it
 */
export function resolveFigure(
  index: FigureIndex,
  anchor: FigureAnchor,
  isSameText: boolean,
): FigurePlace | undefined {
  const sought = leanAnchor(anchor);
  const [there] = index.by.get(`${sought.figure} nth ${sought.nth}`) ?? [];
  if (isSameText && there !== undefined) return { at: there, certainty: 1 };
  const of = index.kinds.get(sought.figure)?.length ?? 0;
  const weighed = candidates(index, sought)
    .map((at) => {
      const one = index.all[at] as FigureAnchor;
      const by = Math.max(certaintyOf(one, sought, of), aloneIs(index, at, sought));
      return { at, certainty: isOther(one, sought) ? Math.min(by, UNSURE) : by };
    })
    .toSorted((a, b) => b.certainty - a.certainty);
  const [best, second] = weighed;
  if (best === undefined || best.certainty < ACCEPTED) return undefined;
  const isRivalled = second !== undefined && best.certainty - second.certainty < APART;
  return isRivalled && best.certainty >= SURE ? { ...best, certainty: UNSURE } : best;
}
