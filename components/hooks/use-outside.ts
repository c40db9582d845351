import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Calls when the person presses or goes anywhere outside of the box, as long as it is watched. */
export function useOutside(
  box: RefObject<HTMLElement | null>,
  watched: boolean,
  onOutside: () => void,
): void {
  const tell = useEffectEvent(onOutside);
  useEffect(() => {
    if (!watched) return undefined;
    const stop = new AbortController();
    const outside = (event: Event): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) tell();
    };
    document.addEventListener('pointerdown', outside, { signal: stop.signal });
    document.addEventListener('focusin', outside, { signal: stop.signal });
    return () => stop.abort();
  }, [box, watched]);
}
