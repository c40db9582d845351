import { useEffect } from 'react';
import type { Narrowed } from './use-narrowed';

/**
 * Shows the item that one comes to see, whatever the list was narrowed to.
 *
 * @param wanted its id, '' for none
 */
export function useShown<Show extends string, Order extends string>(
  {
    shown,
    isNarrow,
    clear,
  }: Pick<Narrowed<{ readonly id: string }, Show, Order>, 'shown' | 'isNarrow' | 'clear'>,
  wanted: string,
): void {
  const isHidden = wanted !== '' && isNarrow && !shown.some(({ id }) => id === wanted);
  useEffect(() => {
    if (isHidden) clear();
  }, [isHidden, clear]);
}
