import * as v from 'valibot';
import { dateField, line, oneOf, text, webAddress } from './field';
import { kind, type RecordOf } from './kind';

/** Whether a member goes. '' has not said. */
export const GOING = ['', 'yes', 'maybe', 'no'] as const;
export type WhoGoes = (typeof GOING)[number];

/** A time of day as it is stored, such as "17:30"; anything else is none. */
const timeField = v.optional(v.fallback(v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)), ''), '');

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
