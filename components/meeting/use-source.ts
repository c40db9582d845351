import { use } from 'react';
import type { Point } from '../../lib/model/point';
import { shownAt } from '../../lib/session/search/found';
import { NewsTargetContext } from '../hooks/use-news';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';

/** The way to what a point was brought from; undefined when that was removed. */
export function useSource({ from, source }: Point): (() => void) | undefined {
  const { records } = useSession();
  const { lead } = use(NewsTargetContext);
  useObserved<unknown>(records[from === '' ? 'points' : from].list); // it may come and go
  const place = from === '' ? undefined : shownAt(records, { kind: from, id: source });
  return place && (() => lead({ kind: from, id: source, field: '', ...place }));
}
