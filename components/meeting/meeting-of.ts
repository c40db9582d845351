import { agendasOf, NEXT } from '../../lib/plan/agenda';
import { sortMeetings } from '../../lib/plan/meetings';
import type { Records } from '../../lib/session/records';

/**
 * The meeting in whose view a point stands; '' where no meeting is planned.
 *
 * @param now milliseconds since 1970
 */
export function meetingOf(point: string, { points, meetings }: Records, now: number): string {
  const all = meetings.list.get();
  const [at = NEXT] =
    [...agendasOf(points.list.get(), all)].find(([, there]) => there.some(({ id }) => id === point)) ?? [];
  return at === NEXT ? (sortMeetings(all, now).next?.id ?? '') : at;
}
