import { beforeEach, describe, expect, it } from 'vitest';
import {
  asHeading,
  dayName,
  hasDate,
  longDate,
  moment,
  published,
  sameDay,
  shortDate,
  timeOfDay,
} from '../../../lib/i18n/dates';
import { useWords } from '../../support/words';

const NOW = new Date(2026, 10, 20, 12).getTime();
const EARLIER = new Date(2025, 9, 5, 9, 41).getTime();

describe('dates in English', () => {
  beforeEach(() => useWords('en'));

  it('name the year only when it is another one', () => {
    expect(shortDate(NOW, NOW)).toBe('Nov 20');
    expect(shortDate(EARLIER, NOW)).toBe('Oct 5, 2025');
    expect(longDate(NOW, NOW)).toBe('November 20');
    expect(dayName(NOW, NOW)).toBe('Today');
    expect(dayName(NOW - 3 * 86_400_000, NOW)).toBe('Tuesday, November 17');
    expect(moment(EARLIER, NOW)).toMatch(/^Oct 5, 2025, 9:41/);
  });

  it('of what was made say softly when some clock was ahead', () => {
    const ahead = new Date(2026, 10, 22, 9, 41).getTime();
    expect(dayName(ahead, NOW)).toBe('Sunday, November 22 (dated ahead)');
    expect(shortDate(ahead, NOW)).toBe('Nov 22 (dated ahead)');
    expect(moment(ahead, NOW)).toMatch(/^Nov 22, 9:41.* \(dated ahead\)$/);
    expect(longDate(ahead, NOW)).toBe('November 22'); // also for what is to come: an invitation's last day
    const tonight = new Date(2026, 10, 20, 23, 59).getTime();
    expect([dayName(tonight, NOW), shortDate(tonight, NOW)]).toEqual(['Today', 'Nov 20']);
    expect(moment(tonight, NOW)).toMatch(/^11:59/);
  });

  it('are none for a time that cannot be', () => {
    for (const show of [shortDate, longDate, dayName, moment, timeOfDay]) expect(show(1, NOW)).toBe('');
    expect([hasDate(1), hasDate(NOW)]).toEqual([false, true]);
  });

  it('show a publication with the precision that is known', () => {
    expect(published('2026')).toBe('2026');
    expect(published('2026-11')).toBe('November 2026');
    expect(published('2026-11-19')).toBe('November 19, 2026');
    expect(published('2026-23')).toBe('Fall 2026');
    expect(published('2026-05/2026-06')).toMatch(/^May\s–\sJune 2026$/);
    expect(published('2025/2026')).toBe('2025 – 2026');
    expect(published('2026-23/2026-24')).toBe('Fall 2026 – Winter 2026');
    expect(published('')).toBe('');
  });
});

it('two times are on one day from midnight to midnight, not in the next month and not when either is none', () => {
  const on = (month: number, day: number, hour: number, minute = 0): number =>
    new Date(2026, month, day, hour, minute).getTime();
  expect(sameDay(on(10, 20, 0), on(10, 20, 23, 59))).toBe(true);
  expect(sameDay(on(10, 20, 23, 59), on(10, 21, 0))).toBe(false);
  expect(sameDay(on(10, 20, 12), on(11, 20, 12))).toBe(false);
  expect(sameDay(on(11, 20, 12), on(10, 20, 12))).toBe(false);
  expect(sameDay(Number.NaN, on(10, 20, 12))).toBe(false);
});

describe('dates in Spanish', () => {
  beforeEach(() => useWords('es'));

  it('are written as in Spanish', () => {
    expect(shortDate(NOW, NOW)).toBe('20 nov');
    expect(dayName(NOW - 3 * 86_400_000, NOW)).toBe('martes, 17 de noviembre');
    expect([asHeading('ámbar'), asHeading('')]).toEqual(['Ámbar', '']);
    expect(dayName(NOW, NOW)).toBe('Hoy');
    expect(published('2026-23')).toBe('otoño de 2026');
    expect(published('2026-11-19')).toBe('19 de noviembre de 2026');
  });
});
