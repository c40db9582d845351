import { storedWhen, type When } from '../model/when';

/** A date and a time by some clock on a wall. */
export type WallClock = Pick<When, 'date' | 'time'>;

/** A time zone as this computer knows it, summer time and all. Instants are milliseconds since 1970. */
export interface Zone {
  readonly name: string;
  /** How far its clocks are ahead of Coordinated Universal Time, in milliseconds. */
  offsetAt(instant: number): number;
  /** What its clocks show. */
  wallClockAt(instant: number): WallClock;
  /**
   * When its clocks show something. Of a time that comes twice, as clocks go back, the first is meant; one that they
   * skip comes as much later.
   */
  instantOf(wall: WallClock): number;
}

export const DAY = 24 * 3_600_000;

/** A wall clock as if it stood at Greenwich: for reckoning alone. */
const asUtc = ({ date, time }: WallClock): number =>
  Date.parse(`${date}T${time === '' ? '00:00' : time}:00Z`);

/** Reads the parts of a date as `asUtc` does. */
function partsAsUtc(format: Intl.DateTimeFormat, instant: number): number {
  const of: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) of[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = of;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/**
 * A zone by its name.
 *
 * @returns undefined for one that this computer does not know
 */
export function zoneOf(name: string): Zone | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      ...{ timeZone: name, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined; // that is how Intl says it
    throw error;
  }
  const offsetAt = (instant: number): number => {
    const whole = Math.floor(instant / 1000) * 1000;
    return partsAsUtc(format, whole) - whole;
  };
  const instantOf = (wall: WallClock): number => {
    const there = asUtc(wall);
    const [before, behind] = [offsetAt(there - DAY), offsetAt(there + DAY)];
    const fits = [there - before, there - behind].filter((one) => one + offsetAt(one) === there);
    return fits.length === 0 ? there - before : Math.min(...fits);
  };
  const wallClockAt = (instant: number): WallClock => {
    const [date = '', time = ''] = new Date(instant + offsetAt(instant)).toISOString().split('T');
    return { date, time: time.slice(0, 5) };
  };
  return { name, offsetAt, wallClockAt, instantOf };
}

const UTC = 'UTC';

/** The zone of a time to meet; where this computer does not know it, as if it were at Greenwich. */
export const zoneOfWhen = ({ zone }: When): Zone => zoneOf(zone) ?? (zoneOf(UTC) as Zone);

/** When a meeting begins; undefined while nobody has said its time. */
export const beginningOf = (when: When): number | undefined =>
  when.time === '' ? undefined : zoneOfWhen(when).instantOf(when);

/** The same moment by the clocks of another zone. A day without a time is that day everywhere. */
export function whenIn(when: When, zone: Zone): When {
  const instant = beginningOf(when);
  return { ...when, ...(instant === undefined ? {} : zone.wallClockAt(instant)), zone: zone.name };
}

/** What is stored for a date and a time by one's own clock; '' without a date. */
export const storedAt = ({ date, time }: WallClock, zone: string): string =>
  date === '' ? '' : storedWhen({ date, time, zone });
