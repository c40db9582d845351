import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { howFar, placeOf } from '../../../lib/reader/progress';
import { type Run, runsOf } from '../../../lib/reader/runs';
import { soon } from '../../../lib/util/timers';
import { useSession } from '../../hooks/use-session';
import { NOT_SHOWN } from '../find/use-found';

/** Pixels from the top of the window at which one reads: the cover stands above. */
const LINE = 110;

/** Milliseconds between two looks, and between two writings: each of them goes to the partner. */
const LOOK = 500;
const WRITE = 30_000;

/** Thousandths of a text that are no way to speak of. */
const NEAR = 20;

interface Text {
  readonly runs: readonly Run[];
  readonly lengths: readonly number[];
}

function textOf(article: HTMLElement): Text {
  const runs = runsOf(article, NOT_SHOWN);
  return { runs, lengths: runs.map(({ text }) => text.length) };
}

const seenOf = ({ runs, lengths }: Text): number =>
  howFar(
    lengths,
    (n) => {
      const { text, rangeOf } = runs[n] as Run;
      const { top, bottom } = rangeOf(0, text.length).getBoundingClientRect();
      return { length: text.length, top, bottom };
    },
    LINE,
    window.innerHeight,
  );

/** Keeps how far the person has read: some times a minute at most, and when they leave. */
function useKeptProgress(reading: string, text: Text | null, onSeen: (seen: number) => void): void {
  const { readings } = useSession();
  const tell = useEffectEvent(onSeen);
  const write = useEffectEvent((seen: number) => readings.markProgress(reading, seen));
  useEffect(() => {
    if (text === null) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    let [now, written] = [-1, -1];
    const save = (): void => {
      if (now === written) return;
      written = now;
      write(now);
    };
    const saveSoon = soon(WRITE, save, signal);
    const look = soon(
      LOOK,
      () => {
        // behind another tab nothing has a place
        if (text.runs[0]?.rangeOf(0, 1).getClientRects().length === 0) return;
        now = seenOf(text);
        tell(now);
        saveSoon();
      },
      signal,
    );
    window.addEventListener('scroll', look, { signal, passive: true });
    window.addEventListener('pagehide', save, { signal });
    document.addEventListener('visibilitychange', save, { signal });
    return () => {
      stop.abort();
      save();
    };
  }, [text]);
}

/** Scrolls to where a progress leads, and moves the focus there. */
function show({ runs, lengths }: Text, progress: number): void {
  const { piece, offset } = placeOf(lengths, progress);
  const range = runs[piece]?.rangeOf(offset, offset + 1);
  const block = range?.startContainer.parentElement?.closest<HTMLElement>(
    'p, li, td, th, pre, h1, h2, h3, h4',
  );
  if (range === undefined) return;
  if (block !== null && block !== undefined) {
    if (!block.hasAttribute('tabindex')) block.tabIndex = -1;
    block.focus({ preventScroll: true });
  }
  window.scrollBy({ top: range.getBoundingClientRect().top - LINE - 10, behavior: 'instant' });
}

/** Where the person was when they left this text, as long as that is further on than what they see now. */
export interface WayBack {
  /** In thousandths. */
  readonly to: number;
  readonly go: () => void;
  readonly dismiss: () => void;
}

/**
 * Keeps how far the person has read, and offers the way to where they were.
 *
 * @param was how far they had read when they opened it, in thousandths
 */
export function useProgress(reading: string, article: HTMLElement | null, was: number): WayBack | null {
  const text = useMemo(() => (article === null ? null : textOf(article)), [article]);
  const [first] = useState(was);
  const [isOffered, setOffered] = useState(was > NEAR && was < 1000);
  useKeptProgress(reading, text, (seen) => {
    if (seen >= first - NEAR) setOffered(false);
  });
  if (!isOffered || text === null) return null;
  const dismiss = (): void => setOffered(false);
  const go = (): void => {
    dismiss();
    show(text, first);
  };
  return { to: first, go, dismiss };
}
