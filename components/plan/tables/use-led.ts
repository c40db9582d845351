import { createContext, use, useEffect, useMemo } from 'react';
import { NewsTargetContext } from '../../hooks/use-news';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';

/** The rows about which something new was said. */
export const NewTalkContext = createContext<ReadonlySet<string>>(new Set());

/** The rows that comments hang on, by comment. */
function useRowOf(): ReadonlyMap<string, string> {
  const comments = useObserved(useSession().records.comments.list);
  return useMemo(
    () => new Map(comments.flatMap(({ id, on, subject }) => (on === 'row' ? [[id, subject] as const] : []))),
    [comments],
  );
}

export function useNewTalk(): ReadonlySet<string> {
  const rowOf = useRowOf();
  const unseen = useObserved(useSession().unseen);
  return useMemo(
    () => new Set(unseen.flatMap(({ kind, id }) => (kind === 'comments' ? (rowOf.get(id) ?? []) : []))),
    [unseen, rowOf],
  );
}

/**
 * The row to which somebody is led, '' for none. What is said of a row stands in the row, which is opened for it.
 *
 * @param onOpen opens a row
 */
export function useLed(onOpen: (row: string) => void): string {
  const rowOf = useRowOf();
  const { target } = use(NewsTargetContext);
  const talkedOf = target?.kind === 'comments' ? (rowOf.get(target.id) ?? '') : '';
  useEffect(() => {
    if (talkedOf !== '') onOpen(talkedOf);
  }, [talkedOf, onOpen]);
  return target?.kind === 'rows' ? target.id : talkedOf;
}
