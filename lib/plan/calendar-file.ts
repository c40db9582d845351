import type { Repeats } from '../model/meeting';
import type { When } from '../model/when';
import { folded } from './fold-line';
import type { Series } from './next-date';
import { ruleOf, shortMonths } from './repeat-rule';
import { beginningOf, DAY, zoneOfWhen } from './zone';
import { zoneLines } from './zone-lines';

/** What a calendar file says of a meeting or an event. */
interface CalendarEntry {
  /** Names it in every calendar: one that is written anew takes the place of the one before. */
  readonly uid: string;
  readonly title: string;
  /** Its zone is '' where nobody knows more than the time there: calendars show that time wherever they are. */
  readonly when: When;
  readonly minutes: number;
  readonly place: string;
  readonly repeats: Repeats;
  readonly keeps: number;
  /** The agenda, a point a line; what an event was like. */
  readonly notes: string;
  /** The address of a call or of an event's page, '' for none. */
  readonly link: string;
}

/** Text as a value: what has a meaning in the format is escaped, and controls go. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- they may not stand in such a file
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

/** "20261126T173000". */
const stamp = ({ date, time }: Pick<When, 'date' | 'time'>): string =>
  `${date.replaceAll('-', '')}T${time.replace(':', '')}00`;

const utcStamp = (time: number): string =>
  `${new Date(time).toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;

/** "20261127". */
const dayStamp = (time: number): string => utcStamp(time).slice(0, 8);

/** When it begins and how long it lasts: a whole day while nobody has said a time. */
function times({ when, minutes }: CalendarEntry): string[] {
  if (when.time === '') {
    const day = Date.parse(`${when.date}T00:00:00Z`);
    return [`DTSTART;VALUE=DATE:${dayStamp(day)}`, `DTEND;VALUE=DATE:${dayStamp(day + DAY)}`];
  }
  const zone = when.zone === '' ? '' : `;TZID=${zoneOfWhen(when).name}`;
  return [`DTSTART${zone}:${stamp(when)}`, `DURATION:PT${minutes}M`];
}

/** How it repeats. */
function repeating({ when, repeats, keeps }: CalendarEntry): string[] {
  const series: Series = { date: when.date, repeats, keeps };
  const rule = ruleOf(series);
  if (rule === '') return [];
  const days = shortMonths(series);
  const dates =
    when.time === ''
      ? days.map((day) => `RDATE;VALUE=DATE:${day.replaceAll('-', '')}`)
      : days.map((date) => `RDATE;TZID=${zoneOfWhen(when).name}:${stamp({ date, time: when.time })}`);
  return [`RRULE:${rule}`, ...dates];
}

/**
 * A meeting or an event as an iCalendar file (RFC 5545), with the zone of its time and the rule by which it repeats.
 *
 * @param now milliseconds since 1970: when the file was made
 */
export function calendarFile(entry: CalendarEntry, now: number): string {
  const { uid, title, when, place, notes, link } = entry;
  const begins = when.zone === '' ? undefined : beginningOf(when);
  const said = (name: string, text: string): string[] => (text === '' ? [] : [`${name}:${escaped(text)}`]);
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Bookbag//Bookbag//EN', 'CALSCALE:GREGORIAN'],
    ...(begins === undefined ? [] : zoneLines(zoneOfWhen(when), begins)),
    ...['BEGIN:VEVENT', `UID:${escaped(uid)}`, `DTSTAMP:${utcStamp(now)}`],
    ...times(entry),
    ...repeating(entry),
    ...[...said('SUMMARY', title), ...said('LOCATION', place), ...said('DESCRIPTION', notes)],
    ...(link === '' ? [] : [`URL:${link}`]),
    ...['END:VEVENT', 'END:VCALENDAR'],
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
