import { useEffect, useMemo } from 'react';
import type { Meeting } from '../../../lib/model/meeting';
import type { Point } from '../../../lib/model/point';
import { type Agendas, agendasOf } from '../../../lib/plan/agenda';
import { type Sorted, sortMeetings } from '../../../lib/plan/meetings';
import { useNow } from '../../hooks/use-now';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { zoneHere } from './meeting-words';

/** The meetings of the pair and what stands on their agendas. */
export interface MeetingsNow extends Sorted<Meeting> {
  readonly all: readonly Meeting[];
  readonly agendas: Agendas<Point>;
  readonly now: number;
}

export function useMeetings(): MeetingsNow {
  const { meetings, points } = useSession().records;
  const [all, brought, now] = [useObserved(meetings.list), useObserved(points.list), useNow()];
  const agendas = useMemo(() => agendasOf(brought, all), [brought, all]);
  const sorted = useMemo(() => sortMeetings(all, now), [all, now]);
  return { ...sorted, all, agendas, now };
}

/** Tells the other member where the clocks of this one are. */
export function useTellZone(): void {
  const { me, meetings, records, canWrite } = useSession();
  const own = useObserved(records.members.list).find(({ id }) => id === me);
  const may = useObserved(canWrite);
  useEffect(() => {
    const here = zoneHere();
    if (may && own !== undefined && own.zone !== here) meetings.tellZone(here);
  }, [may, own, meetings]);
}
