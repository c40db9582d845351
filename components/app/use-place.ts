import { useEffect, useMemo, useRef, useState } from 'react';
import { START, type Going, type Place } from './place';

const IN_ADDRESS = /^#reading=([\w-]{1,64})$/;

const readingInAddress = (): string => IN_ADDRESS.exec(window.location.hash)?.[1] ?? '';

/**
 * Where the person is, and how to go elsewhere. The list keeps its scroll place behind an open reading.
 *
 * @param inAddress the open reading stands in the address (on the desk), so that it can be linked and reloaded
 */
export function usePlace(inAddress: boolean): [Place, Going] {
  const [place, setPlace] = useState<Place>(() =>
    inAddress ? { ...START, reading: readingInAddress() } : START,
  );
  const listScroll = useRef(0);

  const going = useMemo<Going>(
    () => ({
      show: (section) => setPlace({ ...START, section }),
      open: (reading) => {
        listScroll.current = window.scrollY;
        setPlace({ ...START, reading });
      },
      back: () => setPlace((before) => ({ ...START, section: before.section, card: before.reading })),
      settings: () => setPlace((before) => ({ ...START, section: before.section, settings: true })),
      // Who was quicker and has opened it already stays there.
      card: (card) => setPlace((before) => (before.reading === card ? before : { ...START, card })),
      cardReached: () => setPlace((before) => (before.card === '' ? before : { ...before, card: '' })),
    }),
    [],
  );

  useEffect(() => {
    window.scrollTo(
      0,
      place.reading === '' && place.section === 'readings' && place.card !== '' ? listScroll.current : 0,
    );
    // oxlint-disable-next-line react/exhaustive-deps -- a card reached later must not move the page
  }, [place.reading, place.section, place.settings]);

  useEffect(() => {
    if (!inAddress) return undefined;
    const stop = new AbortController();
    window.addEventListener(
      'hashchange',
      () => {
        const reading = readingInAddress();
        setPlace((before) =>
          before.reading === reading ? before : { ...START, reading, card: before.reading },
        );
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, [inAddress]);

  useEffect(() => {
    if (!inAddress || readingInAddress() === place.reading) return;
    const hash = place.reading === '' ? '' : `#reading=${place.reading}`;
    window.history.pushState(null, '', `${window.location.pathname}${hash}`);
  }, [inAddress, place.reading]);

  return [place, going];
}
