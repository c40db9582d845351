import { useEffect, useEffectEvent } from 'react';
import { TO_PRINT } from '../../lib/session/place';

/** Prints as soon as letters and pictures are there. */
async function printWhenDrawn(signal: AbortSignal): Promise<void> {
  await document.fonts.ready;
  // A picture that does not come leaves its place empty, on paper as on the screen.
  await Promise.allSettled([...document.images].map((image) => image.decode()));
  if (!signal.aborted) window.print();
}

/**
 * Prints once what the desk was opened for.
 *
 * @param isThere what is to be printed stands in the page
 * @param print prints it; left out where that is the page itself
 */
export function usePrintAsked(isThere: boolean, print = printWhenDrawn): void {
  const act = useEffectEvent(print);
  useEffect(() => {
    if (!isThere || window.location.search !== TO_PRINT) return undefined;
    // A page that is loaded anew is not printed once more.
    window.history.replaceState(null, '', `${window.location.pathname}${window.location.hash}`);
    const stop = new AbortController();
    void act(stop.signal);
    return () => stop.abort();
  }, [isThere]);
}
