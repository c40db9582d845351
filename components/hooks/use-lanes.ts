import { useSyncExternalStore } from 'react';

const ROOM_FOR_TWO = '(min-width: 560px)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(ROOM_FOR_TWO);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** How many cards stand side by side: two where there is room. */
export function useLanes(): number {
  return useSyncExternalStore(subscribe, () => (window.matchMedia(ROOM_FOR_TWO).matches ? 2 : 1));
}
