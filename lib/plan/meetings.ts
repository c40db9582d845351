import type { FreshOf } from '../model/kind';
import type { Meeting, meetings } from '../model/meeting';
import { type When, storedWhen, whenOf } from '../model/when';
import { keptBy, nextDateFrom } from './next-date';
import { beginningOf, DAY, zoneOfWhen } from './zone';

type Timed = Pick<Meeting, 'id' | 'when' | 'minutes' | 'startedAt' | 'endedAt'>;

const MINUTE = 60_000;

/** How long after its end a meeting that nobody has begun still counts as the next one. */
const GRACE = 3 * 3_600_000;

/** When a meeting begins and ends, as far as its fields say: a day without a time ends with it. */
export function spanOf({
  when,
  minutes,
}: Pick<Meeting, 'when' | 'minutes'>): readonly [number, number] | undefined {
  const said = whenOf(when);
  if (said === undefined) return undefined;
  const begins = beginningOf(said);
  if (begins !== undefined) return [begins, begins + minutes * MINUTE];
  const day = zoneOfWhen(said).instantOf(said);
  return [day, day + DAY];
}

/**
 * Where a meeting stands: `running` once somebody has started it, `over` once somebody has ended it, `missed` where its
 * time is over and nobody started it, else `ahead`.
 */
export type MeetingState = 'ahead' | 'running' | 'over' | 'missed';

export function stateOf(meeting: Timed, now: number): MeetingState {
  if (meeting.endedAt > 0) return 'over';
  if (meeting.startedAt > 0) return 'running';
  const [, end = Infinity] = spanOf(meeting) ?? [];
  return end + GRACE < now ? 'missed' : 'ahead';
}

const beginning = (meeting: Timed): number => spanOf(meeting)?.[0] ?? Infinity;
/** When a meeting that is over was: by its date, else when it ended. */
const wasAt = (meeting: Timed): number => spanOf(meeting)?.[0] ?? meeting.endedAt;

const byNumber =
  <M extends Timed>(of: (meeting: M) => number, sign = 1) =>
  (a: M, b: M): number => {
    const [x, y] = [of(a), of(b)];
    return x === y ? (a.id < b.id ? -1 : 1) : sign * (x < y ? -1 : 1);
  };

/** Meetings as they are shown. */
export interface Sorted<M> {
  /** Those that are not over, soonest first; those without a date at the end. */
  readonly coming: readonly M[];
  /** Those that are over, the last first. */
  readonly past: readonly M[];
  /** The one to prepare for: that which runs, else the soonest that is not missed. */
  readonly next: M | undefined;
}

export function sortMeetings<M extends Timed>(all: readonly M[], now: number): Sorted<M> {
  const coming = all.filter(({ endedAt }) => endedAt === 0).toSorted(byNumber<M>(beginning));
  const past = all.filter(({ endedAt }) => endedAt > 0).toSorted(byNumber<M>(wasAt, -1));
  const inState = (state: MeetingState): M | undefined => coming.find((one) => stateOf(one, now) === state);
  return { coming, past, next: inState('running') ?? inState('ahead') ?? coming.at(-1) };
}

/** What a meeting that repeats is followed by. */
interface Following {
  /** Both members work out the same, so a meeting that both end at once is followed by one. */
  readonly id: string;
  readonly fields: FreshOf<typeof meetings>;
}

/** Most characters of a first meeting's id that those of its series share: a number is added. */
const MOST_OF_ID = 50;

/** The id behind one of a series: "m1" is followed by "m1-2", and that by "m1-3". */
function idBehind({ id, series }: Pick<Meeting, 'id' | 'series'>): string {
  const nth = series === '' ? 1 : Number(/-(\d{1,6})$/.exec(id)?.[1] ?? 1);
  return `${(series === '' ? id : series).slice(0, MOST_OF_ID)}-${nth + 1}`;
}

/**
 * The meeting that comes after one that repeats: on the next day of its series that is not over.
 *
 * @returns undefined for one that does not repeat, or has no date
 */
export function following(meeting: Meeting, now: number): Following | undefined {
  const when = whenOf(meeting.when);
  if (when === undefined) return undefined;
  const { repeats, title, minutes, place } = meeting;
  const series = { date: when.date, repeats, keeps: meeting.keeps };
  const date = nextDateFrom(series, zoneOfWhen(when).wallClockAt(now).date);
  if (date === undefined) return undefined;
  const root = meeting.series === '' ? meeting.id : meeting.series;
  const next: When = { ...when, date };
  return {
    id: idBehind(meeting),
    fields: {
      ...{ title, minutes, place, repeats, keeps: keptBy(series), series: root, follows: meeting.id },
      when: storedWhen(next),
    },
  };
}
