import { lookInSlices, type SearchTime } from '../anchor/in-slices';
import type { painter } from '../anchor/paint';
import { type Place, resolveAnchor } from '../anchor/resolve';
import type { TextMap } from '../anchor/text-map';
import type { ShownHighlight } from '../model/live-page';
import { groupBy } from '../util/group';
import { paintName } from './style';

/** Milliseconds that the searches of one reading of a page may take in all. */
const MOST_SEARCHING = 3_000;

/** Where highlights stand in a page as it was read once. */
export interface PlacesThere {
  /** Looks for those that are not known yet, and paints what it found. Resolves when it is through, or ended. */
  look(all: readonly ShownHighlight[], signal: AbortSignal): Promise<void>;
  /** The words of each highlight that was found. */
  readonly ranges: ReadonlyMap<string, Range>;
  readonly time: SearchTime;
}

const anchorKey = ({ id, start, prefix, quote, suffix }: ShownHighlight): string =>
  [id, start, prefix, quote, suffix].join('\n');

/** The words of a place in the page. A page that changes while we look may have let go of them. */
function rangeAt(map: TextMap, place: Place): Range | undefined {
  try {
    const range = map.rangeOf(place.start, place.end);
    return range.startContainer.isConnected && !range.collapsed ? range : undefined;
  } catch {
    return undefined; // its text is shorter by now: the change is told, and we look anew
  }
}

/** Each highlight's name of paint, and their ranges. */
function byName(all: readonly ShownHighlight[], ranges: ReadonlyMap<string, Range>) {
  const found = all.flatMap((one) => {
    const range = ranges.get(one.id);
    return range === undefined ? [] : [{ name: paintName(one.meaning, one.seat), range }];
  });
  return new Map(
    [...groupBy(found, ({ name }) => name)].map(([name, some]) => [name, some.map((one) => one.range)]),
  );
}

/**
 * Finds highlights in a page as it is now.
 *
 * @param before where they stood when the page was read before: that holds until each is looked for anew
 * @param show paints what is found
 */
export function placesThere(
  map: TextMap,
  before: ReadonlyMap<string, Range>,
  show: ReturnType<typeof painter>,
): PlacesThere {
  const places = new Map<string, Place | null>();
  const ranges = new Map<string, Range>();
  const time: SearchTime = { spent: 0, most: MOST_SEARCHING };
  const rangeOf = (one: ShownHighlight): Range | undefined => {
    const place = places.get(anchorKey(one));
    if (place === undefined) return before.get(one.id);
    return place === null ? undefined : rangeAt(map, place);
  };
  const showAll = (all: readonly ShownHighlight[]): void => {
    ranges.clear();
    for (const one of all) {
      const range = rangeOf(one);
      if (range !== undefined) ranges.set(one.id, range);
    }
    show(byName(all, ranges));
  };
  const search = {
    isKnown: (one: ShownHighlight) => places.has(anchorKey(one)),
    settle: () => false,
    look: (one: ShownHighlight) => void places.set(anchorKey(one), resolveAnchor(map.lean.text, one) ?? null),
  };
  return {
    ranges,
    time,
    look: (all, signal) => lookInSlices(all, search, time, () => showAll(all), signal),
  };
}
