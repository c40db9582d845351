import {
  defaultRangeExtractor,
  useWindowVirtualizer,
  type Range,
  type VirtualItem,
} from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type RefObject,
} from 'react';
import { useSession } from '../hooks/use-session';
import { useWhole } from './use-whole';
import './long-list.css';

/** From so many on only the items near the window are in the page: 2,000 cost what 20 do. */
export const WHOLE_UP_TO = 60;

// State: how tall the items of each list were, so that a list that one comes back to has its old places.
const measured = new WeakMap<object, Map<string, VirtualItem[]>>();

function measuresOf(session: object): Map<string, VirtualItem[]> {
  const known = measured.get(session) ?? new Map<string, VirtualItem[]>();
  measured.set(session, known);
  return known;
}

/** Shared, so that it is the same from one rendering to the next. */
const NONE: readonly string[] = [];

interface ListOf {
  /** Under which its measures are remembered. */
  readonly name: string;
  /** Its items, in order. */
  readonly ids: readonly string[];
  /** Columns side by side. */
  readonly lanes?: number;
  /** Pixels between two items. */
  readonly gap?: number;
  /** Pixels that an item usually is tall, all of them or each by its place. */
  readonly usual: number | ((index: number) => number);
  /** The item to scroll to as soon as it is there, '' for none. */
  readonly wanted: string;
  /** Items that stay in the page wherever it is scrolled to: somebody writes in them. */
  readonly held?: readonly string[];
}

/** An item that is in the page now. */
interface Row {
  readonly id: string;
  /** Its place in the list, from 0. */
  readonly index: number;
  /** For its element. */
  readonly props: {
    readonly ref?: (element: Element | null) => void;
    readonly style?: CSSProperties;
    readonly 'data-index': number;
    readonly 'data-lane'?: number;
  };
}

interface LongList<E extends HTMLElement> {
  readonly rows: readonly Row[];
  /** Whether only a part of the items is in the page. */
  readonly isLong: boolean;
  /** For the list's element. */
  readonly list: RefObject<E | null>;
  readonly style: CSSProperties | undefined;
}

/** The indexes to be rendered: those near the window, the one that has the focus, and those that are held. */
function withKept(range: Range, list: Element | null, held: readonly number[]): number[] {
  const focused = list?.querySelector<HTMLElement>(':scope > [data-index]:focus-within')?.dataset['index'];
  const kept = [...(focused === undefined ? [] : [Number(focused)]), ...held].filter(
    (index) => index >= 0 && index < range.count,
  );
  return [...new Set([...defaultRangeExtractor(range), ...kept])].toSorted((a, b) => a - b);
}

/**
 * A list whose items are all in the page while they are few. Of many only those near the window are, all of them when
 * it is printed. What is added above the window moves nothing in it.
 */
export function useLongList<E extends HTMLElement>(of: ListOf): LongList<E> {
  const list = useRef<E>(null);
  const whole = useWhole();
  const { ids } = of;
  const isLong = ids.length > WHOLE_UP_TO && !whole;
  const virtual = useVirtual(of, list, isLong);
  if (isLong) return { list, isLong, ...virtual() };
  const rows = ids.map((id, index) => ({ id, index, props: { 'data-index': index } }));
  return { list, isLong, rows, style: undefined };
}

/** The part of a long list that is in the page. */
function useVirtual(
  { name, ids, lanes = 1, gap = 0, usual, wanted, held = NONE }: ListOf,
  list: RefObject<HTMLElement | null>,
  enabled: boolean,
): () => Pick<LongList<HTMLElement>, 'rows' | 'style'> {
  const measures = measuresOf(useSession());
  const top = useTop(list, enabled);
  const rangeExtractor = useCallback(
    (range: Range) =>
      withKept(
        range,
        list.current,
        held.map((id) => ids.indexOf(id)),
      ),
    [list, held, ids],
  );
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here
  const virtualizer = useWindowVirtualizer({
    ...{ count: ids.length, enabled, gap, lanes, overscan: 4, scrollMargin: top, rangeExtractor },
    estimateSize: (index) => (typeof usual === 'number' ? usual : usual(index)),
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
    initialMeasurementsCache: measures.get(name) ?? [],
    // at its top a list shows what comes; below, what one reads stays where it is
    anchorTo: window.scrollY > top ? 'end' : 'start',
  });
  useEffect(() => () => void measures.set(name, virtualizer.takeSnapshot()), [measures, name, virtualizer]);
  useEffect(() => {
    const index = wanted === '' || !enabled ? -1 : ids.indexOf(wanted);
    if (index !== -1) virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [wanted, ids, enabled, virtualizer]);

  return () => ({
    rows: virtualizer.getVirtualItems().flatMap(({ index, lane, start }) => {
      const id = ids[index];
      const style = { transform: `translateY(${start - top}px)` };
      const props = { style, ref: virtualizer.measureElement, 'data-index': index, 'data-lane': lane };
      return id === undefined ? [] : [{ id, index, props }];
    }),
    style: { height: virtualizer.getTotalSize() },
  });
}

/** Pixels from the top of the page to an element, wherever the page is scrolled to. */
function topOf(element: HTMLElement): number {
  let top = 0;
  for (let at: Element | null = element; at instanceof HTMLElement; at = at.offsetParent) top += at.offsetTop;
  return top;
}

/** Where a list begins, in pixels from the top of the page. What stands above it may grow. */
function useTop(list: RefObject<HTMLElement | null>, isLong: boolean): number {
  const [top, setTop] = useState(0);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- after every rendering; it ends, since the place is the same then
  useLayoutEffect(() => {
    if (!isLong || list.current === null) return;
    const now = topOf(list.current);
    if (now !== top) setTop(now);
  });
  return top;
}
