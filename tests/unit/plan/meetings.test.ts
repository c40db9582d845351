import { describe, expect, it } from 'vitest';
import { meetings } from '../../../lib/model/meeting';
import { whenOf } from '../../../lib/model/when';
import { following, sortMeetings, spanOf, stateOf } from '../../../lib/plan/meetings';

const AT = Date.UTC(2026, 10, 20, 12);
const make = (id: string, more: object = {}) =>
  meetings.parse({ id, by: 'ana', at: AT, title: id, when: '2026-11-26T17:30[America/Chicago]', ...more })!;
const BEGINS = Date.UTC(2026, 10, 26, 23, 30);
const HOUR = 3_600_000;

it('a meeting lasts from its time for its minutes, and a day without a time that day', () => {
  expect(spanOf(make('m', { minutes: 45 }))).toEqual([BEGINS, BEGINS + 45 * 60_000]);
  const day = Date.UTC(2026, 10, 26, 6);
  expect(spanOf(make('m', { when: '2026-11-26[America/Chicago]' }))).toEqual([day, day + 24 * HOUR]);
  expect(spanOf(make('m', { when: '' }))).toBeUndefined();
  expect(spanOf(make('m', { when: '2026-11-26T17:30[Mars/Olympus]' }))?.[0]).toBe(
    Date.UTC(2026, 10, 26, 17, 30),
  );
});

it('is ahead until three hours after its end, then missed; started it runs, ended it is over', () => {
  const end = BEGINS + HOUR;
  expect(stateOf(make('m'), end + 3 * HOUR)).toBe('ahead');
  expect(stateOf(make('m'), end + 3 * HOUR + 1)).toBe('missed');
  expect(stateOf(make('m', { startedAt: AT }), end + 9 * HOUR)).toBe('running');
  expect(stateOf(make('m', { startedAt: AT, endedAt: AT }), AT)).toBe('over');
  expect(stateOf(make('m', { when: '' }), AT + 1e12)).toBe('ahead');
});

it('they are sorted, the undated last, the past ones the other way round; one is the next', () => {
  const all = [
    make('undated', { when: '' }),
    make('far', { when: '2027-01-28T17:30[UTC]' }),
    make('soon'),
    make('missed', { when: '2026-11-01T17:30[UTC]' }),
    make('old', { when: '2026-09-24T17:30[UTC]', endedAt: AT }),
    make('last', { when: '2026-10-29T17:30[UTC]', endedAt: AT }),
  ];
  const { coming, past, next } = sortMeetings(all, AT);
  expect(coming.map(({ id }) => id)).toEqual(['missed', 'soon', 'far', 'undated']);
  expect(past.map(({ id }) => id)).toEqual(['last', 'old']);
  expect(next?.id).toBe('soon');
  expect(sortMeetings([make('far', { startedAt: AT }), make('soon')], AT).next?.id).toBe('far');
  expect(sortMeetings([make('missed', { when: '2026-11-01T17:30[UTC]' })], AT).next?.id).toBe('missed');
  expect(sortMeetings([], AT).next).toBeUndefined();
});

describe('what follows a meeting', () => {
  it('is nothing where it does not repeat, or has no date', () => {
    expect(following(make('m'), AT)).toBeUndefined();
    expect(following(make('m', { when: '', repeats: 'weekly' }), AT)).toBeUndefined();
  });

  it('is one with its title, length, place and clock on the next day, right through summer time', () => {
    const next = following(make('m', { repeats: 'monthly', place: 'By phone', minutes: 45 }), BEGINS)!;
    expect(next.fields).toMatchObject({
      title: 'm',
      place: 'By phone',
      minutes: 45,
      series: 'm',
      follows: 'm',
    });
    expect(next.fields.when).toBe('2026-12-24T17:30[America/Chicago]');
    const spring = make('m', { when: '2027-03-11T17:30[America/Chicago]', repeats: 'weekly' });
    const after = make('n', following(spring, BEGINS)!.fields);
    expect(after.when).toBe('2027-03-18T17:30[America/Chicago]');
    expect(spanOf(after)![0] - spanOf(spring)![0]).toBe(7 * 24 * HOUR - HOUR);
  });

  it('is on a day that is not over, and keeps to the day of its series through short months', () => {
    const late = make('m', { when: '2026-08-31T17:30[UTC]', repeats: 'monthlyDate' });
    const first = following(late, Date.UTC(2026, 10, 20, 12))!;
    expect(whenOf(first.fields.when!)?.date).toBe('2026-11-30');
    const second = following(make(first.id, first.fields), Date.UTC(2026, 11, 1))!;
    expect(whenOf(second.fields.when!)?.date).toBe('2026-12-31');
  });

  it('has one id on both sides, another one each time, and never its own', () => {
    let meeting = make('m'.repeat(64), { repeats: 'weekly' });
    const seen = new Set([meeting.id]);
    for (let n = 0; n < 5; n += 1) {
      const next = following(meeting, AT)!;
      expect(following(meeting, AT + HOUR)!.id).toBe(next.id);
      expect(next.id).toMatch(/^[\w-]{1,64}$/);
      expect(seen.has(next.id)).toBe(false);
      seen.add(next.id);
      // somebody moves it back onto the day of the one before
      meeting = make(next.id, { ...next.fields, when: meeting.when });
    }
  });
});
