import { useCallback, useSyncExternalStore } from 'react';
import type { Observed } from '../../lib/util/observed';

/** The value of an observed thing; renders again when it changes. */
export function useObserved<T>(observed: Observed<T>): T {
  const subscribe = useCallback((listener: () => void) => observed.subscribe(listener), [observed]);
  const get = useCallback(() => observed.get(), [observed]);
  return useSyncExternalStore(subscribe, get);
}

/**
 * A part of an observed value; renders again only when that part is another one.
 *
 * @param pick answers a plain value, or an object that the observed value holds: one made anew would render for ever
 */
export function usePart<T, Part>(observed: Observed<T>, pick: (value: T) => Part): Part {
  const subscribe = useCallback((listener: () => void) => observed.subscribe(listener), [observed]);
  return useSyncExternalStore(subscribe, () => pick(observed.get()));
}
