import type { Repeats } from '../model/meeting';
import { DAY } from './zone';

/** A day and how meetings repeat from it. */
export interface Series {
  /** "2026-11-26". */
  readonly date: string;
  readonly repeats: Repeats;
  /**
   * What a monthly series keeps to where `date` itself could not: the 31st in a month of 30 days, or the fifth Thursday,
   * which is the last. 0 where the date says it.
   */
  readonly keeps: number;
}

/** A weekday of a month that comes fifth is the last one: a month may have four. */
export const LAST = 5;

export const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`);
/** The day of an instant in UTC, "2026-11-26". */
export const writtenDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
const lengthOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** What a series keeps to: the day of the month, or which of its weekdays; 0 where it is not monthly. */
export function keptBy({ date, repeats, keeps }: Series): number {
  const day = dayOf(date).getUTCDate();
  if (repeats === 'monthlyDate') return keeps === 0 ? day : keeps;
  if (repeats !== 'monthly') return 0;
  return Math.min(LAST, keeps === 0 ? Math.ceil(day / 7) : keeps);
}

/** The day of a month that is the nth of a weekday; the last where it has no fifth. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
  const day = 1 + ((weekday - first + 7) % 7) + 7 * (nth - 1);
  return day > lengthOfMonth(year, month) ? day - 7 : day;
}

/** The day after `date` on which a series comes again; undefined where it does not repeat. */
export function nextDate(series: Series): string | undefined {
  const day = dayOf(series.date);
  const { repeats } = series;
  if (repeats === 'no') return undefined;
  if (repeats === 'weekly') return writtenDay(day.getTime() + 7 * DAY);
  if (repeats === 'fortnightly') return writtenDay(day.getTime() + 14 * DAY);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + 1];
  const kept = keptBy(series);
  const of =
    repeats === 'monthlyDate'
      ? Math.min(kept, lengthOfMonth(year, month))
      : nthWeekday(year, month, day.getUTCDay(), kept);
  return writtenDay(Date.UTC(year, month, of));
}

/** The first day of a series after its own and not before a day; undefined where it does not repeat. */
export function nextDateFrom(series: Series, least: string): string | undefined {
  const keeps = keptBy(series);
  let date = nextDate({ ...series, keeps });
  while (date !== undefined && date < least) date = nextDate({ ...series, date, keeps });
  return date;
}
