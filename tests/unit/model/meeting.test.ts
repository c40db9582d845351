import { describe, expect, it } from 'vitest';
import { decisions, MAX_DECISION } from '../../../lib/model/decision';
import { MAX_MEETING_TITLE, MAX_PLACE, meetings, MOST_MINUTES } from '../../../lib/model/meeting';
import { members } from '../../../lib/model/member';
import { MAX_POINT, points } from '../../../lib/model/point';
import { MAX_TO_DO, toDos } from '../../../lib/model/to-do';
import { isDay, storedWhen, whenOf } from '../../../lib/model/when';

const MADE = { id: 'm', by: 'ana', at: 1_790_000_000_000 };
const meeting = (fields: object) => meetings.parse({ ...MADE, ...fields })!;

describe('a meeting', () => {
  it.each([
    ['title', MAX_MEETING_TITLE],
    ['place', MAX_PLACE],
  ] as const)('takes a %s up to its length, and no more', (name, most) => {
    expect(meeting({ [name]: 'x'.repeat(most) })[name]).toHaveLength(most);
    expect(meeting({ [name]: 'x'.repeat(most + 1) })[name].length).toBeLessThanOrEqual(most);
  });

  it('lasts a day at most, else an hour', () => {
    expect(meeting({ minutes: MOST_MINUTES }).minutes).toBe(MOST_MINUTES);
    expect(meeting({ minutes: MOST_MINUTES + 1 }).minutes).toBe(60);
    expect(meeting({ minutes: 'long' }).minutes).toBe(60);
    expect([31, 32, -1].map((keeps) => meeting({ keeps }).keeps)).toEqual([31, 0, 0]);
  });

  it('stays, whatever a newer app or a partner wrote of how it repeats, when and what it follows', () => {
    const odd = {
      repeats: 'yearly',
      when: 'soon',
      series: '__proto__',
      follows: 7,
      endedAt: -1,
      current: 'a b',
    };
    expect(meeting(odd)).toMatchObject({
      repeats: 'no',
      when: '',
      series: '',
      follows: '',
      endedAt: 0,
      current: '',
    });
  });
});

describe('words that hang on a meeting', () => {
  it.each([
    ['a point', points, MAX_POINT],
    ['a decision', decisions, MAX_DECISION],
    ['a to-do', toDos, MAX_TO_DO],
  ])('of %s are cut at their length', (_what, kind, most) => {
    const of = (text: string): string =>
      (kind.parse({ ...MADE, meeting: 'm', text }) as { text: string }).text;
    expect(of('x'.repeat(most))).toHaveLength(most);
    expect(of('x'.repeat(most + 1)).length).toBeLessThanOrEqual(most);
  });

  it('a point that an older app stored stands for the next meeting; one of an unknown kind is plain words', () => {
    const old = points.parse({ ...MADE, from: 'highlights', source: 'h', text: 'The budget' });
    expect(old).toMatchObject({ from: 'highlights', source: 'h', meeting: '', talkedAt: '' });
    expect(points.parse({ ...MADE, from: 'poems', source: 'p', text: 'The budget' })?.from).toBe('');
  });
});

describe('a time to meet', () => {
  it.each([
    '2026-11-26T17:30[Europe/Madrid]',
    '2026-11-26[UTC]',
    '2000-02-29T00:00[America/Argentina/Buenos_Aires]',
    '2199-12-31T23:59[Etc/GMT+5]',
  ])('%s is read and written as it stands', (stored) => {
    expect(storedWhen(whenOf(stored)!)).toBe(stored);
  });

  it.each([
    '',
    '2026-02-30T17:30[UTC]',
    '2026-11-26T24:00[UTC]',
    '2026-11-26T17:60[UTC]',
    '2026-11-26T17:30',
    '2026-11-26T17:30[]',
    '2026-11-26T17:30[../etc]',
    '2026-11-26T17:30[UTC]\r\nATTENDEE:x',
    `2026-11-26T17:30[${'x'.repeat(65)}]`,
    '1999-12-31[UTC]',
    '2200-01-01[UTC]',
  ])('%j is none', (stored) => {
    expect(whenOf(stored)).toBeUndefined();
  });

  it('a day is one that the calendar has, and a member’s zone has the form of one', () => {
    expect(['2024-02-29', '2026-02-29', '2026-1-1', '2026-11-26T'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    const zone = (value: unknown) => members.parse({ ...MADE, name: 'Ana', seat: 'a', zone: value })?.zone;
    expect([zone('Europe/Madrid'), zone('a b'), zone('/etc/passwd')]).toEqual(['Europe/Madrid', '', '']);
  });
});
