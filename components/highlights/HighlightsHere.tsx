import { useCallback, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { highlights as kind } from '../../lib/model/highlight';
import type { People, Person } from '../hooks/people';
import { usePeople } from '../hooks/use-people';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { showInitials } from './gutter';
import { type HighlightsHere as Here, HighlightsContext, type Placed } from './highlights-here';
import { Mark } from './mark';
import { paintNear } from './paint-near';
import { type ShownText, usePlaces } from './use-places';
import './highlights.css';

interface Props {
  reading: string;
  /** Brings the text onto the screen, where it takes turns with something else. */
  onText: () => void;
  /** Brings the list of highlights onto the screen. */
  onList: () => void;
  children: ReactNode;
}

/** In the text's order; what is not found comes last. */
const inOrder = (a: Placed, b: Placed): number =>
  (a.place?.start ?? Infinity) - (b.place?.start ?? Infinity) || kind.compare(a.highlight, b.highlight);

/** The highlights that have a place, as they are painted. */
function marksOf({ map }: ShownText, all: readonly Placed[], people: People): readonly Mark[] {
  const seats = new Map<string, Person>(); // of twenty thousand each by itself took longer than the rest
  return all.flatMap(({ highlight: { by, meaning }, place }) => {
    if (place === null || place === undefined) return [];
    const who = seats.get(by) ?? people.of(by);
    seats.set(by, who);
    return [new Mark(map, place, who, meaning)];
  });
}

/** Paints the highlights on the text: the meaning as ground, the person as a line and by an initial in the gutter. */
function usePainted(shown: ShownText | null, all: readonly Placed[]): void {
  const people = usePeople();
  // before the browser draws: what comes a frame later has the whole text laid out and told to screen readers again
  useLayoutEffect(() => {
    if (shown === null) return undefined;
    const stop = new AbortController();
    const marks = marksOf(shown, all, people);
    const article = marks[0]?.range.startContainer.parentElement?.closest('.article');
    if (article !== null && article !== undefined) {
      showInitials(article, shown.map, marks, people, stop.signal);
      paintNear(article, marks, stop.signal);
    }
    return () => stop.abort();
  }, [shown, all, people]);
}

/** Moves the focus to the paragraph in which words begin, and shows it. */
function focusWords(range: Range): void {
  const paragraph = range.startContainer.parentElement?.closest<HTMLElement>(
    'p, li, td, th, h1, h2, h3, h4, h5, h6, blockquote, figcaption, pre, .article',
  );
  if (paragraph === null || paragraph === undefined) return;
  if (!paragraph.hasAttribute('tabindex')) paragraph.tabIndex = -1;
  paragraph.focus({ preventScroll: true });
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

/** Knows the highlights of a reading and where they stand in the text that is shown. */
export function HighlightsHere({ reading, onText, onList, children }: Props) {
  const { records, me } = useSession();
  const list = useObserved(records.highlights.list);
  const [shown, show] = useState<ShownText | null>(null);
  const [opened, setOpened] = useState<Here['opened']>(null);
  const [looked, setLooked] = useState('');
  const leave = useCallback(() => setLooked(''), []);
  const [again, setAgain] = useState('');
  const markAgain = useCallback(
    (id: string) => {
      if (id !== '') onText();
      setAgain(id);
    },
    [onText],
  );
  const own = useMemo(() => list.filter((one) => one.reading === reading), [list, reading]);
  const { places, over, look } = usePlaces(shown, own, me);
  const all = useMemo(() => {
    const placed = own.map((highlight) => {
      const place = places.get(highlight.id);
      return { highlight, place, later: over && place === undefined };
    });
    return placed.toSorted(inOrder);
  }, [own, places, over]);
  usePainted(shown, all);
  const open = useCallback(
    (id: string) => {
      onList();
      setLooked(id);
      setOpened((before) => ({ id, time: (before?.time ?? 0) + 1 }));
    },
    [onList],
  );
  const go = useCallback(
    (id: string) => {
      const place = places.get(id);
      if (shown === null || place === null || place === undefined) return;
      onText();
      setLooked(id);
      requestAnimationFrame(() => focusWords(shown.map.rangeOf(place.start, place.end)));
    },
    [shown, places, onText],
  );
  const here = useMemo(
    () => ({ shown, show, all, opened, open, looked, leave, again, markAgain, look, go }),
    [shown, all, opened, open, looked, leave, again, markAgain, look, go],
  );
  return <HighlightsContext value={here}>{children}</HighlightsContext>;
}
