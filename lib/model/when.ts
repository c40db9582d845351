import { matchingField } from './field';

/**
 * When people meet, by the clock on the wall of a place: "2026-11-26T17:30[Europe/Madrid]", and "2026-11-26[Europe/Madrid]"
 * as long as nobody has said the time. It is one field, since a date, a time and a zone mean nothing apart: whoever sets
 * one of them sets all. RFC 9557 writes it so.
 */
export interface When {
  /** "2026-11-26", a day that the calendar has. */
  readonly date: string;
  /** "17:30"; '' while it is not said. */
  readonly time: string;
  /** As the IANA names it: "Europe/Madrid". The computer may not know it. */
  readonly zone: string;
}

/** The name of a time zone, as far as its form says. */
const ZONE = /^[A-Za-z][\w+-]{0,31}(?:\/[\w+-]{1,31}){0,2}$/;

const WHEN = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d))?\[([\w+/-]{1,64})\]$/;

/** Whether a calendar has that day: "2026-02-30" is none. Bookbag knows those of the years 2000 to 2199. */
export function isDay(date: string): boolean {
  if (!/^2[01]\d\d-\d\d-\d\d$/.test(date)) return false;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** Reads what a meeting's field holds; undefined for nothing, and for what is no time. */
export function whenOf(stored: string): When | undefined {
  const [, date = '', hours, minutes, zone = ''] = WHEN.exec(stored) ?? [];
  if (!isDay(date) || !ZONE.test(zone)) return undefined;
  return { date, time: hours === undefined ? '' : `${hours}:${minutes}`, zone };
}

/** Writes it as the field holds it. */
export const storedWhen = ({ date, time, zone }: When): string =>
  `${date}${time === '' ? '' : `T${time}`}[${zone}]`;

/** A time to meet, or nothing. */
export const whenField = matchingField((value) => whenOf(value) !== undefined);

/** A day, or nothing. */
export const dayField = matchingField(isDay);

/** The name of a time zone, or nothing. */
export const zoneField = matchingField((value) => ZONE.test(value));
