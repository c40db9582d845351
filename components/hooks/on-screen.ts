import { after } from '../../lib/util/timers';

/** So long it stands there before it counts as seen: what is only scrolled past is not, in milliseconds. */
const DWELL = 400;

/** Fine steps, so that something far taller than the window is noticed too. */
const STEPS = Array.from({ length: 51 }, (_, i) => i / 50);

/** Half of it is there, or it fills half of the window. */
const isSeen = ({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean =>
  intersectionRatio >= 0.5 || (rootBounds !== null && intersectionRect.height * 2 >= rootBounds.height);

/** Calls once an element has stood on the screen for a moment, in a page that somebody looks at. */
export function whenOnScreen(element: Element, act: () => void, signal: AbortSignal): void {
  let isThere = false;
  let left = new AbortController();
  const look = (): void => {
    left.abort();
    left = new AbortController();
    if (isThere && document.visibilityState === 'visible')
      after(DWELL, act, AbortSignal.any([left.signal, signal]));
  };
  const watcher = new IntersectionObserver(
    (entries) => {
      const now = entries.some((entry, i) => i === entries.length - 1 && isSeen(entry));
      if (now === isThere) return;
      isThere = now;
      look();
    },
    { threshold: STEPS },
  );
  watcher.observe(element);
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => watcher.disconnect(), { once: true });
}
