import { useEffect, useEffectEvent, useRef } from 'react';
import { t } from '../../lib/i18n/t';
import type { KindName } from '../../lib/model/kinds';
import type { RemovedNow } from '../../lib/notebook/removals';
import { observe } from '../../lib/util/observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useWrote } from '../hooks/use-wrote';
import { focusBackTo, itemOf, untilDrawn } from '../ui/keep-focus';
import { useSay } from '../ui/Toasts';
import { nameOf } from './name-of';

/** The neighbours of the list item that has the focus, in case somebody else removes it. */
function useNeighbours() {
  const neighbours = useRef<readonly (Element | null)[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const remember = ({ target }: FocusEvent): void => {
      const item = target instanceof Element ? itemOf(target) : null;
      neighbours.current = [item?.nextElementSibling ?? null, item?.previousElementSibling ?? null];
    };
    document.addEventListener('focusin', remember, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return neighbours;
}

/**
 * Tells by name what the partner removes while the notebook is open, with "Put it back". The focus goes to a neighbour
 * where it was on what is gone.
 *
 * @param props.open the id of the thing that is open: its view tells of it
 */
export function Removals({ open }: { open: string }) {
  const session = useSession();
  const people = usePeople();
  const say = useSay();
  const wrote = useWrote();
  const neighbours = useNeighbours();
  const tell = useEffectEvent(({ kind, record, removal }: RemovedNow) => {
    const places = neighbours.current;
    untilDrawn(() => focusBackTo(...places));
    if (record.id === open) return;
    const putBack = (): void => void wrote(session.records[kind as KindName].putBack(record.id));
    const words = t('removed.byOther', [people.of(removal.by).name, nameOf(record)]);
    say(words, putBack, t('removed.putBack'));
  });
  useEffect(() => {
    const stop = new AbortController();
    const look = (): void => {
      const now = session.removals.get();
      if (now !== null) tell(now);
    };
    observe(session.removals, look, stop.signal);
    return () => stop.abort();
  }, [session]);
  return null;
}
