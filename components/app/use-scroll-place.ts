import { useEffect, useEffectEvent, useRef } from 'react';

/** Milliseconds within which a text may come that is tall enough to go back in it. */
const COMES_WITHIN = 4000;

/**
 * Goes to a place of the page as soon as the page is tall enough. It stops when somebody else scrolls: the person, or
 * what leads to something new.
 */
function scrollBackTo(y: number, signal: AbortSignal): void {
  window.scrollTo(0, y);
  const until = performance.now() + COMES_WITHIN;
  let last = window.scrollY;
  const look = (): void => {
    const isMoved = Math.abs(window.scrollY - last) > 1;
    if (signal.aborted || isMoved || Math.abs(last - y) <= 1 || performance.now() > until) return;
    window.scrollTo(0, y);
    last = window.scrollY;
    requestAnimationFrame(look);
  };
  if (y > 0) requestAnimationFrame(look);
}

/**
 * Each view begins at its top, and is where it was when one comes back to it.
 *
 * @param view the name of what is shown
 * @param first pixels that the first view is scrolled to
 * @param onScroll is told how far a view is scrolled
 */
export function useScrollPlace(view: string, first: number, onScroll: (y: number) => void): void {
  const places = useRef(new Map([[view, first]]));
  const tell = useEffectEvent(onScroll);
  useEffect(() => {
    const stop = new AbortController();
    const all = places.current;
    const y = all.get(view) ?? 0;
    scrollBackTo(y, stop.signal);
    tell(y);
    const keep = (): void => {
      all.set(view, window.scrollY);
      tell(window.scrollY);
    };
    window.addEventListener('scroll', keep, { signal: stop.signal, passive: true });
    return () => stop.abort();
  }, [view]);
}
