/** A date as far as it is known. A season stands where a month would: journals appear in "Fall 2024". */
export interface PartialDate {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly season?: Season | undefined;
}

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
export type Season = (typeof SEASONS)[number];

/** One date, or the first and the last of a span: "May–June 2024". */
export interface DateSpan {
  readonly start: PartialDate;
  readonly end?: PartialDate | undefined;
}

/** Number of spring among the months of EDTF, level 1; the other seasons follow. */
const SPRING = 21;

/**
 * Dates as they are stored: ISO 8601 with the precision known (2026, 2026-11, 2026-11-19), a season as 2026-21 to
 * 2026-24, and a span as two with a slash. That is the Extended Date/Time Format of the Library of Congress.
 */
export const STORED_DATE = /^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/;

function partial(text: string): PartialDate | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return undefined;
  const season = month === undefined ? undefined : SEASONS[month - SPRING];
  if (season !== undefined) return { year, season };
  if (month === undefined || month < 1 || month > 12) return { year };
  return day === undefined || day < 1 || day > 31 ? { year, month } : { year, month, day };
}

/** What a stored date says, as far as it is plausible; undefined when there is none. */
export function dateSpan(stored: string): DateSpan | undefined {
  const [from = '', to = ''] = stored.split('/');
  const start = partial(from);
  const end = partial(to);
  if (start === undefined) return undefined;
  return end === undefined ? { start } : { start, end };
}

const two = (n: number): string => String(n).padStart(2, '0');

const storedPart = ({ year, month, day, season }: PartialDate): string =>
  [
    String(year),
    ...(season === undefined ? [] : [String(SPRING + SEASONS.indexOf(season))]),
    ...(month === undefined ? [] : [two(month)]),
    ...(month === undefined || day === undefined ? [] : [two(day)]),
  ].join('-');

/** A date as it is stored. */
export const storedDate = ({ start, end }: DateSpan): string =>
  [start, ...(end === undefined ? [] : [end])].map(storedPart).join('/');
