import { useId, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Meeting } from '../../../lib/model/meeting';
import { NEXT } from '../../../lib/plan/agenda';
import { stateOf } from '../../../lib/plan/meetings';
import { MeetingList } from '../../meeting/MeetingList';
import type { Going } from '../../app/use-place';
import { TitledList } from '../../lists/TitledList';
import { useCanWrite } from '../../hooks/use-can-write';
import { useNews } from '../../hooks/use-news';
import { HoldContext } from '../../hooks/use-held';
import { useHeldRecords } from '../../lists/use-held-records';
import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { RemovedFoot } from '../../removed/RemovedFoot';
import { useRemove } from '../../removed/use-remove';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { focusNeighbour } from '../../ui/keep-focus';
import { NewOn, useNewsOn } from '../NewOn';
import { BareStamp, BigStamp } from './BigStamp';
import { lengthWords, meetingTitle, stateWords } from './meeting-words';
import { PlanMeeting } from './PlanMeeting';
import { openToDos, ToDoList } from './ToDos';
import { type MeetingsNow, useMeetings, useTellZone } from './use-meetings';
import './meetings.css';

interface Props {
  going: Pick<Going, 'planned' | 'back'>;
}

interface OpensProps {
  /** Opens a meeting, given its id. */
  onOpen: (id: string) => void;
}

/** The meetings of the pair: those to come, what is open from them, and those that were. */
export function Meetings({ going }: Props) {
  const onOpen = (id: string): void => going.planned('meetings', id);
  const meetings = useMeetings();
  useTellZone();
  const [planning, setPlanning] = useState(false);
  const plan = useCanWrite() && (
    <Button look="main" icon="plus" onClick={() => setPlanning(true)}>
      {t('meeting.plan')}
    </Button>
  );
  const [open, hold] = useHeldRecords('toDos', openToDos(useObserved(useSession().records.toDos.list)));
  return (
    <>
      <Button look="quiet" icon="back" onClick={going.back}>
        {t('reading.back')}
      </Button>
      {meetings.all.length === 0 ? (
        <EmptyState
          drawing="talk"
          title={t('meeting.meetings')}
          heading={t('meeting.none')}
          words={t('meeting.noneNext')}
        >
          {plan}
        </EmptyState>
      ) : (
        <>
          <div className="row wrap spread list-heading">
            <h1 className="h1">{t('meeting.meetings')}</h1>
            {plan}
          </div>
          <TitledList
            {...{ name: t('meeting.meetings'), kind: 'meetings', records: meetings.coming }}
            inOrder
            look="cards meetings"
            renderCard={(meeting) => <MeetingCard {...{ meeting, meetings, onOpen }} />}
          />
          {meetings.coming.length === 0 && <p className="muted">{t('meeting.noneComing')}</p>}
        </>
      )}
      {meetings.next === undefined && <Brought meetings={meetings} />}
      <HoldContext value={hold}>{open.length > 0 && <ToDoList toDos={[]} others={open} />}</HoldContext>
      <Past {...{ meetings, onOpen }} />
      <RemovedFoot kind="meetings" />
      {planning && <PlanMeeting onClose={() => setPlanning(false)} />}
    </>
  );
}

/** What was brought while no meeting is planned. */
function Brought({ meetings }: { meetings: MeetingsNow }) {
  const [points, hold] = useHeldRecords('points', meetings.agendas.get(NEXT) ?? []);
  if (points.length === 0) return null;
  return (
    <div className="card pad meeting-part">
      <HoldContext value={hold}>
        <MeetingList points={points} meeting={NEXT} />
      </HoldContext>
      <RemovedFoot kind="points" />
    </div>
  );
}

interface CardProps extends OpensProps {
  meeting: Meeting;
  meetings: MeetingsNow;
}

function MeetingCard({ meeting, meetings, onOpen }: CardProps) {
  const people = usePeople();
  const { fresh, ref } = useNews<HTMLDivElement>('meetings', meeting.id);
  const [drop, canWrite] = [useRemove(), useCanWrite()];
  const id = useId();
  const agenda = meetings.agendas.get(meeting.id) ?? [];
  const ids = agenda.map((one) => one.id);
  const news = Number(fresh) + useNewsOn('meetings', meeting.id, ids);
  const state = stateWords(stateOf(meeting, meetings.now));
  const about = [lengthWords(meeting.minutes), meeting.place].filter((part) => part !== '');
  return (
    <>
      <NewOn count={news} />
      <div
        ref={ref}
        className={`card pad meeting-card${news > 0 ? ' has-news' : ''}${fresh ? ` fresh seat-${people.of(meeting.by).seat}` : ''}`}
      >
        <BigStamp meeting={meeting} now={meetings.now} />
        <div>
          <h2 className="h2" dir="auto">
            <button
              type="button"
              className="title-open meeting-open"
              id={id}
              onClick={() => onOpen(meeting.id)}
            >
              {meetingTitle(meeting)}
            </button>
          </h2>
          <p className="small muted">{about.join(' · ')}</p>
          <p className="small muted">{t('meeting.points', agenda.length)}</p>
          {state !== '' && <p className="small meeting-state">{state}</p>}
          {canWrite && (
            <div className="acts">
              <Button
                look="quiet"
                aria-describedby={id}
                onClick={({ currentTarget }) => {
                  focusNeighbour(currentTarget);
                  drop('meetings', meeting.id);
                }}
              >
                {t('app.remove')}
              </Button>
            </div>
          )}
        </div>
      </div>
    </>
  );
}

function PastMeeting({ meeting, meetings, onOpen }: CardProps) {
  const people = usePeople();
  const { fresh, ref } = useNews<HTMLDivElement>('meetings', meeting.id);
  const news = useNewsOn('meetings', meeting.id);
  return (
    <div ref={ref} className={`past-meeting${fresh ? ` fresh seat-${people.of(meeting.by).seat}` : ''}`}>
      <BareStamp meeting={meeting} now={meetings.now} />
      <Button look="link" onClick={() => onOpen(meeting.id)}>
        <span dir="auto">{meetingTitle(meeting)}</span>
      </Button>
      {news > 0 && <span className="tiny strong">{t('reading.newHere', news)}</span>}
    </div>
  );
}

/** The meetings that were, to read again. */
function Past({ meetings, onOpen }: OpensProps & { meetings: MeetingsNow }) {
  const heading = useId();
  if (meetings.past.length === 0) return null;
  return (
    <section className="meeting-part">
      <h2 className="eyebrow" id={heading}>
        {t('meeting.past')}
      </h2>
      <TitledList
        {...{ name: t('meeting.past'), kind: 'meetings', under: 'meetings past', records: meetings.past }}
        inOrder
        look="plain-list past-meetings"
        renderCard={(meeting) => <PastMeeting {...{ meeting, meetings, onOpen }} />}
      />
    </section>
  );
}
