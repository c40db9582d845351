import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Drawer, kindIn } from '../../lib/model/drawer';
import type { Section } from '../../lib/model/section';
import { fragmentOf, type Place, placeAt, readingAt, START } from '../../lib/session/place';
import { useSession } from '../hooks/use-session';
import { keepPlace, lastPlace, type LastPlace } from './last-place';
import { useScrollPlace } from './use-scroll-place';

/** Ways to get somewhere. */
export interface Going {
  readonly show: (section: Section) => void;
  readonly open: (reading: string) => void;
  readonly draft: (draft: string) => void;
  /** To a drawer of "Plan", and to one thing in it. */
  readonly drawer: (drawer: Drawer) => void;
  readonly planned: (drawer: Drawer, id: string) => void;
  readonly year: () => void;
  /** To the order of a PDF's paragraphs. */
  readonly fixOrder: (file: string) => void;
  /**
   * From a reading to its card in the list, or to the drawer of "Plan" in which it was opened; from a draft to the
   * drafts, from a thing of "Plan" to its drawer.
   */
  readonly back: () => void;
  /** To the settings, and from there to where the person was before. */
  readonly settings: () => void;
  /** To the list, with the focus on a card. */
  readonly card: (reading: string) => void;
  /** The card has the focus now. */
  readonly cardReached: () => void;
}

const listWith = (card: string): Place => ({ at: 'list', section: 'readings', card });

/** The list from which one came to a place. */
function listAbove(place: Place): Place {
  if (place.at === 'planned') return { at: 'drawer', drawer: place.drawer };
  if (place.at === 'drawer' || place.at === 'year') return { at: 'list', section: 'plan', card: '' };
  return place.at === 'draft' ? { at: 'list', section: 'write', card: '' } : listWith(readingAt(place));
}

/** Keeps the desk's address and the place in step, both ways. */
function useAddress(inAddress: boolean, place: Place, go: (next: (before: Place) => Place) => void): void {
  useEffect(() => {
    if (!inAddress) return undefined;
    const stop = new AbortController();
    const follow = (): void =>
      go((before) => {
        const { hash } = window.location;
        if (fragmentOf(before) === hash) return before;
        return placeAt(hash) ?? listAbove(before);
      });
    window.addEventListener('hashchange', follow, { signal: stop.signal });
    return () => stop.abort();
  }, [inAddress, go]);

  useEffect(() => {
    const fragment = fragmentOf(place);
    if (!inAddress || fragment === window.location.hash) return;
    window.history.pushState(null, '', `${window.location.pathname}${fragment}`);
  }, [inAddress, place]);
}

/** A place of a reading is the reading. */
const wholeOf = (place: Place): Place =>
  place.at === 'reading' ? { at: 'reading', reading: place.reading } : place;

/** What makes a place another one to look at: a card that gets the focus does not. */
export const viewOf = (place: Place): string =>
  place.at === 'list' ? place.section : `${place.at} ${fragmentOf(wholeOf(place))}`;

/** Where the person begins: on the desk what its address names, in the panel where they were when it closed. */
function useFirst(inAddress: boolean): LastPlace {
  const { id, records } = useSession();
  const [first] = useState<LastPlace>(() => {
    const start = { place: START, scroll: 0 };
    if (inAddress) return { ...start, place: placeAt(window.location.hash) ?? START };
    const last = lastPlace(id);
    const reading = readingAt(last.place);
    const isHere = reading === '' || records.readings.list.get().some((one) => one.id === reading);
    const { place } = last;
    const [kind, open] =
      place.at === 'draft'
        ? (['drafts', place.draft] as const)
        : place.at === 'planned'
          ? ([kindIn(place.drawer), place.id] as const)
          : [];
    const lacks = kind !== undefined && !records[kind].list.get().some(({ id: one }) => one === open);
    return isHere && !lacks ? last : start;
  });
  return first;
}

/** A place, the one to which the settings lead back, and the drawer in which its reading was opened, if in one. */
interface Stand {
  readonly place: Place;
  readonly behind: Place;
  readonly drawer: Place | null;
}

function moved({ place, behind, drawer }: Stand, next: Place | ((before: Place) => Place)): Stand {
  const to = typeof next === 'function' ? next(place) : next;
  const stays = to.at === 'settings' || place.at === 'settings' || readingAt(to) === readingAt(place);
  return {
    place: to,
    behind: to.at === 'settings' && place.at !== 'settings' ? place : behind,
    drawer: stays ? drawer : place.at === 'drawer' && to.at === 'reading' ? place : null,
  };
}

/**
 * Where the person is, and how to go elsewhere. Each view is where it was when one comes back to it, the panel's last
 * one also when the panel was closed in between.
 *
 * @param inAddress the place stands in the address (on the desk), so that it can be linked and reloaded
 */
export function usePlace(inAddress: boolean): [Place, Going] {
  const { id } = useSession();
  const first = useFirst(inAddress);
  const [{ place }, setStand] = useState<Stand>({
    place: first.place,
    behind: first.place,
    drawer: null,
  });
  const setPlace = useCallback(
    (next: Place | ((before: Place) => Place)) => setStand((before) => moved(before, next)),
    [],
  );
  useAddress(inAddress, place, setPlace);

  const going = useMemo<Going>(
    () => ({
      show: (section) => setPlace({ at: 'list', section, card: '' }),
      open: (reading) => setPlace({ at: 'reading', reading }),
      fixOrder: (file) => setPlace((before) => ({ at: 'order', file, reading: readingAt(before) })),
      draft: (draft) => setPlace({ at: 'draft', draft }),
      drawer: (drawer) => setPlace({ at: 'drawer', drawer }),
      planned: (drawer, planned) => setPlace({ at: 'planned', drawer, id: planned }),
      year: () => setPlace({ at: 'year' }),
      back: () => setStand((before) => moved(before, before.drawer ?? listAbove(before.place))),
      settings: () =>
        setStand((before) =>
          moved(before, before.place.at === 'settings' ? before.behind : { at: 'settings' }),
        ),
      // If the person has already opened this reading, leave it open.
      card: (card) =>
        setPlace((before) => (readingAt(before) === card && card !== '' ? before : listWith(card))),
      cardReached: () =>
        setPlace((before) => (before.at === 'list' && before.card !== '' ? { ...before, card: '' } : before)),
    }),
    [setPlace],
  );

  const keep = (scroll: number): void => {
    if (!inAddress) keepPlace(id, { place, scroll });
  };
  useScrollPlace(viewOf(place), first.scroll, keep);

  return [place, going];
}
