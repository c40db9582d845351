import { useCallback, useSyncExternalStore } from 'react';

/** Pixels of width from which on two cards stand side by side. */
const ROOM_FOR_TWO = 560;

/**
 * How many cards stand side by side: two where there is room.
 *
 * @param room pixels of width from which on there is
 */
export function useLanes(room = ROOM_FOR_TWO): number {
  const query = `(min-width: ${room}px)`;
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => (window.matchMedia(query).matches ? 2 : 1));
}
