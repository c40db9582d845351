/** Ranges by the name under which a style sheet knows them: `::highlight(bookbag-liked-a)`. */
type Painted = ReadonlyMap<string, readonly Range[]>;

/**
 * Paints ranges with the CSS Custom Highlight API, which leaves the page's elements as they are. The names belong to
 * the whole document, so it has one painter at a time. What it painted goes when the signal aborts.
 *
 * @param over which of several lies on top where they overlap: the highest
 */
export function paint(painted: Painted, signal: AbortSignal, over = 0): void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
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

interface Hit {
  readonly ranges: readonly AbstractRange[];
}

/** What is painted under a point of the window. TypeScript does not know `highlightsFromPoint` yet. */
export function paintedAt(x: number, y: number): readonly AbstractRange[] {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return [];
  const { highlights } = CSS as unknown as {
    highlights: { highlightsFromPoint?: (x: number, y: number) => readonly Hit[] };
  };
  return (highlights.highlightsFromPoint?.(x, y) ?? []).flatMap(({ ranges }) => ranges);
}
