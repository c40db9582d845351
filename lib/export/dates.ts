/** Dates in citations, which are in English whatever the interface's language: the styles are. */

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** Year, month and day of an ISO date, as many as are known. */
export const dateParts = (date: string): number[] =>
  date === ''
    ? []
    : date
        .split('-')
        .map(Number)
        .filter((part) => part > 0);

export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** "May 14, 2024", "May 2024", "2024". */
export function written(date: string): string {
  const [year, month, day] = dateParts(date);
  if (year === undefined) return '';
  if (month === undefined) return String(year);
  return day === undefined ? `${monthName(month)} ${year}` : `${monthName(month)} ${day}, ${year}`;
}

export const yearOf = (date: string): string => /^\d{4}/.exec(date)?.[0] ?? '';

/** The day of a moment on this computer's calendar. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
