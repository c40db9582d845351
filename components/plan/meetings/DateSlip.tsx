import { useId } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Meeting } from '../../../lib/model/meeting';
import { NEXT } from '../../../lib/plan/agenda';
import { Button } from '../../ui/Button';
import { BareStamp, BigStamp } from './BigStamp';
import { lengthWords, meetingTitle } from './meeting-words';
import { type MeetingsNow, useMeetings } from './use-meetings';
import './meetings.css';

/** So many past dates stand on the slip. */
const PAST = 3;

interface Props {
  /** Opens a meeting, given its id. */
  onOpen: (id: string) => void;
}

/** The slip "Date we meet": the last dates, and the next one with the way to its agenda. Nothing without a meeting. */
export function DateSlip({ onOpen }: Props) {
  const meetings = useMeetings();
  const heading = useId();
  if (meetings.all.length === 0) return null;
  const past = meetings.past.slice(0, PAST).toReversed();
  return (
    <section className="card pad date-slip" aria-labelledby={heading}>
      <h2 id={heading}>{t('meeting.slip')}</h2>
      {past.length > 0 && (
        <ul className="slip-lines" aria-label={t('meeting.past')}>
          {past.map((meeting) => (
            <li key={meeting.id}>
              <BareStamp meeting={meeting} now={meetings.now} />
              <span dir="auto">{meetingTitle(meeting)}</span>
            </li>
          ))}
        </ul>
      )}
      {meetings.next === undefined ? (
        <p className="small muted">{t('meeting.noneComing')}</p>
      ) : (
        <Next meeting={meetings.next} meetings={meetings} onOpen={onOpen} />
      )}
    </section>
  );
}

function Next({ meeting, meetings, onOpen }: Props & { meeting: Meeting; meetings: MeetingsNow }) {
  const points = (meetings.agendas.get(meeting.id)?.length ?? 0) + (meetings.agendas.get(NEXT)?.length ?? 0);
  const about = [lengthWords(meeting.minutes), meeting.place].filter((part) => part !== '');
  return (
    <div className="slip-next">
      <BigStamp meeting={meeting} now={meetings.now} />
      <div>
        <p className="small" dir="auto">
          {meetingTitle(meeting)}
        </p>
        <p className="small muted">{about.join(' · ')}</p>
        <p className="small muted">{t('meeting.points', points)}</p>
        <Button look="main" onClick={() => onOpen(meeting.id)}>
          {t('meeting.openAgenda')}
        </Button>
      </div>
    </div>
  );
}
