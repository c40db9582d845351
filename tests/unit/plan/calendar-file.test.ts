import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { REPEATS, type Repeats } from '../../../lib/model/meeting';
import { calendarFile } from '../../../lib/plan/calendar-file';
import { folded } from '../../../lib/plan/fold-line';
import { nextDate, keptBy } from '../../../lib/plan/next-date';
import { zoneOf } from '../../../lib/plan/zone';

const NOW = Date.UTC(2026, 10, 20, 12);
type CalendarEntry = Parameters<typeof calendarFile>[0];
const entry = (part: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'm1@bookbag',
  title: 'Our fourth meeting',
  when: { date: '2026-11-26', time: '17:30', zone: 'America/Chicago' },
  ...{ minutes: 45, place: 'By phone', repeats: 'no', keeps: 0, notes: '', link: '' },
  ...part,
});

/** Reads a file with another program's parser, which knows the zones of the file alone. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as never);
  const zones = calendar.getAllSubcomponents('vtimezone').map((one) => new ICAL.Timezone(one));
  const events = calendar.getAllSubcomponents('vevent');
  const event = new ICAL.Event(events[0]);
  const start = event.startDate;
  const [zone] = zones;
  if (zone !== undefined) start.zone = zone;
  return { event, events, zones, zone };
}

const instant = (time: ICAL.Time, zone: ICAL.Timezone | undefined): number => {
  const there = time.clone();
  if (zone !== undefined) there.zone = zone;
  return there.toUnixTime() * 1000;
};

it('what is known only by the time there has that time in every calendar, and no zone', () => {
  const when = { date: '2026-11-26', time: '17:30', zone: '' };
  const { event, zones } = read(calendarFile(entry({ when }), NOW));
  expect([event.startDate.toString(), event.startDate.zone.tzid, zones]).toEqual([
    '2026-11-26T17:30:00',
    'floating',
    [],
  ]);
});

it('one meeting comes back with its time, length, place and agenda', () => {
  const notes = 'Who stopped coming?\nThe budget; and, the door\\n';
  const { event, events, zone } = read(
    calendarFile(entry({ notes, link: 'https://call.example/a?b=1,2' }), NOW),
  );
  expect(events).toHaveLength(1);
  expect(event.uid).toBe('m1@bookbag');
  expect(event.summary).toBe('Our fourth meeting');
  expect(event.location).toBe('By phone');
  expect(event.description).toBe(notes);
  expect(event.component.getFirstPropertyValue('url')).toBe('https://call.example/a?b=1,2');
  expect(event.isRecurring()).toBe(false);
  expect(zone?.tzid).toBe('America/Chicago');
  expect(instant(event.startDate, zone)).toBe(Date.UTC(2026, 10, 26, 23, 30));
  expect(event.duration.toSeconds()).toBe(45 * 60);
});

it('a day without a time is that whole day', () => {
  const { event, zones } = read(
    calendarFile(entry({ when: { date: '2026-12-31', time: '', zone: 'Europe/Madrid' } }), NOW),
  );
  expect(zones).toEqual([]);
  expect(event.startDate.isDate).toBe(true);
  expect([event.startDate.toString(), event.endDate.toString()]).toEqual(['2026-12-31', '2027-01-01']);
});

/** Zones whose clocks follow a rule of the north and of the south, other rules, and none. */
const ZONES = [
  ...['America/Chicago', 'Europe/Madrid', 'Europe/London', 'Europe/Dublin', 'Australia/Sydney'],
  ...['Pacific/Auckland', 'America/Santiago', 'Africa/Casablanca', 'Asia/Jerusalem', 'Africa/Cairo'],
  ...['Australia/Lord_Howe', 'Asia/Kolkata', 'America/St_Johns', 'UTC', 'Pacific/Chatham'],
];

describe.each(ZONES)('meetings that repeat by the clocks of %s', (name) => {
  it.each(REPEATS.filter((one) => one !== 'no'))(
    '%s come to another parser when they come to us',
    (repeats) => {
      const when = { date: '2026-01-29', time: '17:30', zone: name };
      const { event, zone } = read(calendarFile(entry({ when, repeats }), NOW));
      const days = event.iterator();
      const ours = zoneOf(name)!;
      let date: string | undefined = when.date;
      const keeps = keptBy({ date, repeats, keeps: 0 });
      for (let n = 0; n < 60 && date !== undefined; n += 1) {
        const theirs = days.next();
        expect(theirs.toString().slice(0, 10)).toBe(date);
        expect(instant(theirs, zone)).toBe(ours.instantOf({ date, time: when.time }));
        date = nextDate({ date, repeats, keeps });
      }
    },
  );
});

it('the same series keep to the last day and to the fifth weekday of a month', () => {
  for (const [date, repeats] of [
    ['2026-01-31', 'monthlyDate'],
    ['2026-01-30', 'monthlyDate'],
    ['2026-01-28', 'monthlyDate'],
    ['2026-01-31', 'monthly'],
    ['2026-01-28', 'monthly'],
  ] as readonly [string, Repeats][]) {
    const { event } = read(calendarFile(entry({ when: { date, time: '09:00', zone: 'UTC' }, repeats }), NOW));
    const days = event.iterator();
    const keeps = keptBy({ date, repeats, keeps: 0 });
    let day: string | undefined = date;
    for (let n = 0; n < 40 && day !== undefined; n += 1) {
      expect(days.next().toString().slice(0, 10)).toBe(day);
      day = nextDate({ date: day, repeats, keeps });
    }
  }
});

describe('a line', () => {
  const octets = (text: string): number => new TextEncoder().encode(text).length;

  it('of 75 octets stays whole, and one of 76 is folded', () => {
    expect(folded('a'.repeat(75))).toBe('a'.repeat(75));
    expect(folded('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
  });

  it('is cut between whole characters, whatever their octets', () => {
    const line = `SUMMARY:${'é🎒漢'.repeat(60)}`;
    const pieces = folded(line).split('\r\n');
    expect(pieces.every((piece) => octets(piece) <= 75)).toBe(true);
    expect(pieces.map((piece, i) => (i === 0 ? piece : piece.slice(1))).join('')).toBe(line);
    const { event } = read(calendarFile(entry({ title: 'é🎒漢'.repeat(60) }), NOW));
    expect(event.summary).toBe('é🎒漢'.repeat(60));
  });

  it('of what a partner wrote begins no line of its own', () => {
    const title = 'Tea\r\nEND:VEVENT\nATTACH:file:///etc/passwd\u0000';
    const file = calendarFile(entry({ title, place: 'a\rATTENDEE:mailto:x@y.example' }), NOW);
    const { events, event } = read(file);
    expect(events).toHaveLength(1);
    expect(event.component.getFirstProperty('attach')).toBeNull();
    expect(event.component.getFirstProperty('attendee')).toBeNull();
    expect(event.summary).toBe('Tea\nEND:VEVENT\nATTACH:file:///etc/passwd ');
  });
});
