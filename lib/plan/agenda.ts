import type { Meeting } from '../model/meeting';
import type { Point } from '../model/point';

/** The agenda of the next meeting, whichever that is. */
export const NEXT = '';

type Met = Pick<Meeting, 'id' | 'endedAt' | 'follows'>;
type Placed = Pick<Point, 'id' | 'source' | 'meeting' | 'talked' | 'talkedAt'>;

/** Meetings by their ids, and which one follows another. Of several that follow one, the first by its id is meant. */
function chained(meetings: readonly Met[]) {
  const byId = new Map(meetings.map((one) => [one.id, one]));
  const after = new Map<string, Met>();
  for (const one of meetings) {
    const known = after.get(one.follows);
    if (one.follows !== '' && (known === undefined || one.id < known.id)) after.set(one.follows, one);
  }
  return { byId, after };
}

/**
 * The meeting to which what was put on an agenda has moved on: that one until it ends, then the one that follows it.
 * `NEXT` where none follows, or where the meeting is gone.
 */
function movedTo(meeting: string, { byId, after }: ReturnType<typeof chained>): string {
  const seen = new Set<string>(); // a partner could write a circle
  let at = byId.get(meeting);
  while (at !== undefined && at.endedAt > 0 && !seen.has(at.id)) {
    seen.add(at.id);
    at = after.get(at.id);
  }
  return at === undefined || at.endedAt > 0 ? NEXT : at.id;
}

/** Both may bring one thing at once: the first of them is shown. */
function once<P extends Placed>(all: readonly P[]): readonly P[] {
  const seen = new Set<string>();
  return all.filter(({ source }) => source === '' || (!seen.has(source) && seen.add(source)));
}

/** Points by the meeting on whose agenda they stand, each in the order of the list; `NEXT` for those at none yet. */
export type Agendas<P> = ReadonlyMap<string, readonly P[]>;

/**
 * Says on which agenda each point stands. What was talked about stays with its meeting. What was not reached when a
 * meeting ended moves on to the one that follows, whoever ended it and whatever was added meanwhile: nobody writes that.
 *
 * @param all in their order
 */
export function agendasOf<P extends Placed>(all: readonly P[], meetings: readonly Met[]): Agendas<P> {
  const chain = chained(meetings);
  const agendas = new Map<string, P[]>();
  for (const point of all) {
    const isTold = point.talked && chain.byId.has(point.talkedAt);
    const at = isTold ? point.talkedAt : movedTo(point.meeting, chain);
    const there = agendas.get(at);
    if (there === undefined) agendas.set(at, [point]);
    else there.push(point);
  }
  return new Map([...agendas].map(([at, points]) => [at, once(points)]));
}

/** What stood on the agenda of a meeting that has ended, and is on another one by now. */
export const movedFrom = <P extends Placed>(all: readonly P[], meeting: Met): readonly P[] =>
  meeting.endedAt === 0
    ? []
    : all.filter((one) => one.meeting === meeting.id && !(one.talked && one.talkedAt === meeting.id));

/** The point to talk about after one: the next on the agenda that is not ticked; '' where all are. */
export function pointAfter(agenda: readonly Placed[], current: string): string {
  const at = agenda.findIndex(({ id }) => id === current);
  const open = [...agenda.slice(at + 1), ...agenda.slice(0, Math.max(0, at))].filter(({ talked }) => !talked);
  return open[0]?.id ?? '';
}
