import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { lookInSlices, type SearchTime, settleAtOnce } from '../../lib/anchor/in-slices';
import { type Place, placeAsMade, resolveAnchor } from '../../lib/anchor/resolve';
import type { TextMap } from '../../lib/anchor/text-map';
import type { Highlight } from '../../lib/model/highlight';
import { report } from '../../lib/util/report';

/** The text that is on the screen. */
export interface ShownText {
  /** Its hash. */
  readonly body: string;
  readonly map: TextMap;
}

/** Where each highlight stands, by its id; null for one that is not found. Those not looked for are missing. */
type Places = ReadonlyMap<string, Place | null>;

/** Milliseconds that searches in one text may take in all; then a person asks for each. */
const MOST_SEARCHING = 20_000;
/** Milliseconds in which places are found before the text is seen: each telling later costs the browser a frame. */
const AT_ONCE = 30;
const NONE: Places = new Map();

/** What says where a highlight stands: its meaning does not. */
const anchorKey = ({ id, body, quote, prefix, suffix, start, notIn }: Highlight): string =>
  [id, body, notIn, start, prefix, quote, suffix].join('\n');

/** Where a highlight stands in a text. That somebody said it is not there goes before what is found. */
function placeIn({ body, map }: ShownText, one: Highlight): Place | null {
  if (one.notIn === body) return null;
  return resolveAnchor(map.lean.text, one, one.body === body) ?? null;
}

/** Its place where no search is needed; undefined where one is. */
function plainPlace({ body, map }: ShownText, one: Highlight): Place | null | undefined {
  if (one.notIn === body) return null;
  return one.body === body ? placeAsMade(map.lean.text, one) : undefined;
}

/** What is known of one text. */
interface Known {
  readonly of: ShownText | null;
  readonly places: Map<string, Place | null>;
  /** The key of each: to join twenty thousand anew at each telling took longer than all else (measured). */
  readonly keys: WeakMap<Highlight, string>;
  readonly time: SearchTime;
}

const nothingOf = (of: ShownText | null): Known => ({
  of,
  places: new Map(),
  keys: new WeakMap(),
  time: { spent: 0, most: MOST_SEARCHING },
});

function keyOf({ keys }: Known, one: Highlight): string {
  const key = keys.get(one) ?? anchorKey(one);
  keys.set(one, key);
  return key;
}

interface Found {
  readonly of: ShownText;
  readonly places: Places;
  /** The time is over: what is missing is looked for only when a person asks. */
  readonly over: boolean;
}

function foundOf(shown: ShownText, known: Known, highlights: readonly Highlight[]): Found {
  const places = new Map<string, Place | null>();
  for (const one of highlights) {
    const place = known.places.get(keyOf(known, one));
    if (place !== undefined) places.set(one.id, place);
  }
  return { of: shown, over: known.time.spent >= known.time.most, places };
}

/** This member's own first, so that nothing that the partner sends holds these up; then those of this very text. */
function inTurn(shown: ShownText, highlights: readonly Highlight[], me: string): readonly Highlight[] {
  const rank = ({ by, body }: Highlight): number => (by === me ? 0 : 2) + (body === shown.body ? 0 : 1);
  return highlights.toSorted((a, b) => rank(a) - rank(b));
}

/** How places in a text are found out, and kept. */
const searchOf = (shown: ShownText, known: Known) => ({
  isKnown: (one: Highlight) => known.places.has(keyOf(known, one)),
  settle: (one: Highlight) => {
    const place = plainPlace(shown, one);
    if (place !== undefined) known.places.set(keyOf(known, one), place);
    return place !== undefined;
  },
  look: (one: Highlight) => void known.places.set(keyOf(known, one), placeIn(shown, one)),
});

/**
 * Looks for highlights in a text, in slices, so that the reader stays usable.
 *
 * @param me whose own are looked for first
 */
export function usePlaces(shown: ShownText | null, highlights: readonly Highlight[], me: string) {
  const [found, setFound] = useState<Found | null>(null);
  const known = useRef<Known>(nothingOf(null));
  useLayoutEffect(() => {
    if (shown === null) return;
    if (known.current.of !== shown) known.current = nothingOf(shown);
    settleAtOnce(inTurn(shown, highlights, me), searchOf(shown, known.current), AT_ONCE);
    setFound(foundOf(shown, known.current, highlights));
  }, [shown, highlights, me]);
  useEffect(() => {
    if (shown === null) return undefined;
    const stop = new AbortController();
    const now = known.current;
    let told = now.places.size;
    const tell = (): void => {
      if (now.places.size === told) return;
      told = now.places.size;
      setFound(foundOf(shown, now, highlights));
    };
    lookInSlices(inTurn(shown, highlights, me), searchOf(shown, now), now.time, tell, stop.signal).catch(
      (error: unknown) => report('highlights.places', error),
    );
    return () => stop.abort();
  }, [shown, highlights, me]);
  /** Looks for one that there was no time for. */
  const look = useCallback(
    (id: string) => {
      const one = highlights.find((each) => each.id === id);
      if (shown === null || one === undefined) return;
      known.current.places.set(keyOf(known.current, one), placeIn(shown, one));
      setFound(foundOf(shown, known.current, highlights));
    },
    [shown, highlights],
  );
  const isHere = found !== null && found.of === shown;
  return { places: isHere ? found.places : NONE, over: isHere && found.over, look };
}
