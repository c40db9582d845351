import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { buildThreads } from '../../lib/model/build-thread';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { type Figure, FiguresContext, type FiguresHere as Here, type ShownFigures } from './figures-here';
import { figureOf, talksOf } from './talks-of';
import { useFigurePlaces } from './use-figure-places';

interface Props {
  reading: string;
  /** Brings the text onto the screen, where it takes turns with something else. */
  onText: () => void;
  /** Brings the discussion onto the screen. */
  onTalk: () => void;
  children: ReactNode;
}

/** Moves the focus to a figure, and shows it. */
function focusFigure({ frame }: Figure): void {
  if (!frame.hasAttribute('tabindex')) frame.tabIndex = -1;
  frame.focus({ preventScroll: true });
  frame.scrollIntoView({ block: 'center' });
}

/** The threads on a reading: those on its figures, and the comments of all others. */
function useFigureThreads(reading: string) {
  const list = useObserved(useSession().records.comments.list);
  return useMemo(() => {
    const here = list.filter(({ on, subject }) => on === 'reading' && subject === reading);
    const threads = buildThreads(here).filter(({ comment }) => figureOf(comment) !== undefined);
    const about = new Set(threads.flatMap(({ comment, replies }) => [comment, ...replies]));
    return { threads, rest: here.filter((one) => !about.has(one)) };
  }, [list, reading]);
}

/** Knows the figures of a reading, and what the two say about them. */
export function FiguresHere({ reading, onText, onTalk, children }: Props) {
  const [shown, show] = useState<ShownFigures | null>(null);
  const [opened, setOpened] = useState<Here['opened']>(null);
  const { threads, rest } = useFigureThreads(reading);
  const places = useFigurePlaces(shown, threads);
  const talks = useMemo(() => talksOf(threads, shown, places), [threads, shown, places]);
  const open = useCallback(
    (key: string) => {
      if (key !== '') onTalk();
      setOpened((before) => (key === '' ? null : { key, time: (before?.time ?? 0) + 1 }));
    },
    [onTalk],
  );
  const go = useCallback(
    (figure: Figure) => {
      onText();
      requestAnimationFrame(() => focusFigure(figure));
    },
    [onText],
  );
  const here = useMemo(
    () => ({ shown, show, talks, rest, opened, open, go }),
    [shown, talks, rest, opened, open, go],
  );
  return <FiguresContext value={here}>{children}</FiguresContext>;
}
