import { useEffect, useRef, useState } from 'react';
import { type Place, resolveAnchor } from '../../lib/anchor/resolve';
import type { TextMap } from '../../lib/anchor/text-map';
import type { Highlight } from '../../lib/model/highlight';
import { report } from '../../lib/util/report';
import { pause } from '../../lib/util/timers';

/** The text that is on the screen. */
export interface ShownText {
  /** Its hash. */
  readonly body: string;
  readonly map: TextMap;
}

/** Where each highlight stands, by its id; null for one that is not found. Those not looked for yet are missing. */
type Places = ReadonlyMap<string, Place | null>;

/** Milliseconds of looking before the page gets a turn. */
const SLICE = 10;

const NONE: Places = new Map();

/** What says where a highlight stands: its meaning does not. */
const anchorKey = ({ id, body, quote, prefix, suffix, start, notIn }: Highlight): string =>
  [id, body, notIn, start, prefix, quote, suffix].join('\n');

/** Where a highlight stands in a text. That somebody said it is not there goes before what is found. */
function placeIn({ body, map }: ShownText, one: Highlight): Place | null {
  if (one.notIn === body) return null;
  return resolveAnchor(map.lean.text, one, one.body === body) ?? null;
}

/** Looks for highlights in a text, in slices, so that the reader stays usable. */
export function usePlaces(shown: ShownText | null, highlights: readonly Highlight[]): Places {
  const [found, setFound] = useState<{ of: ShownText; places: Places } | null>(null);
  const known = useRef<{ of: ShownText | null; places: Map<string, Place | null> }>({
    of: null,
    places: new Map(),
  });
  useEffect(() => {
    if (shown === null) return undefined;
    const stop = new AbortController();
    if (known.current.of !== shown) known.current = { of: shown, places: new Map() };
    const { places } = known.current;
    const tell = (): void => {
      const here = highlights.flatMap((one): [string, Place | null][] => {
        const place = places.get(anchorKey(one));
        return place === undefined ? [] : [[one.id, place]];
      });
      setFound({ of: shown, places: new Map(here) });
    };
    const look = async (): Promise<void> => {
      let since = performance.now();
      for (const one of highlights) {
        const key = anchorKey(one);
        if (!places.has(key)) places.set(key, placeIn(shown, one));
        if (performance.now() - since < SLICE) continue;
        tell();
        await pause(0, stop.signal);
        if (stop.signal.aborted) return undefined;
        since = performance.now();
      }
      return tell();
    };
    look().catch((error: unknown) => report('highlights.places', error));
    return () => stop.abort();
  }, [shown, highlights]);
  return found !== null && found.of === shown ? found.places : NONE;
}
