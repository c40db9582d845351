import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';

/** Says that a record is being changed. Returns how to say that it no longer is. */
type Hold = (id: string) => () => void;

/** Reaches whatever shows records, so that none of them leaves the page with words in it. */
export const HoldContext = createContext<Hold>(() => () => undefined);

/** Holds a record in the page as long as the form stands. */
export function useHold(id: string): void {
  const hold = use(HoldContext);
  useEffect(() => hold(id), [hold, id]);
}

/**
 * A list that keeps what somebody is changing in it, also when it is removed meanwhile.
 *
 * @param compare how the list is sorted
 * @param removed those of the list that somebody removed: what is held follows what is written in them
 * @returns the list to show, the value of `HoldContext` for what is shown, and the ids of what is being changed
 */
export function useHeld<One extends { readonly id: string }>(
  list: readonly One[],
  compare: (a: One, b: One) => number,
  removed: readonly { readonly record: One }[],
): [shown: readonly One[], hold: Hold, held: readonly string[]] {
  const above = use(HoldContext);
  const [held, setHeld] = useState<readonly string[]>([]);
  const [last, setLast] = useState<readonly One[]>([]);
  const kept = [...list, ...removed.map(({ record }) => record), ...last].filter(
    ({ id }, n, all) => held.includes(id) && all.findIndex((one) => one.id === id) === n,
  );
  if (kept.length !== last.length || kept.some((one, n) => one !== last[n])) setLast(kept);
  const hold = useCallback<Hold>(
    (id) => {
      const release = above(id);
      setHeld((before) => [...before, id]);
      return () => {
        release();
        setHeld((before) => before.toSpliced(before.indexOf(id), 1));
      };
    },
    [above],
  );
  const shown = useMemo(() => {
    const gone = last.filter(({ id }) => list.every((one) => one.id !== id));
    return gone.length === 0 ? list : [...list, ...gone].toSorted(compare);
  }, [list, last, compare]);
  return [shown, hold, held];
}

/** What is shown while something in it is being changed, although it is removed: the last that there was. */
export function useHeldOne<One extends { readonly id: string }>(
  now: One | undefined,
  id: string,
): [shown: One | undefined, hold: Hold] {
  const above = use(HoldContext);
  const [holds, setHolds] = useState(0);
  const [last, setLast] = useState(now);
  if (now !== undefined && now !== last) setLast(now);
  const hold = useCallback<Hold>(
    (held) => {
      const release = above(held);
      setHolds((before) => before + 1);
      return () => {
        release();
        setHolds((before) => before - 1);
      };
    },
    [above],
  );
  return [now ?? (holds > 0 && last?.id === id ? last : undefined), hold];
}
