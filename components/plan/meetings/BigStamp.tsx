import { t } from '../../../lib/i18n/t';
import type { Meeting } from '../../../lib/model/meeting';
import { stampWords } from './meeting-words';

interface Props {
  meeting: Pick<Meeting, 'when'>;
  now: number;
}

/** The date of a meeting as a large stamp: weekday, day, time. */
export function BigStamp({ meeting, now }: Props) {
  const words = stampWords(meeting, now);
  if (words === undefined) return <span className="stamp seat-both big">{t('meeting.noDate')}</span>;
  return (
    <span className="stamp seat-both big">
      {words.weekday} <b>{words.date}</b> {words.time}
    </span>
  );
}

/** The date of a meeting that is over, stamped without an edge. */
export function BareStamp({ meeting, now }: Props) {
  const words = stampWords(meeting, now);
  return <span className="stamp seat-both bare">{words?.date ?? t('meeting.noDate')}</span>;
}
