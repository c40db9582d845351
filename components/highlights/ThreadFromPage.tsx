import { useEffect, useEffectEvent } from 'react';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { useHighlights } from './highlights-here';

/** Leads to the reading of the words that a person clicked on in a page. */
export function ReadingFromPage({ onOpen }: { onOpen: (reading: string) => void }) {
  const thread = useObserved(useSession().onPages.thread);
  const open = useEffectEvent(onOpen);
  useEffect(() => {
    if (thread !== null) open(thread.reading);
  }, [thread]);
  return null;
}

/** Opens their thread there, as a click in the text does. */
export function ThreadFromPage({ reading }: { reading: string }) {
  const { onPages } = useSession();
  const thread = useObserved(onPages.thread);
  const { open } = useHighlights();
  const go = useEffectEvent((highlight: string) => {
    onPages.reached();
    open(highlight);
  });
  useEffect(() => {
    if (thread?.reading === reading) go(thread.highlight);
  }, [thread, reading]);
  return null;
}
