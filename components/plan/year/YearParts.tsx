import type { ReactNode } from 'react';
import { longDate } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import type { Reading } from '../../../lib/model/reading';
import { isResume } from '../../../lib/model/resume';
import { sortMeetings } from '../../../lib/plan/meetings';
import { groupBy } from '../../../lib/util/group';
import { draftTitle, stateWords } from '../../drafts/draft-words';
import { useNow } from '../../hooks/use-now';
import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { titleOf } from '../../readings/reading-words';
import { Words } from '../../talk/Words';
import { whenAndWhere } from '../events/event-words';
import { agreedWords } from '../goals/goal-words';
import { meetingTitle, whenWords } from '../meetings/meeting-words';
import { bestWords } from './best-words';

/** A part with a heading. What is empty says so by being away. */
function Part({ heading, children }: { heading: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section className="year-part">
      <h2 className="h2">{heading}</h2>
      <ul className="year-list">{children}</ul>
    </section>
  );
}

/** The goals, and what became of them. */
export function YearGoals() {
  const { records } = useSession();
  const people = usePeople();
  const goals = useObserved(records.goals.list);
  const told = useObserved(records.progressNotes.list);
  const steps = useObserved(records.steps.list);
  return (
    <Part heading={t('plan.goals')}>
      {goals.map((goal) => {
        const [last] = told.filter((one) => one.goal === goal.id);
        const own = steps.filter((one) => one.goal === goal.id);
        const done = own.filter((one) => one.done).length;
        const said = [
          agreedWords(goal, people),
          last === undefined ? '' : t('goal.percent', [String(last.percent)]),
          own.length === 0 ? '' : t('year.steps', [String(done), String(own.length)]),
        ];
        return (
          <li key={goal.id}>
            <p className="strong" dir="auto">
              {goal.title}
            </p>
            <p className="small muted">{said.filter((one) => one !== '').join(' · ')}</p>
            {goal.why !== '' && <Words text={goal.why} />}
            {last !== undefined && last.text !== '' && <Words className="muted" text={last.text} />}
          </li>
        );
      })}
    </Part>
  );
}

/** The meetings that were, each with what was decided. */
export function YearMeetings() {
  const { records } = useSession();
  const now = useNow();
  const { past } = sortMeetings(useObserved(records.meetings.list), now);
  const decided = useObserved(records.decisions.list);
  return (
    <Part heading={t('meeting.meetings')}>
      {past.toReversed().map((meeting) => (
        <li key={meeting.id}>
          <p className="strong" dir="auto">
            {meetingTitle(meeting)}
          </p>
          <p className="small muted">{whenWords(meeting, now)}</p>
          {decided
            .filter((one) => one.meeting === meeting.id)
            .map((one) => (
              <Words key={one.id} text={one.text} />
            ))}
        </li>
      ))}
    </Part>
  );
}

/** The readings. A resume is a part of its own. */
export const YearReadings = () => <ReadingsPart heading={t('app.readings')} fits={(one) => !isResume(one)} />;

/** The resumes that the two talked over: they go on no page that nobody asked for. */
export const YearResumes = () => <ReadingsPart heading={t('resume.resumes')} fits={isResume} />;

interface ReadingsProps {
  heading: string;
  fits: (reading: Reading) => boolean;
}

/** Readings, each with the words that the two marked as best. What only one of them sees stays out. */
function ReadingsPart({ heading, fits }: ReadingsProps) {
  const { records } = useSession();
  const people = usePeople();
  const now = useNow();
  const readings = useObserved(records.readings.list).filter(fits);
  const shared = useObserved(records.highlights.list).filter(({ onlyMine }) => onlyMine !== true);
  const of = groupBy(shared, ({ reading }) => reading);
  return (
    <Part heading={heading}>
      {readings.map((reading) => {
        const best = bestWords(of.get(reading.id) ?? []);
        return (
          <li key={reading.id}>
            <p className="strong" dir="auto">
              {titleOf(reading)}
            </p>
            <p className="small muted">
              {people.of(reading.by).name} · {longDate(reading.at, now)}
            </p>
            {best.map((one) => (
              <blockquote key={one.id} className={`year-quote seat-${people.of(one.by).seat}`} dir="auto">
                {one.quote}
              </blockquote>
            ))}
          </li>
        );
      })}
    </Part>
  );
}

/** The books, with both voices. */
export function YearBooks() {
  const people = usePeople();
  const books = useObserved(useSession().records.books.list);
  return (
    <Part heading={t('app.books')}>
      {books.map((book) => (
        <li key={book.id}>
          <p dir="auto">
            <span className="strong">{book.title}</span>
            {book.author !== '' && ` · ${book.author}`}
          </p>
          {Object.entries(book.why).map(([member, why]) => (
            <div key={member} className="year-voice">
              <p className="tiny muted">{people.of(member).name}</p>
              <Words text={why} />
            </div>
          ))}
        </li>
      ))}
    </Part>
  );
}

/** The drafts, and where they were published. */
export function YearDrafts() {
  const drafts = useObserved(useSession().records.drafts.list).filter(({ archived }) => !archived);
  return (
    <Part heading={t('draft.drafts')}>
      {drafts.map((draft) => (
        <li key={draft.id}>
          <p className="strong" dir="auto">
            {draftTitle(draft)}
          </p>
          <p className="small muted">
            {[stateWords(draft.state), draft.address].filter((one) => one !== '').join(' · ')}
          </p>
        </li>
      ))}
    </Part>
  );
}

/** Where the two went. */
export function YearEvents() {
  const events = useObserved(useSession().records.events.list);
  return (
    <Part heading={t('plan.events')}>
      {events.map((event) => (
        <li key={event.id}>
          <p className="strong" dir="auto">
            {event.title}
          </p>
          <p className="small muted">{whenAndWhere(event)}</p>
          {event.notes !== '' && <Words text={event.notes} />}
        </li>
      ))}
    </Part>
  );
}
