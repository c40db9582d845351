import type { Entry, LinkOut, Part } from '../../../lib/export/notebook/sheet';
import { longDate, published } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import type { Meeting } from '../../../lib/model/meeting';
import type { Point } from '../../../lib/model/point';
import { agendasOf, NEXT } from '../../../lib/plan/agenda';
import { groupBy } from '../../../lib/util/group';
import { isOfResume } from '../../meeting/of-resume';
import { meetingFile } from '../../plan/meetings/calendar';
import { lengthWords, meetingTitle, whenWords } from '../../plan/meetings/meeting-words';
import { type Out, type Room, saying, threadsOn, wordsOf, writeSheet } from './out';

const pointEntry = (out: Out, { by, at, text, talked }: Point): Entry => ({
  said: [saying(out, by, at, text)],
  facts: [talked ? t('meeting.talked') : ''],
});

/** Decisions and to-dos by their meeting, and points by the meeting on whose agenda they stand. */
function gathered({ session: { records }, withResumes }: Out) {
  const meetings = records.meetings.list.get();
  const points = records.points.list.get().filter((one) => withResumes || !isOfResume(records, one));
  return {
    meetings,
    agendas: agendasOf(points, meetings),
    decided: groupBy(records.decisions.list.get(), ({ meeting }) => meeting),
    toDos: groupBy(records.toDos.list.get(), ({ meeting }) => meeting),
  };
}

function partsOf(out: Out, { id }: Meeting, all: ReturnType<typeof gathered>): readonly Part[] {
  const { people, now } = out;
  const notes = wordsOf(out, id);
  const ownerOf = (owner: string): string =>
    owner === '' ? t('meeting.both') : people.of(owner).name || t('app.you');
  return [
    {
      heading: t('meeting.agenda'),
      entries: (all.agendas.get(id) ?? []).map((one) => pointEntry(out, one)),
    },
    {
      heading: t('meeting.notes'),
      entries: notes === '' ? [] : [{ said: [{ by: '', text: notes }] }],
    },
    {
      heading: t('meeting.decisions'),
      entries: (all.decided.get(id) ?? []).map(({ by, at, text }) => ({ said: [saying(out, by, at, text)] })),
    },
    {
      heading: t('meeting.toDo'),
      entries: (all.toDos.get(id) ?? []).map(({ text, owner, due, doneAt }) => ({
        said: [{ by: '', text }],
        facts: [
          ownerOf(owner),
          due === '' ? '' : t('meeting.dueBy', [published(due)]),
          doneAt === 0 ? '' : t('meeting.done', [longDate(doneAt, now)]),
        ],
      })),
    },
    ...threadsOn(out, 'meeting', id),
  ];
}

async function calendar(out: Out, meeting: Meeting, agenda: readonly Point[]): Promise<readonly LinkOut[]> {
  const file = meetingFile(meeting, agenda, out.now);
  if (file === undefined) return [];
  const path = out.paths.take('calendar', meetingTitle(meeting), t('meeting.untitled'), '.ics');
  await out.add(path, file.text);
  return [{ words: t('meeting.file'), file: path }];
}

/** The meetings on one page, each with its calendar file, and what waits for the next one. */
export function meetingsRoom(out: Out): Room {
  const all = gathered(out);
  const heading = t('meeting.meetings');
  const next = all.agendas.get(NEXT) ?? [];
  const page = async (): Promise<Entry> => {
    const entries: Entry[] = [];
    for (const meeting of all.meetings)
      entries.push({
        title: meetingTitle(meeting),
        facts: [whenWords(meeting, out.now), lengthWords(meeting.minutes), meeting.place],
        links: await calendar(out, meeting, all.agendas.get(meeting.id) ?? []),
        parts: partsOf(out, meeting, all),
      });
    const waiting = { heading: t('meeting.heading'), entries: next.map((one) => pointEntry(out, one)) };
    const file = await writeSheet(out, heading, [waiting, { heading: '', entries }]);
    return { links: [{ words: heading, file }] };
  };
  return { heading, steps: all.meetings.length + next.length === 0 ? [] : [page] };
}
