import { useCallback, useSyncExternalStore } from 'react';
import type { Observed } from '../../lib/util/observed';

/** The value of an observed thing; renders again when it changes. */
export function useObserved<T>(observed: Observed<T>): T {
  const subscribe = useCallback((listener: () => void) => observed.subscribe(listener), [observed]);
  const get = useCallback(() => observed.get(), [observed]);
  return useSyncExternalStore(subscribe, get);
}
