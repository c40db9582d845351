import { leanText } from '../../lib/anchor/lean';
import { resolveAnchor, SURE } from '../../lib/anchor/resolve';
import type { Entry } from '../../lib/import/hypothesis';
import type { Highlight } from '../../lib/model/highlight';
import { pause } from '../../lib/util/timers';
import { anchorAt } from '../highlights/anchor-at';
import type { ShownText } from '../highlights/use-places';

/** Milliseconds of looking before the page gets a turn, and of looking in all: a hostile file asks for hours. */
const SLICE = 10;
const MOST_LOOKING = 20_000;
/** So many signs that stand once in the text name their place, whatever stood beside them in the page. */
const NAMES_PLACE = 12;

/** What a highlight keeps of its place. */
export type KeptPlace = Pick<
  Highlight,
  'body' | 'quote' | 'prefix' | 'suffix' | 'start' | 'end' | 'once' | 'notIn'
>;

/** Where an entry belongs in the text that is shown; undefined where its words are not found. */
function placeOf(shown: ShownText, { quote, prefix, suffix, start }: Entry): KeptPlace | undefined {
  const { text } = shown.map.lean;
  const lean = leanText(quote).text;
  const first = text.indexOf(lean);
  const once = lean.length >= NAMES_PLACE && first !== -1 && !text.includes(lean, first + 1);
  const anchor = { quote, prefix, suffix, start, end: start + quote.length, once };
  const place = once
    ? { start: first, end: first + lean.length, certainty: SURE }
    : resolveAnchor(text, anchor);
  if (place === undefined) return undefined;
  if (place.certainty >= SURE) return anchorAt(shown, place.start, place.end);
  // a person answers "Moved?", so it keeps the words that it had
  return { ...anchor, start: place.start, end: place.end, body: '', notIn: '' };
}

/** Looks for entries in a text, in slices, so that the panel stays usable. What there is no time for is not found. */
export async function placeEntries(
  shown: ShownText,
  entries: readonly Entry[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, KeptPlace>> {
  const found = new Map<string, KeptPlace>();
  let [since, spent] = [performance.now(), 0];
  for (const entry of entries) {
    if (entry.quote === '' || entry.tooLong || spent > MOST_LOOKING) continue;
    const began = performance.now();
    const place = placeOf(shown, entry);
    if (place !== undefined) found.set(entry.id, place);
    spent += performance.now() - began;
    if (performance.now() - since < SLICE) continue;
    await pause(0, signal);
    if (signal.aborted) return found;
    since = performance.now();
  }
  return found;
}
