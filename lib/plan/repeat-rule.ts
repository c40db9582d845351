import { dayOf, keptBy, LAST, nextDate, type Series } from './next-date';

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** Years of which a file tells the months that are too short for a day, one by one: no rule that all can read says it. */
const YEARS_TOLD = 10;

/** The days on which a series comes in months too short for its own; none where a rule says all. */
export function shortMonths(series: Series): readonly string[] {
  const keeps = keptBy(series);
  if (series.repeats !== 'monthlyDate' || keeps < 29 || keeps > 30) return [];
  const days: string[] = [];
  let date = nextDate({ ...series, keeps });
  for (let n = 0; n < 12 * YEARS_TOLD && date !== undefined; n += 1) {
    if (dayOf(date).getUTCDate() < keeps) days.push(date);
    date = nextDate({ ...series, date, keeps });
  }
  return days;
}

/** The rule of a series as RFC 5545 has it, "FREQ=MONTHLY;BYDAY=4TH"; '' where it does not repeat. */
export function ruleOf(series: Series): string {
  const { repeats } = series;
  const kept = keptBy(series);
  if (repeats === 'no') return '';
  if (repeats === 'weekly') return 'FREQ=WEEKLY';
  if (repeats === 'fortnightly') return 'FREQ=WEEKLY;INTERVAL=2';
  if (repeats === 'monthlyDate') return `FREQ=MONTHLY;BYMONTHDAY=${kept === 31 ? -1 : kept}`;
  const weekday = WEEKDAYS[dayOf(series.date).getUTCDay()] as string;
  return `FREQ=MONTHLY;BYDAY=${kept === LAST ? -1 : kept}${weekday}`;
}
