import { t } from '../../../lib/i18n/t';
import type { Meeting } from '../../../lib/model/meeting';
import { pointAfter } from '../../../lib/plan/agenda';
import { stateOf } from '../../../lib/plan/meetings';
import type { Going } from '../../app/use-place';
import { useCanWrite } from '../../hooks/use-can-write';
import { HoldContext, useHeldOne } from '../../hooks/use-held';
import { useNews } from '../../hooks/use-news';
import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { Linked, PlainWords } from '../../talk/Words';
import { RemovedHere } from '../../removed/RemovedHere';
import { Button } from '../../ui/Button';
import { useSay } from '../../ui/Toasts';
import { isOfResume } from '../../meeting/of-resume';
import { Talk } from '../Talk';
import { Agenda } from './Agenda';
import { BigStamp } from './BigStamp';
import { meetingFile } from './calendar';
import { Clock } from './Clock';
import { Decisions } from './Decisions';
import { MeetingFields } from './MeetingFields';
import { lengthWords, meetingTitle, partnersTime, repeatWords, stateWords } from './meeting-words';
import { whenOf } from '../../../lib/model/when';
import { SharedNotes } from './SharedNotes';
import { ToDos } from './ToDos';
import { type MeetingActs, useMeetingActs } from './use-meeting-acts';
import { type MeetingsNow, useMeetings, useTellZone } from './use-meetings';
import './meetings.css';

interface Props {
  id: string;
  going: Pick<Going, 'back'>;
}

/** A meeting: when and where, its agenda, and what came of it. Both write in all of it. */
export function MeetingView({ id, going }: Props) {
  const meetings = useMeetings();
  useTellZone();
  const now = meetings.all.find((one) => one.id === id);
  const [meeting, hold] = useHeldOne(now, id);
  return (
    <>
      <Button look="quiet" icon="back" onClick={going.back}>
        {t('reading.back')}
      </Button>
      {now === undefined && (
        <RemovedHere
          {...{ kind: 'meetings', id }}
          gone={t('meeting.isGone')}
          goneNext={t('meeting.isGoneNext')}
          above={meeting !== undefined}
        />
      )}
      {meeting !== undefined && (
        <HoldContext value={hold}>
          <OpenMeeting meeting={meeting} meetings={meetings} />
        </HoldContext>
      )}
    </>
  );
}

interface OpenProps {
  meeting: Meeting;
  meetings: MeetingsNow;
}

function OpenMeeting({ meeting, meetings }: OpenProps) {
  const acts = useMeetingActs(meeting, meetings);
  return (
    <article className="meeting-view">
      <Head {...{ meeting, meetings }} />
      <Running {...{ meeting, meetings, acts }} />
      <Acts {...{ meeting, meetings, acts }} />
      <MeetingFields meeting={meeting} />
      <Agenda {...{ meeting, meetings, acts }} />
      <SharedNotes key={meeting.id} of={meeting.id} name={t('meeting.notes')} />
      <Decisions meeting={meeting} />
      <ToDos meeting={meeting} />
      <Talk on="meeting" subject={meeting.id} />
    </article>
  );
}

/** What it is called, stamped with its date, and in words how long, where and how often. */
function Head({ meeting, meetings: { now } }: OpenProps) {
  const { partner } = usePeople();
  const members = useObserved(useSession().records.members.list);
  const { ref } = useNews<HTMLElement>('meetings', meeting.id);
  const theirs = partnersTime(
    meeting,
    members.find(({ id }) => id === partner?.id),
  );
  const date = whenOf(meeting.when)?.date ?? '';
  const state = stateWords(stateOf(meeting, now));
  return (
    <header ref={ref} className="meeting-head">
      <BigStamp meeting={meeting} now={now} />
      <div>
        <h1 className="h1" dir="auto">
          {meetingTitle(meeting)}
        </h1>
        <p className="small muted">
          {lengthWords(meeting.minutes)}
          {meeting.place !== '' && (
            <>
              {' · '}
              <PlainWords as="span" text={meeting.place} />
            </>
          )}
        </p>
        {theirs !== '' && partner !== null && (
          <p className="small muted">{t('meeting.theirTime', [theirs, partner.name])}</p>
        )}
        {meeting.repeats !== 'no' && (
          <p className="small muted">{repeatWords(meeting.repeats, date, meeting.keeps)}</p>
        )}
        {state !== '' && <p className="small meeting-state">{state}</p>}
      </div>
    </header>
  );
}

/** While the two meet: the clock, and the point that they talk about. */
function Running({ meeting, meetings, acts }: OpenProps & { acts: MeetingActs }) {
  const canWrite = useCanWrite();
  if (meeting.startedAt === 0 || meeting.endedAt > 0) return null;
  const agenda = meetings.agendas.get(meeting.id) ?? [];
  const current = agenda.find(({ id }) => id === meeting.current);
  const next = pointAfter(agenda, meeting.current);
  const goOn = (): void => {
    if (!canWrite || (current !== undefined && !acts.tick(current, true))) return;
    acts.talkAbout(next);
  };
  return (
    <section className="card pad meeting-running" aria-label={t('meeting.now')}>
      <Clock
        since={meeting.startedAt}
        name={t('meeting.clock')}
        words={(gone) => t('meeting.clockAt', [String(gone), String(meeting.minutes)])}
        beside={(gone) => (gone > meeting.minutes ? t('meeting.overTime') : '')}
      />
      <p className="small muted">{t('meeting.now')}</p>
      <p className="words meeting-current" dir="auto">
        <Linked text={current?.text ?? t('meeting.nothingNow')} />
      </p>
      {(current !== undefined || next !== '') && (
        <Button aria-disabled={!canWrite} onClick={goOn}>
          {next === '' ? t('meeting.allTalked') : t('meeting.nextPoint')}
        </Button>
      )}
    </section>
  );
}

function Acts({ meeting, meetings, acts }: OpenProps & { acts: MeetingActs }) {
  const { shell, records } = useSession();
  const [canWrite, say] = [useCanWrite(), useSay()];
  const state = stateOf(meeting, meetings.now);
  const save = (): void => {
    const agenda = (meetings.agendas.get(meeting.id) ?? []).filter((one) => !isOfResume(records, one));
    const file = meetingFile(meeting, agenda, Date.now());
    if (file === undefined) say(t('meeting.fileNoDate'));
    else shell.download(file.name, 'text/calendar;charset=utf-8', file.text);
  };
  const when = (act: () => unknown) => (): void => {
    if (canWrite) act();
  };
  return (
    <div className="row wrap meeting-acts">
      {(state === 'ahead' || state === 'missed') && (
        <Button look="main" aria-disabled={!canWrite} onClick={when(acts.start)}>
          {t('meeting.start')}
        </Button>
      )}
      {(state === 'running' || state === 'missed') && (
        <Button
          look={state === 'running' ? 'main' : 'plain'}
          aria-disabled={!canWrite}
          onClick={when(acts.end)}
        >
          {t('meeting.end')}
        </Button>
      )}
      <Button onClick={save}>{t('meeting.file')}</Button>
    </div>
  );
}
