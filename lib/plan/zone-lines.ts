import { DAY, type Zone } from './zone';

/** Years for which the changes of a zone's clocks are told one by one, where no rule says them. */
const YEARS = 11;

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** A change of a zone's clocks. */
interface Change {
  /** What the clocks showed at that moment, as if at Greenwich. */
  readonly wall: Date;
  /** Offsets before and behind it, in milliseconds. */
  readonly from: number;
  readonly to: number;
}

/** The moment between two at which the offset becomes another one. */
function moment(zone: Zone, before: number, behind: number): number {
  const from = zone.offsetAt(before);
  let [low, high] = [before, behind];
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (zone.offsetAt(middle) === from) low = middle;
    else high = middle;
  }
  return high;
}

/** The changes of a zone's clocks between two moments. Those of less than a week are not seen. */
function changesOf(zone: Zone, start: number, end: number): Change[] {
  const found: Change[] = [];
  for (let at = start; at < end; at += 7 * DAY) {
    const [from, to] = [zone.offsetAt(at), zone.offsetAt(at + 7 * DAY)];
    if (from !== to) found.push({ wall: new Date(moment(zone, at, at + 7 * DAY) + from), from, to });
  }
  return found;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** "+0100". */
function offset(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** "20261025T030000". */
const stamp = (wall: Date): string => wall.toISOString().replaceAll(/[-:]/g, '').slice(0, 15);

/** Which of its weekday's days a date is in its month: 1 to 5, and whether it is the last. */
const nth = (wall: Date): number => Math.ceil(wall.getUTCDate() / 7);
const isLast = (wall: Date): boolean =>
  new Date(wall.getTime() + 7 * DAY).getUTCMonth() !== wall.getUTCMonth();

/** The rule that some changes follow, one each year; undefined where there is none. */
function yearlyRule(walls: readonly Date[]): string | undefined {
  const [first] = walls;
  if (first === undefined || walls.length < YEARS) return undefined;
  const same = (of: (wall: Date) => number | string): boolean =>
    walls.every((wall) => of(wall) === of(first));
  const inRow = walls.every((wall, i) => wall.getUTCFullYear() === first.getUTCFullYear() + i);
  const sameTime = same((wall) => wall.toISOString().slice(11));
  const sameDay = same((wall) => wall.getUTCMonth()) && same((wall) => wall.getUTCDay());
  if (!inRow || !sameTime || !sameDay) return undefined;
  const which = walls.every(isLast) ? -1 : same(nth) ? nth(first) : undefined;
  if (which === undefined) return undefined;
  return `RRULE:FREQ=YEARLY;BYMONTH=${first.getUTCMonth() + 1};BYDAY=${which}${WEEKDAYS[first.getUTCDay()]}`;
}

/** One change, and the rule by which it comes again. */
const observance = (
  isSummer: boolean,
  { wall, from, to }: Change,
  rule: readonly string[] = [],
): string[] => {
  const name = isSummer ? 'DAYLIGHT' : 'STANDARD';
  return [
    ...[`BEGIN:${name}`, `DTSTART:${stamp(wall)}`],
    ...[`TZOFFSETFROM:${offset(from)}`, `TZOFFSETTO:${offset(to)}`, ...rule, `END:${name}`],
  ];
};

/** Some changes between the same offsets: by their rule, else one by one, which every calendar can read. */
function observances(least: number, changes: readonly Change[]): string[] {
  const [first] = changes;
  if (first === undefined) return [];
  const rule = yearlyRule(changes.map(({ wall }) => wall));
  return rule === undefined
    ? changes.flatMap((one) => observance(one.to > least, one))
    : observance(first.to > least, first, [rule]);
}

/** Changes with the same offsets before and behind, together. */
function grouped(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.from} ${change.to}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

/**
 * A time zone for a calendar file: a VTIMEZONE with how its clocks change from the year before a moment on. Where they
 * follow a rule, for ever; else for eleven years, one by one.
 *
 * @param from milliseconds since 1970
 * @returns lines without their ends
 */
export function zoneLines(zone: Zone, from: number): readonly string[] {
  const year = new Date(from).getUTCFullYear() - 1;
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + YEARS, 0, 1)];
  const changes = changesOf(zone, start, end);
  const begins = zone.offsetAt(start);
  const least = Math.min(begins, ...changes.map(({ to }) => to));
  const first: Change = { wall: new Date(start + begins), from: begins, to: begins };
  return [
    ...['BEGIN:VTIMEZONE', `TZID:${zone.name}`],
    ...observance(begins > least, first),
    ...grouped(changes).flatMap((group) => observances(least, group)),
    'END:VTIMEZONE',
  ];
}
