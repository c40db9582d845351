import { t } from '../../../lib/i18n/t';
import type { Meeting } from '../../../lib/model/meeting';
import type { Point } from '../../../lib/model/point';
import { whenOf } from '../../../lib/model/when';
import { calendarFile } from '../../../lib/plan/calendar-file';
import { titleAsName } from '../../../lib/export/reading/file-name';
import { webAddressOf } from '../../../lib/util/web-url';
import { meetingTitle } from './meeting-words';

/**
 * A meeting as a calendar file; undefined for one without a date. The meetings of a series are one entry, so that a file
 * of a later one takes the place of the one before.
 *
 * @param now milliseconds since 1970
 */
export function meetingFile(
  meeting: Meeting,
  agenda: readonly Point[],
  now: number,
): { readonly name: string; readonly text: string } | undefined {
  const when = whenOf(meeting.when);
  if (when === undefined) return undefined;
  const { id, series, minutes, place, repeats, keeps } = meeting;
  const title = meetingTitle(meeting);
  const notes = agenda.map(({ text }, at) => `${at + 1}. ${text.replaceAll('\n', ' ')}`).join('\n');
  const link = /^https?:\/\//i.test(place) ? (webAddressOf(place) ?? '') : '';
  const uid = `${series === '' ? id : series}@bookbag`;
  return {
    name: `${titleAsName(title) || t('meeting.untitled')}.ics`,
    text: calendarFile({ uid, title, when, minutes, place, repeats, keeps, notes, link }, now),
  };
}
