import { dateField, line, matchingField, oneOf, text, webAddress } from './field';
import { kind, type RecordOf } from './kind';

/** Whether a member goes. '' has not said. */
export const GOING = ['', 'yes', 'maybe', 'no'] as const;
export type WhoGoes = (typeof GOING)[number];

/** A time of day as it is stored, such as "17:30"; anything else is none. */
const timeField = matchingField((value) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value));

/** An event of an association or a library, to which one of the two or both may go. */
export const events = kind(
  'events',
  {
    title: line(300),
    /** The day, as far as it is known. */
    date: dateField,
    /** Where it takes place, the time there. */
    time: timeField,
    place: line(500),
    address: webAddress,
    /** What it was like. */
    notes: text(20_000),
  },
  {
    perMember: { going: oneOf(GOING) },
    section: 'plan',
    searched: { name: 'title', text: ['place', 'notes'] },
  },
);

export type Event = RecordOf<typeof events>;
