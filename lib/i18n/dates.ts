import { dateSpan, type PartialDate, type Season } from '../util/partial-date';
import { FIRST_TIME } from '../util/possible-time';
import { t } from './t';

/**
 * Dates and times as this language writes them. The language is that of the interface. The browser's region
 * joins it when the browser has the same language ("en_GB" beside English words).
 */
function language(): string {
  const words = t('app.language');
  const browser = t('@@ui_locale').replace('_', '-');
  return browser.split('-')[0] === words ? browser : words;
}

// State: a format costs more to make than to use, and lists show hundreds of dates.
const formats = new Map<string, Intl.DateTimeFormat>();

function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language()} ${name}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language(), options);
  formats.set(key, known);
  return known;
}

/** More milliseconds than any day has, the one on which clocks go back among them. */
const OVER_A_DAY = 26 * 3_600_000;

/** Whether two times are on one day of this place's calendar. Long lists ask it of all they hold. */
export function sameDay(a: number, b: number): boolean {
  if (Math.abs(a - b) >= OVER_A_DAY) return false;
  return new Date(a).getDate() === new Date(b).getDate();
}
const sameYear = (a: number, b: number): boolean => new Date(a).getFullYear() === new Date(b).getFullYear();

/** Whether a date can be shown; a clock gone mad gave the others. */
export const hasDate = (time: number): boolean => time >= FIRST_TIME;

/** Says softly of a day that is still to come that some clock is ahead: the other's, or this one when it was made. */
const orAhead = (words: string, time: number, now: number): string =>
  time > now && !sameDay(time, now) ? t('dates.ahead', [words]) : words;

/** "Nov 19", and with the year when it is not this year. For what was made: it says when its clock was ahead. */
export function shortDate(time: number, now: number): string {
  if (!hasDate(time)) return '';
  return orAhead(shortDay(time, now), time, now);
}

const shortDay = (time: number, now: number): string =>
  sameYear(time, now)
    ? format('short', { month: 'short', day: 'numeric' }).format(time)
    : format('short year', { month: 'short', day: 'numeric', year: 'numeric' }).format(time);

/** "November 19", and with the year when it is not this year. */
export function longDate(time: number, now: number): string {
  if (!hasDate(time)) return '';
  return sameYear(time, now)
    ? format('long', { month: 'long', day: 'numeric' }).format(time)
    : format('long year', { month: 'long', day: 'numeric', year: 'numeric' }).format(time);
}

/** "Tuesday, November 17", or "Today". It says when the clock of what was made then was ahead. */
export function dayName(time: number, now: number): string {
  if (!hasDate(time)) return '';
  if (sameDay(time, now)) return t('app.today');
  const day = sameYear(time, now)
    ? format('day', { weekday: 'long', month: 'long', day: 'numeric' }).format(time)
    : longDate(time, now);
  return orAhead(day, time, now);
}

/** "9:41". */
export const timeOfDay = (time: number): string =>
  hasDate(time) ? format('time', { hour: 'numeric', minute: '2-digit' }).format(time) : '';

/** "9:41" today, else "Nov 19, 9:41". */
export function moment(time: number, now: number): string {
  if (!hasDate(time)) return '';
  const words = sameDay(time, now) ? timeOfDay(time) : `${shortDay(time, now)}, ${timeOfDay(time)}`;
  return orAhead(words, time, now);
}

/** A date of publication, as precise as the source gave it: "2026", "November 2026", "Fall 2026", "May – June 2026". */
export function published(date: string): string {
  const { start, end } = dateSpan(date) ?? {};
  if (start === undefined) return '';
  const isPlain = end !== undefined && start.season === undefined && end.season === undefined;
  if (isPlain && start.month !== undefined && end.month !== undefined)
    return formatOf(end).formatRange(timeOf(start), timeOf(end));
  return end === undefined ? partialDate(start) : `${partialDate(start)} – ${partialDate(end)}`;
}

const timeOf = ({ year, month, day }: PartialDate): Date => new Date(year, (month ?? 1) - 1, day ?? 1, 12);

const formatOf = ({ day }: PartialDate): Intl.DateTimeFormat =>
  day === undefined
    ? format('month', { month: 'long', year: 'numeric' })
    : format('full', { month: 'long', day: 'numeric', year: 'numeric' });

const SEASON_WORDS: Readonly<Record<Season, (year: string) => string>> = {
  spring: (year) => t('dates.spring', [year]),
  summer: (year) => t('dates.summer', [year]),
  autumn: (year) => t('dates.autumn', [year]),
  winter: (year) => t('dates.winter', [year]),
};

function partialDate(date: PartialDate): string {
  if (date.season !== undefined) return SEASON_WORDS[date.season](String(date.year));
  return date.month === undefined ? String(date.year) : formatOf(date).format(timeOf(date));
}

/** "Thu", or "Thursday", by the clocks of a zone that this computer knows. */
export const clockWeekday = (time: number, zone: string, width: 'short' | 'long' = 'short'): string =>
  format(`weekday ${width} ${zone}`, { weekday: width, timeZone: zone }).format(time);

/** "Nov 26", and with the year when it is not this year. */
export function clockDate(time: number, zone: string, now: number): string {
  const year = format(`year ${zone}`, { year: 'numeric', timeZone: zone });
  const isThis = year.format(time) === year.format(now);
  return format(`date ${isThis} ${zone}`, {
    ...{ month: 'short', day: 'numeric', timeZone: zone },
    ...(isThis ? {} : { year: 'numeric' }),
  }).format(time);
}

/** "17:30". */
export const clockTime = (time: number, zone: string): string =>
  format(`clock ${zone}`, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(time);

/** Words as a heading begins, also in a language that writes days and months small. */
export const asHeading = (words: string): string =>
  words.charAt(0).toLocaleUpperCase(language()) + words.slice(1);
