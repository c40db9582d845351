import { useEffect, useMemo, useRef, useState } from 'react';
import { type FigureIndex, type FigurePlace, indexFigures, resolveFigure } from '../../lib/anchor/figures';
import { lookInSlices } from '../../lib/anchor/in-slices';
import type { Thread } from '../../lib/model/build-thread';
import type { Comment } from '../../lib/model/comment';
import { report } from '../../lib/util/report';
import { useSession } from '../hooks/use-session';
import type { ShownFigures } from './figures-here';
import { anchorKey, type FigurePlaces, figureOf } from './talks-of';

/** Milliseconds that searches in one text may take in all: a hostile partner asks for minutes. */
const MOST_SEARCHING = 20_000;
const NONE: FigurePlaces = new Map();

/** What is known of one text. */
const nothingOf = (of: FigureIndex) => ({
  of,
  places: new Map<string, FigurePlace | null>(),
  time: { spent: 0, most: MOST_SEARCHING },
});

/** Looks for the figures that threads are about, in slices, so that the reader stays usable. */
export function useFigurePlaces(shown: ShownFigures | null, threads: readonly Thread[]): FigurePlaces {
  const { me } = useSession();
  const index = useMemo(() => indexFigures(shown?.all.map(({ anchor }) => anchor) ?? []), [shown]);
  const known = useRef(nothingOf(index));
  const [found, setFound] = useState({ of: index, places: NONE });
  useEffect(() => {
    if (shown === null) return undefined;
    const stop = new AbortController();
    if (known.current.of !== index) known.current = nothingOf(index);
    const { places, time } = known.current;
    const look = (one: Comment): void => {
      const anchor = figureOf(one);
      const isGone = one.notIn === shown.body; // one of the two said so: that goes before what is found
      const place = anchor && !isGone ? resolveFigure(index, anchor, one.body === shown.body) : undefined;
      places.set(anchorKey(one), place ?? null);
    };
    const search = {
      isKnown: (one: Comment) => places.has(anchorKey(one)),
      settle: (one: Comment) => {
        const isPlain = one.body === shown.body || one.notIn === shown.body;
        if (isPlain) look(one);
        return isPlain;
      },
      look,
    };
    const tell = (): void => setFound({ of: index, places: new Map(places) });
    const all = threads.map(({ comment }) => comment);
    const turn = all.toSorted((a, b) => Number(b.by === me) - Number(a.by === me)); // nothing holds up one's own
    lookInSlices(turn, search, time, tell, stop.signal).catch((error: unknown) =>
      report('figures.places', error),
    );
    return () => stop.abort();
  }, [shown, index, threads, me]);
  return found.of === index ? found.places : NONE;
}
