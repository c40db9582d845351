import { clockDate, clockTime, clockWeekday } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import { type Meeting, REPEATS, type Repeats } from '../../../lib/model/meeting';
import type { Member } from '../../../lib/model/member';
import { whenOf } from '../../../lib/model/when';
import { type MeetingState, sortMeetings, spanOf } from '../../../lib/plan/meetings';
import { keptBy } from '../../../lib/plan/next-date';
import { beginningOf, DAY, zoneOf } from '../../../lib/plan/zone';

/** What a stamp says of a meeting, by this computer's clock. */
interface StampWords {
  /** "Thu". */
  readonly weekday: string;
  /** "Nov 26", with the year when it is another one. */
  readonly date: string;
  /** "5:30 PM"; '' while nobody has said it. */
  readonly time: string;
}

/** A day without a time, read as noon at Greenwich, is that day in every zone that is asked for it there. */
const NOON = 'T12:00:00Z';
const GREENWICH = 'UTC';

/** The zone of this computer. */
export const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Undefined for a meeting without a date. */
export function stampWords({ when }: Pick<Meeting, 'when'>, now: number): StampWords | undefined {
  const said = whenOf(when);
  if (said === undefined) return undefined;
  const begins = beginningOf(said);
  const [time, zone] =
    begins === undefined ? [Date.parse(said.date + NOON), GREENWICH] : [begins, zoneHere()];
  return {
    weekday: clockWeekday(time, zone),
    date: clockDate(time, zone, now),
    time: begins === undefined ? '' : clockTime(time, zone),
  };
}

/** "Thu, Nov 26, 5:30 PM"; "No date yet" where there is none. */
export function whenWords(meeting: Pick<Meeting, 'when'>, now: number): string {
  const words = stampWords(meeting, now);
  if (words === undefined) return t('meeting.noDate');
  const { weekday, date, time } = words;
  return [weekday, date, time].filter((part) => part !== '').join(', ');
}

/**
 * The time by the other member's clocks, with its day where that is another one; '' where it is the same, or where
 * nobody knows their zone.
 */
export function partnersTime(
  { when }: Pick<Meeting, 'when'>,
  partner: Pick<Member, 'zone'> | undefined,
): string {
  const said = whenOf(when);
  const begins = said === undefined ? undefined : beginningOf(said);
  const [theirs, mine] = [zoneOf(partner?.zone ?? ''), zoneOf(zoneHere())];
  if (begins === undefined || theirs === undefined || mine === undefined) return '';
  if (theirs.offsetAt(begins) === mine.offsetAt(begins)) return '';
  const isOtherDay = theirs.wallClockAt(begins).date !== mine.wallClockAt(begins).date;
  const time = clockTime(begins, theirs.name);
  return isOtherDay ? `${clockWeekday(begins, theirs.name)}, ${time}` : time;
}

/** "45 minutes", "1 hour 30 minutes". */
export function lengthWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [
    ...(hours === 0 ? [] : [t('meeting.hours', hours)]),
    ...(rest === 0 && hours > 0 ? [] : [t('meeting.minutes', rest)]),
  ].join(' ');
}

const EVERY: Readonly<Record<Repeats, () => string>> = {
  no: () => t('meeting.repeatsNo'),
  monthly: () => t('meeting.monthly'),
  monthlyDate: () => t('meeting.monthlyDate'),
  fortnightly: () => t('meeting.fortnightly'),
  weekly: () => t('meeting.weekly'),
};

const NTH: Readonly<Record<number, (day: string) => string>> = {
  1: (day) => t('meeting.first', [day]),
  2: (day) => t('meeting.second', [day]),
  3: (day) => t('meeting.third', [day]),
  4: (day) => t('meeting.fourth', [day]),
  5: (day) => t('meeting.last', [day]),
};

/** How it repeats, with its day where a date says it: "Each month, on the fourth Thursday". */
export function repeatWords(repeats: Repeats, date: string, keeps = 0): string {
  if (date === '') return EVERY[repeats]();
  const kept = keptBy({ date, repeats, keeps });
  if (repeats === 'monthlyDate') return t('meeting.onDay', [String(kept)]);
  if (repeats !== 'monthly') return EVERY[repeats]();
  return NTH[kept]?.(clockWeekday(Date.parse(date + NOON), GREENWICH, 'long')) ?? EVERY.monthly();
}

/** The choices of the menu. */
export const repeatChoices = (date: string): readonly (readonly [Repeats, string])[] =>
  REPEATS.map((one) => [one, repeatWords(one, date)] as const);

/** What a meeting is called. */
export const meetingTitle = ({ title }: Pick<Meeting, 'title'>): string =>
  title === '' ? t('meeting.untitled') : title;

const STATES: Readonly<Record<MeetingState, () => string>> = {
  ahead: () => '',
  running: () => t('meeting.running'),
  over: () => '',
  missed: () => t('meeting.missed'),
};

/** What else is to be said of where it stands; '' for nothing. */
export const stateWords = (state: MeetingState): string => STATES[state]();

/** What the drawer of the meetings says: "next: Thu", "next: no date yet", "2 past". */
export function meetingsState(all: readonly Meeting[]): string {
  const now = Date.now();
  const { next, past } = sortMeetings(all, now);
  if (next === undefined) return t('meeting.statePast', past.length);
  const words = stampWords(next, now);
  if (words === undefined) return t('meeting.stateNoDate');
  const [begins = 0] = spanOf(next) ?? [];
  const isNear = begins < now + 6 * DAY;
  return t('meeting.stateNext', [isNear ? words.weekday : words.date]);
}
