import { useEffect } from 'react';
import { focusHeading, isControl, isFocusLost } from './keep-focus';

/** Frames for which the focus is looked after once a key has done something: two seconds, for a busy computer. */
const LOOKED_AFTER = 120;

/** Frames for which nothing has the focus before the heading gets it: whoever sees to the focus comes first. */
const LOST_FOR = 8;

/** What a key did may take its own button away, as “Start” does: the heading of the view gets the focus then. */
function catchLost(signal: AbortSignal): void {
  let last = 0;
  const onClick = ({ detail, target }: MouseEvent): void => {
    last += 1; // a mouse takes over, too
    if (detail > 0 || !(target instanceof Element) || target.closest('main') === null) return; // a mouse did it
    const mine = last;
    const look = (frames: number, lost: number): void => {
      if (mine !== last || signal.aborted) return;
      if (lost === LOST_FOR) focusHeading(true);
      else if (frames > 0) requestAnimationFrame(() => look(frames - 1, isFocusLost() ? lost + 1 : 0));
    };
    look(LOOKED_AFTER, 0);
  };
  document.addEventListener('click', onClick, { signal, capture: true });
}

const stands = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
};

/**
 * What grows above the control that has the focus must not push it off the screen (WCAG 2.4.11): the page follows it, as
 * long as the person works by keyboard and has not scrolled away from it themselves.
 */
function keepSeen(signal: AbortSignal): void {
  let byKeys = false;
  let wasSeen = false;
  const note = (): void => {
    wasSeen = document.activeElement !== null && stands(document.activeElement);
  };
  const watcher = new ResizeObserver(() => {
    const focused = document.activeElement;
    if (!byKeys || !wasSeen || focused === null || !isControl(focused) || stands(focused)) return;
    focused.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  });
  const options = { signal, capture: true, passive: true };
  document.addEventListener('keydown', () => void (byKeys = true), options);
  document.addEventListener('pointerdown', () => void (byKeys = false), options);
  document.addEventListener('focusin', () => requestAnimationFrame(note), options);
  window.addEventListener('scroll', note, options);
  watcher.observe(document.body);
  signal.addEventListener('abort', () => watcher.disconnect(), { once: true });
}

/** Keeps the place of a person who works by keyboard, whatever comes and goes around it. */
export function useKeepPlace(): void {
  useEffect(() => {
    const stop = new AbortController();
    catchLost(stop.signal);
    keepSeen(stop.signal);
    return () => stop.abort();
  }, []);
}
