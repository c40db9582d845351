import { describe, expect, it } from 'vitest';
import { beginningOf, storedAt, whenIn, zoneOf } from '../../../lib/plan/zone';

const chicago = zoneOf('America/Chicago')!;
const madrid = zoneOf('Europe/Madrid')!;
const HOUR = 3_600_000;

describe('a wall clock', () => {
  it.each([
    ['2026-01-15', '17:30', Date.UTC(2026, 0, 15, 23, 30)],
    ['2026-07-15', '17:30', Date.UTC(2026, 6, 15, 22, 30)],
    ['2026-03-08', '01:59', Date.UTC(2026, 2, 8, 7, 59)],
    ['2026-03-08', '03:00', Date.UTC(2026, 2, 8, 8, 0)],
  ])('that shows %s %s means one moment, and that moment shows it', (date, time, instant) => {
    expect(chicago.instantOf({ date, time })).toBe(instant);
    expect(chicago.wallClockAt(instant)).toEqual({ date, time });
  });

  it('that skips a time means as much later', () => {
    expect(chicago.instantOf({ date: '2026-03-08', time: '02:30' })).toBe(Date.UTC(2026, 2, 8, 8, 30));
    expect(madrid.instantOf({ date: '2026-03-29', time: '02:30' })).toBe(Date.UTC(2026, 2, 29, 1, 30));
  });

  it('that shows a time twice means the first', () => {
    const first = Date.UTC(2026, 10, 1, 6, 30);
    expect(chicago.instantOf({ date: '2026-11-01', time: '01:30' })).toBe(first);
    expect(chicago.wallClockAt(first + HOUR)).toEqual({ date: '2026-11-01', time: '01:30' });
  });
});

it('a moment is told by the clocks of another zone, also on another day; a day without a time stays that day', () => {
  const when = { date: '2026-11-26', time: '17:30', zone: 'America/Chicago' };
  expect(whenIn(when, madrid)).toEqual({ date: '2026-11-27', time: '00:30', zone: 'Europe/Madrid' });
  expect(whenIn({ ...when, time: '' }, madrid)).toEqual({
    date: '2026-11-26',
    time: '',
    zone: 'Europe/Madrid',
  });
  expect(beginningOf({ ...when, time: '' })).toBeUndefined();
});

it('a zone that the computer does not know is none, and a time there is read as at Greenwich', () => {
  expect(zoneOf('Mars/Olympus')).toBeUndefined();
  expect(beginningOf({ date: '2026-11-26', time: '17:30', zone: 'Mars/Olympus' })).toBe(
    Date.UTC(2026, 10, 26, 17, 30),
  );
  expect(storedAt({ date: '', time: '17:30' }, 'UTC')).toBe('');
});
