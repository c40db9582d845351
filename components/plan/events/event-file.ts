import { titleAsName } from '../../../lib/export/reading/file-name';
import { t } from '../../../lib/i18n/t';
import type { Event } from '../../../lib/model/event';
import { isDay } from '../../../lib/model/when';
import { calendarFile } from '../../../lib/plan/calendar-file';

/** Nobody says how long an event lasts: a calendar keeps an hour free. */
const MINUTES = 60;

/**
 * An event as a calendar file; undefined for one whose day is not known. What it was like stays in the notebook.
 *
 * @param now milliseconds since 1970
 */
export function eventFile(
  { id, title, date, time, place, address }: Event,
  now: number,
): { readonly name: string; readonly text: string } | undefined {
  if (!isDay(date)) return undefined;
  const when = { date, time, zone: '' };
  const entry = { uid: `${id}@bookbag`, title, when, minutes: MINUTES, place, link: address };
  return {
    name: `${titleAsName(title) || t('event.untitled')}.ics`,
    text: calendarFile({ ...entry, repeats: 'no', keeps: 0, notes: '' }, now),
  };
}
