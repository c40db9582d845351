import { useState } from 'react';
import { t } from '../../../lib/i18n/t';
import {
  MAX_MEETING_TITLE,
  MAX_PLACE,
  type Meeting,
  MOST_MINUTES,
  REPEATS,
  type Repeats,
} from '../../../lib/model/meeting';
import { isDay, whenOf } from '../../../lib/model/when';
import { storedAt, type WallClock, whenIn, zoneOf } from '../../../lib/plan/zone';
import { Choose } from '../../forms/Choose';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { KeptValue } from '../../forms/KeptValue';
import { repeatChoices, zoneHere } from './meeting-words';

/** The date and the time of a meeting by this computer's clock; '' for what nobody has said. */
function wallClockHere(when: string): WallClock {
  const said = whenOf(when);
  const here = zoneOf(zoneHere());
  if (said === undefined) return { date: '', time: '' };
  return here === undefined ? said : whenIn(said, here);
}

/** A whole number of minutes as typed; undefined for what is none, or too many. */
export function minutesOf(typed: string): number | undefined {
  const minutes = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
  return minutes >= 1 && minutes <= MOST_MINUTES ? minutes : undefined;
}

/** When and where a meeting is, folded once that is known. Each field is written when the person leaves it. */
export function MeetingFields({ meeting }: { meeting: Meeting }) {
  const { meetings } = useSession().records;
  const wrote = useWrote();
  const { id, title, minutes, place } = meeting;
  const { date, time } = wallClockHere(meeting.when);
  const [undated] = useState(date === ''); // what has a date is looked at more often than changed
  const edit = (fields: Parameters<typeof meetings.edit>[1]): string | null =>
    wrote(meetings.edit(id, fields)) ? '' : null;
  /** A time by the clock here: what was said before of the other part stays. */
  const at = (changed: Partial<WallClock>): string | null =>
    edit({ when: storedAt({ date, time, ...changed }, zoneHere()), keeps: 0 });
  return (
    <details className="meeting-when" open={undated}>
      <summary>{t('meeting.change')}</summary>
      <div className="meeting-fields">
        <div className="wide-field">
          <KeptValue
            {...{ draft: `meeting:${id}:title`, label: t('meeting.title'), value: title }}
            maxLength={MAX_MEETING_TITLE}
            onKeep={(typed) => (typed === '' ? t('meeting.titleMissing') : edit({ title: typed }))}
          />
        </div>
        <KeptValue
          {...{ draft: `meeting:${id}:date`, label: t('meeting.date'), value: date, type: 'date' }}
          onKeep={(typed) => (typed === '' || isDay(typed) ? at({ date: typed }) : t('meeting.dateWrong'))}
        />
        <KeptValue
          {...{ draft: `meeting:${id}:time`, label: t('meeting.time'), value: time, type: 'time' }}
          onKeep={(typed) => (date === '' ? t('meeting.dateFirst') : at({ time: typed.slice(0, 5) }))}
        />
        <KeptValue
          {...{ draft: `meeting:${id}:minutes`, label: t('meeting.length'), type: 'number' }}
          {...{ value: String(minutes), min: 1, max: MOST_MINUTES, hint: t('meeting.inMinutes') }}
          onKeep={(typed) => {
            const length = minutesOf(typed);
            return length === undefined ? t('meeting.lengthWrong') : edit({ minutes: length });
          }}
        />
        <Repeating
          {...{ date, repeats: meeting.repeats }}
          onChoose={(repeats) => edit({ repeats, keeps: 0 })}
        />
        <div className="wide-field">
          <KeptValue
            {...{ draft: `meeting:${id}:place`, label: t('meeting.place'), value: place }}
            maxLength={MAX_PLACE}
            onKeep={(typed) => edit({ place: typed })}
          />
        </div>
      </div>
    </details>
  );
}

interface RepeatingProps {
  /** The day from which it repeats, '' for none. */
  date: string;
  repeats: Repeats;
  onChoose: (repeats: Repeats) => void;
}

/** How the meeting repeats. */
export function Repeating({ date, repeats, onChoose }: RepeatingProps) {
  return (
    <div className="wide-field">
      <Choose
        label={t('meeting.repeats')}
        value={repeats}
        options={repeatChoices(isDay(date) ? date : '')}
        onChoose={(value) => {
          const chosen = REPEATS.find((one) => one === value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      />
    </div>
  );
}
