import { report } from '../util/report';
import { after } from '../util/timers';

/** Milliseconds for which changes of a page are gathered. */
const GATHER = 400;

/** Looking anew takes this part of the time at most, however often the page changes. */
const SHARE = 1 / 10;

/** Whether a change is more than our own bar coming or going. */
const isForeign = (
  { type, addedNodes, removedNodes }: MutationRecord,
  own: (node: Node) => boolean,
): boolean => type !== 'childList' || [...addedNodes, ...removedNodes].some((node) => !own(node));

/**
 * Calls when the text of a page has changed, gathered, until the signal aborts. A page that never rests, by fault or on
 * purpose, gets a small part of the time.
 *
 * @param own whether a node is ours
 * @param look answers how many milliseconds it worked
 */
export function watchPage(
  page: Document,
  own: (node: Node) => boolean,
  look: () => Promise<number>,
  signal: AbortSignal,
): void {
  let waiting = false;
  let took = 0;
  const again = async (): Promise<void> => {
    try {
      took = await look();
    } catch (error) {
      report('live.watch', error);
    }
    waiting = false;
    if (changed) gather();
  };
  let changed = false;
  const gather = (): void => {
    changed = true;
    if (waiting) return;
    waiting = true;
    after(
      Math.max(GATHER, took / SHARE),
      () => {
        changed = false;
        void again();
      },
      signal,
    );
  };
  const observer = new MutationObserver((records) => {
    if (records.some((one) => isForeign(one, own))) gather();
  });
  observer.observe(page, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
