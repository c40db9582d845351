import type { Entry } from '../../../lib/export/notebook/sheet';
import { longDate } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import type { Goal } from '../../../lib/model/goal';
import type { Reading } from '../../../lib/model/reading';
import { isResume } from '../../../lib/model/resume';
import { sortMeetings } from '../../../lib/plan/meetings';
import { groupBy } from '../../../lib/util/group';
import { makersOf } from '../../books/book-words';
import { draftTitle, stateWords } from '../../drafts/draft-words';
import { whenAndWhere } from '../../plan/events/event-words';
import { agreedWords } from '../../plan/goals/goal-words';
import { meetingTitle, whenWords } from '../../plan/meetings/meeting-words';
import { bestWords } from '../../plan/year/best-words';
import { type YearPart, YEAR_PARTS, yearParts } from '../../plan/year/year-parts';
import { titleOf } from '../../readings/reading-words';
import { type Out, pageRoom, readingsOf, type Room } from './out';

function goalEntry({ session: { records }, people }: Out, goal: Goal): Entry {
  const last = records.progressNotes.list.get().find((one) => one.goal === goal.id);
  const percent = last === undefined ? '' : t('goal.percent', [String(last.percent)]);
  return {
    title: goal.title,
    facts: [agreedWords(goal, people), percent],
    said: [{ by: '', text: goal.why }],
  };
}

function readingEntries(out: Out, fits: (reading: Reading) => boolean): readonly Entry[] {
  const { people, now } = out;
  const shared = out.session.records.highlights.list.get().filter(({ onlyMine }) => onlyMine !== true);
  const marked = groupBy(shared, ({ reading }) => reading);
  return readingsOf(out)
    .filter(fits)
    .map((reading) => ({
      title: titleOf(reading),
      facts: [people.of(reading.by).name, longDate(reading.at, now)],
      said: bestWords(marked.get(reading.id) ?? []).map(({ quote }) => ({ by: '', text: `“${quote}”` })),
    }));
}

function meetingEntries({ session: { records }, now }: Out): readonly Entry[] {
  const decided = groupBy(records.decisions.list.get(), ({ meeting }) => meeting);
  const { past } = sortMeetings(records.meetings.list.get(), now);
  return past.toReversed().map((meeting) => ({
    title: meetingTitle(meeting),
    facts: [whenWords(meeting, now)],
    said: (decided.get(meeting.id) ?? []).map(({ text }) => ({ by: '', text })),
  }));
}

/** What stands in each part, as “Our year” shows it. */
const ENTRIES: Readonly<Record<YearPart, (out: Out) => readonly Entry[]>> = {
  goals: (out) => out.session.records.goals.list.get().map((goal) => goalEntry(out, goal)),
  meetings: meetingEntries,
  readings: (out) => readingEntries(out, (one) => !isResume(one)),
  resumes: (out) => readingEntries(out, isResume),
  books: ({ session, people }) =>
    session.records.books.list.get().map((book) => ({
      title: book.title,
      facts: [makersOf(book)],
      said: Object.entries(book.why).map(([member, text]) => ({ by: people.of(member).name, text })),
    })),
  drafts: ({ session }) =>
    session.records.drafts.list
      .get()
      .filter(({ archived }) => !archived)
      .map((draft) => ({ title: draftTitle(draft), facts: [stateWords(draft.state), draft.address] })),
  events: ({ session }) =>
    session.records.events.list.get().map((event) => ({
      ...{ title: event.title, facts: [whenAndWhere(event)], said: [{ by: '', text: event.notes }] },
    })),
};

/** “Our year” as a page to print. */
export const yearRoom = (out: Out): Room =>
  pageRoom(out, t('plan.year'), () =>
    YEAR_PARTS.map((part) => ({ heading: yearParts[part].name(), entries: ENTRIES[part](out) })),
  );
