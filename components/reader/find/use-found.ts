import { useEffect, useMemo, useState } from 'react';
import { paint } from '../../../lib/anchor/paint';
import { findWords, foldText } from '../../../lib/reader/find';
import { runsOf } from '../../../lib/reader/runs';
import { keepInView } from './keep-in-view';

/** What of a text is not on the screen: one does not find it, and it is not read aloud. */
export const NOT_SHOWN = '.said-above';

/** Where words stand in the text that is shown, and the way from one place to the next. */
export interface FoundHere {
  readonly count: number;
  /** The number of the place that one is at, from 0; -1 where there is none. */
  readonly at: number;
  step(by: 1 | -1): void;
}

/** The first place that is not above the window, from which one looks on. */
function firstBelow(ranges: readonly Range[]): number {
  const below = ranges.findIndex((range) => range.getBoundingClientRect().top >= 0);
  return below === -1 ? 0 : below;
}

/** Finds words in a text as they are typed, paints them, and shows the one that one is at. */
export function useFound(article: HTMLElement | null, query: string): FoundHere {
  const isAsked = query.trim() !== '';
  // read once, and only where somebody looks for something
  const text = useMemo(() => {
    if (article === null || !isAsked) return null;
    const runs = runsOf(article, NOT_SHOWN);
    return { runs, folded: runs.map((run) => foldText(run.text)) };
  }, [article, isAsked]);
  const ranges = useMemo(() => {
    if (text === null) return [];
    const found = findWords(text.folded, query);
    return found.flatMap(({ text: n, start, end }) => text.runs[n]?.rangeOf(start, end) ?? []);
  }, [text, query]);
  const [place, setPlace] = useState<{ of: readonly Range[]; at: number }>({ of: [], at: -1 });
  const count = ranges.length;
  const at = place.of === ranges ? place.at : -1;
  useEffect(() => {
    if (ranges.length > 0) setPlace({ of: ranges, at: firstBelow(ranges) });
  }, [ranges]);
  useEffect(() => {
    const stop = new AbortController();
    const now = ranges[at];
    paint(new Map([['bookbag-found', ranges.filter((range) => range !== now)]]), stop.signal, 1);
    if (now !== undefined) {
      paint(new Map([['bookbag-found-now', [now]]]), stop.signal, 2);
      keepInView(now);
    }
    return () => stop.abort();
  }, [ranges, at]);
  return { count, at, step: (by) => count > 0 && setPlace({ of: ranges, at: (at + by + count) % count }) };
}
