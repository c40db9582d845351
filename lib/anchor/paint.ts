import { rangesUnder } from './under-point';

/** Ranges by the name under which a style sheet knows them: `::highlight(bookbag-liked-a)`. */
type Painted = ReadonlyMap<string, readonly Range[]>;

/** Whether this browser can paint. A test's page cannot. */
const isAble = (): boolean => typeof CSS !== 'undefined' && 'highlights' in CSS;

/**
 * Paints ranges with the CSS Custom Highlight API, which leaves the page's elements as they are. The names belong to
 * the whole document, so it has one painter at a time. What it painted goes when the signal aborts.
 *
 * @param over which of several lies on top where they overlap: the highest
 */
export function paint(painted: Painted, signal: AbortSignal, over = 0): void {
  if (!isAble()) return;
  const { highlights } = CSS;
  for (const [name, ranges] of painted) {
    const highlight = new Highlight(...ranges);
    highlight.priority = over;
    highlights.set(name, highlight);
  }
  const clear = (): void => {
    for (const name of painted.keys()) highlights.delete(name);
  };
  signal.addEventListener('abort', clear, { once: true });
}

/** Makes a highlight hold these ranges and no others. What stays is left alone: the browser looks again at what comes. */
function hold(highlight: Highlight, ranges: readonly Range[]): void {
  const wanted = new Set<AbstractRange>(ranges);
  for (const one of [...highlight]) if (!wanted.has(one)) highlight.delete(one);
  for (const one of ranges) highlight.add(one);
}

/** Paints anew; what was painted before goes, unless it is among it. All goes when the signal aborts. */
export function painter(signal: AbortSignal): (painted: Painted) => void {
  const there = new Map<string, AbortController>();
  return (painted) => {
    if (signal.aborted) return;
    for (const [name, one] of there) {
      if (painted.has(name)) continue;
      one.abort();
      there.delete(name);
    }
    for (const [name, ranges] of painted) {
      const highlight = there.has(name) && isAble() ? CSS.highlights.get(name) : undefined;
      if (highlight !== undefined) {
        hold(highlight, ranges);
        continue;
      }
      const one = new AbortController();
      there.set(name, one);
      paint(new Map([[name, ranges]]), AbortSignal.any([signal, one.signal]));
    }
  };
}

interface Hit {
  readonly ranges: readonly AbstractRange[];
}

/** What of ours is painted under a point of the window. Where the browser does not tell, it is worked out. */
export function paintedAt(x: number, y: number): readonly AbstractRange[] {
  if (!isAble()) return [];
  const { highlights } = CSS as unknown as {
    highlights: HighlightRegistry & { highlightsFromPoint?: (x: number, y: number) => readonly Hit[] };
  };
  if (highlights.highlightsFromPoint !== undefined)
    return highlights.highlightsFromPoint(x, y).flatMap(({ ranges }) => ranges);
  const painted = [...highlights.values()].flatMap((one) => [...one] as Range[]);
  return rangesUnder(document, painted, x, y);
}
