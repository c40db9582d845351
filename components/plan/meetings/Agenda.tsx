import { useId } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Meeting } from '../../../lib/model/meeting';
import { MAX_POINT, type Point } from '../../../lib/model/point';
import { movedFrom, NEXT } from '../../../lib/plan/agenda';
import { MeetingList } from '../../meeting/MeetingList';
import { PointItem } from '../../meeting/PointItem';
import { HoldContext } from '../../hooks/use-held';
import { useHeldRecords } from '../../lists/use-held-records';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { useDragOrder } from '../../lists/use-drag-order';
import { Linked } from '../../talk/Words';
import { RemovedFoot } from '../../removed/RemovedFoot';
import { Button } from '../../ui/Button';
import { AddWords } from './AddWords';
import { meetingTitle, whenWords } from './meeting-words';
import type { MeetingActs } from './use-meeting-acts';
import type { MeetingsNow } from './use-meetings';

interface Props {
  meeting: Meeting;
  meetings: MeetingsNow;
  acts: MeetingActs;
}

/** What the two talk over at a meeting, in the order that they give it. */
export function Agenda({ meeting, meetings, acts }: Props) {
  const { points } = useSession().records;
  const [shown, hold, ids] = useHeldRecords('points', meetings.agendas.get(meeting.id) ?? []);
  const heading = useId();
  const wrote = useWrote();
  const drag = useDragOrder(ids, (id, after) => void wrote(points.place(id, after)));
  const isRunning = meeting.startedAt > 0 && meeting.endedAt === 0;
  const isOver = meeting.endedAt > 0;
  const talkNow = (id: string, describedBy: string) => (
    <Button look="quiet" aria-describedby={describedBy} onClick={() => acts.talkAbout(id)}>
      {t('meeting.talkNow')}
    </Button>
  );
  return (
    <section className="card pad meeting-part meeting" aria-labelledby={heading}>
      <h2 className="eyebrow" id={heading}>
        {t('meeting.agenda')}
      </h2>
      <ol aria-labelledby={heading} className="numbered" {...drag}>
        <HoldContext value={hold}>
          {shown.map((point) => (
            <PointItem
              key={point.id}
              {...{ point, ids }}
              at={ids.indexOf(point.id)}
              current={isRunning && meeting.current === point.id}
              said={saidOf(point, meeting, meetings)}
              onTalked={(talked) => void acts.tick(point, talked)}
              {...(isRunning && meeting.current !== point.id
                ? { more: (describedBy: string) => talkNow(point.id, describedBy) }
                : {})}
            />
          ))}
        </HoldContext>
      </ol>
      {shown.length === 0 && <p className="small muted">{t('meeting.noPoints')}</p>}
      {!isOver && (
        <AddWords
          {...{ draft: `point:${meeting.id}`, name: t('meeting.addPoint'), most: MAX_POINT }}
          onAdd={(text) => points.add({ text, meeting: meeting.id })}
        />
      )}
      {meetings.next?.id === meeting.id && (
        <MeetingList points={meetings.agendas.get(NEXT) ?? []} meeting={meeting.id} />
      )}
      <MovedOn meeting={meeting} />
      <RemovedFoot kind="points" />
    </section>
  );
}

/** Where a point was put on an agenda first, when it moved on from there. */
function saidOf(point: Point, { id }: Meeting, { all, now }: MeetingsNow): string {
  const first = all.find((one) => one.id === point.meeting);
  if (first === undefined || first.id === id) return '';
  return t('meeting.movedFrom', [first.when === '' ? meetingTitle(first) : whenWords(first, now)]);
}

/** What was not reached when the meeting ended. */
function MovedOn({ meeting }: { meeting: Meeting }) {
  const { points } = useSession().records;
  const moved = movedFrom(useObserved(points.list), meeting);
  const heading = useId();
  if (moved.length === 0) return null;
  return (
    <>
      <h3 className="eyebrow" id={heading}>
        {t('meeting.movedOn')}
      </h3>
      <ul aria-labelledby={heading} className="moved-on small muted">
        {moved.map(({ id, text }) => (
          <li key={id} dir="auto">
            <Linked text={text} />
          </li>
        ))}
      </ul>
    </>
  );
}
