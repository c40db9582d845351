import { useState } from 'react';
import type { Kind, Made } from '../../lib/model/kind';
import type { KindName } from '../../lib/model/kinds';
import type { RecordList } from '../../lib/session/records';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';

/** A record as it stands now, or as it stood last where it was removed meanwhile; null for a new one. */
export function useLast<Record_ extends Made>(kind: KindName, opened: Record_ | null): Record_ | null {
  const { list } = useSession().records[kind] as unknown as RecordList<Kind>;
  const now = useObserved(list).find(({ id }) => id === opened?.id) as Record_ | undefined;
  const [last, setLast] = useState(opened);
  if (now !== undefined && now !== last) setLast(now);
  return now ?? last;
}
