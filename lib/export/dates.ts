import { dateSpan, type PartialDate } from '../util/partial-date';

/** Dates in citations, which are in English whatever the interface's language: the styles are. */

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

const SEASON_NAMES = { spring: 'Spring', summer: 'Summer', autumn: 'Fall', winter: 'Winter' } as const;

const parts = ({ year, month, day }: PartialDate): number[] =>
  [year, month, day].filter((part) => part !== undefined);

/** Year, month and day of a stored date, as many as are known; of a span its first. */
export function dateParts(date: string): number[] {
  const span = dateSpan(date);
  return span === undefined ? [] : parts(span.start);
}

/** "May 14", "May", "Fall"; '' where only the year is known. */
function within({ month, day, season }: PartialDate): string {
  if (season !== undefined) return SEASON_NAMES[season];
  if (month === undefined) return '';
  return `${MONTHS[month - 1]}${day === undefined ? '' : ` ${day}`}`;
}

/** The part of a date that is more precise than its year: "May 14", "Fall", "May–June", "May 14–16". */
export function withinYear(date: string): string {
  const { start, end } = dateSpan(date) ?? {};
  if (start === undefined) return '';
  if (end === undefined || end.year !== start.year) return within(start);
  const isOneMonth = end.month === start.month && end.day !== undefined && start.day !== undefined;
  return `${within(start)}–${isOneMonth ? end.day : within(end)}`;
}

/** "May 14, 2024", "May–June 2024", "Fall 2024", "November 2023–January 2024", "2024". */
export function written(date: string): string {
  const { start, end } = dateSpan(date) ?? {};
  if (start === undefined) return '';
  const one = (part: PartialDate, inner = within(part)): string =>
    inner === '' ? String(part.year) : `${inner}${part.day === undefined ? '' : ','} ${part.year}`;
  if (end === undefined) return one(start);
  return end.year === start.year ? one(end, withinYear(date)) : `${one(start)}–${one(end)}`;
}

export const yearOf = (date: string): string => /^\d{4}/.exec(date)?.[0] ?? '';

/** The day of a moment on this computer's calendar. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
