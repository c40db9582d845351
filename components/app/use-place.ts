import { useEffect, useMemo, useRef, useState } from 'react';
import { START, type Going, type Place } from './place';

const IN_ADDRESS = /^#(reading|file)=([\w-]{1,64})$/;

/** What the address names: a reading, or a PDF to be put in order. */
function inHash(): Pick<Place, 'reading' | 'file'> {
  const [, kind, id = ''] = IN_ADDRESS.exec(window.location.hash) ?? [];
  return { reading: kind === 'reading' ? id : '', file: kind === 'file' ? id : '' };
}

function hashOf({ reading, file }: Place): string {
  if (file !== '') return `#file=${file}`;
  return reading === '' ? '' : `#reading=${reading}`;
}

const isInHash = ({ reading, file }: Place): boolean =>
  inHash().reading === reading && inHash().file === file;

/**
 * Where the person is, and how to go elsewhere. The list keeps its scroll place behind an open reading.
 *
 * @param inAddress the open reading stands in the address (on the desk), so that it can be linked and reloaded
 */
export function usePlace(inAddress: boolean): [Place, Going] {
  const [place, setPlace] = useState<Place>(() => (inAddress ? { ...START, ...inHash() } : START));
  const listScroll = useRef(0);

  const going = useMemo<Going>(
    () => ({
      show: (section) => setPlace({ ...START, section }),
      open: (reading) => {
        listScroll.current = window.scrollY;
        setPlace({ ...START, reading });
      },
      fixOrder: (file) => setPlace((before) => ({ ...START, reading: before.reading, file })),
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
  }, [place.reading, place.file, place.section, place.settings]);

  useEffect(() => {
    if (!inAddress) return undefined;
    const stop = new AbortController();
    window.addEventListener(
      'hashchange',
      () => {
        setPlace((before) => (isInHash(before) ? before : { ...START, ...inHash(), card: before.reading }));
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, [inAddress]);

  useEffect(() => {
    if (!inAddress || hashOf(place) === window.location.hash) return;
    window.history.pushState(null, '', `${window.location.pathname}${hashOf(place)}`);
  }, [inAddress, place]);

  return [place, going];
}
