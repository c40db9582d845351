import { useEffect } from 'react';
import { soon } from '../../../lib/util/timers';
import { useSession } from '../../hooks/use-session';
import { numbered } from '../outline/paragraphs';

/** Pixels from the top of the window at which one reads: the cover stands above. */
const LINE = 130;

/** Milliseconds between two looks. */
const LOOK = 500;

/** The number of the paragraph that one reads, 0 for a text that is not on the screen or has none. */
function paragraphAt(paragraphs: readonly HTMLElement[]): number {
  const [first] = paragraphs;
  if (first === undefined || first.getClientRects().length === 0) return 0; // behind another tab
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle] as HTMLElement).getBoundingClientRect().bottom <= LINE) low = middle + 1;
    else high = middle;
  }
  return Math.min(low + 1, paragraphs.length);
}

/** Tells the partner, while both are here, at which paragraph of the open text this person is. */
export function useWhere(article: HTMLElement): void {
  const { presence } = useSession();
  useEffect(() => {
    const stop = new AbortController();
    const paragraphs = numbered(article);
    let told = 0;
    const look = soon(
      LOOK,
      () => {
        const now = paragraphAt(paragraphs);
        if (now === told || now === 0) return;
        told = now;
        presence.at(now);
      },
      stop.signal,
    );
    look();
    window.addEventListener('scroll', look, { signal: stop.signal, passive: true });
    return () => stop.abort();
  }, [article, presence]);
}
