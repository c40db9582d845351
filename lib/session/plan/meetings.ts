import type { Text } from 'yjs';
import { askedNotes, askedQuestions, interviews } from '../../model/interview';
import type { FreshOf, Kind } from '../../model/kind';
import { meetings } from '../../model/meeting';
import { members } from '../../model/member';
import { plainRecord } from '../../notebook/record';
import { addRecord, editRecord, putBackRecord, removeRecord } from '../../notebook/records';
import { standingRecord } from '../../notebook/removal';
import { change, recordMap, refused } from '../../notebook/schema';
import { textOf } from '../../notebook/texts/texts';
import { GONE, type Undo, type Written } from '../../notebook/written';
import { ok } from '../../util/result';
import { ONE_SITTING } from '../drafts/draft-verbs';
import type { Here } from '../here';

/** The meeting that comes after one that ends, as lib/plan/meetings.ts works it out. */
interface NextMeeting {
  readonly id: string;
  readonly fields: FreshOf<typeof meetings>;
}

/** Meetings beyond what `records.meetings` does. */
export interface MeetingVerbs {
  /** The notes of a meeting, or of another record that has some, in which both type; undefined where it has none. */
  notes(id: string): Text | undefined;
  /** Says that this member wrote in the notes of a meeting or interview: the other one is told, some times an hour. */
  wroteNotes(id: string): void;
  /** Begins a meeting: both see that it runs, and what is talked about. Undo takes it back. */
  start(id: string, current: string): Written<Undo>;
  /** Goes on to a point; no act to be taken back. */
  talkAbout(id: string, current: string): Written<unknown>;
  /** Ends a meeting, and makes the one that follows where it is not there yet. Undo takes back both. */
  end(id: string, next?: NextMeeting): Written<Undo>;
  /** Says where this member's clocks are, so that the other one sees their time. */
  tellZone(zone: string): void;
}

/** What the notes are about: a meeting itself, or the interview in which their question is asked. */
function notedIn(doc: Here['doc'], notes: string) {
  if (standingRecord(doc, meetings.name, notes) !== undefined) return { kind: meetings, id: notes };
  const question = aboveOf(doc, askedNotes, notes);
  const interview = question === undefined ? undefined : aboveOf(doc, askedQuestions, question);
  const isThere = interview !== undefined && standingRecord(doc, interviews.name, interview) !== undefined;
  return isThere ? { kind: interviews, id: interview } : undefined;
}

/** The id of what a record hangs on; undefined where the record is gone. */
function aboveOf(doc: Here['doc'], kind: Kind, id: string): string | undefined {
  const record = standingRecord(doc, kind.name, id);
  return record === undefined ? undefined : kind.parentOf(plainRecord(record, id))?.id;
}

function tellWrote({ doc, me, now }: Pick<Here, 'doc' | 'me' | 'now'>): MeetingVerbs['wroteNotes'] {
  const told = new Map<string, number>();
  return (notes) => {
    const of = notedIn(doc, notes);
    if (of === undefined) return; // it is gone meanwhile
    const at = now();
    if (at - (told.get(of.id) ?? -Infinity) < ONE_SITTING) return;
    told.set(of.id, at);
    editRecord(doc, of.kind, of.id, me, { wrote: at });
  };
}

export function meetingVerbs({ doc, me, now, acts }: Here): MeetingVerbs {
  const edit = (id: string, fields: FreshOf<typeof meetings>): Written<Undo> =>
    editRecord(doc, meetings, id, me, fields);
  /** Makes a meeting unless it stands: the other one may have made it. Answers whether it did. */
  const make = ({ id, fields }: NextMeeting): boolean => {
    if (standingRecord(doc, meetings.name, id) !== undefined) return false;
    if (recordMap(doc, meetings.name, id) === undefined)
      return addRecord(doc, meetings, { id, by: me, at: now() }, fields).ok;
    return putBackRecord(doc, meetings, id).ok && edit(id, fields).ok;
  };
  const end = (id: string, next: NextMeeting | undefined): Written<Undo> => {
    let made = false;
    const written: Written<Undo>[] = [];
    const wrote = change(doc, () => {
      const first = edit(id, { endedAt: now(), current: '' });
      written.push(first);
      made = first.ok && next !== undefined && make(next);
    });
    if (!wrote) return refused(doc);
    const [ended = GONE] = written;
    if (!ended.ok) return ended;
    const { value } = ended;
    return ok(() => {
      if (!value()) return false;
      return !made || next === undefined || removeRecord(doc, meetings, next.id, { by: me, at: now() }).ok;
    });
  };
  return {
    notes: (id) => textOf(doc, id),
    wroteNotes: tellWrote({ doc, me, now }),
    start: (id, current) =>
      acts.keep({ verb: 'edit', kind: 'meetings', id }, edit(id, { startedAt: now(), endedAt: 0, current })),
    talkAbout: (id, current) => edit(id, { current }),
    end: (id, next) => acts.keep({ verb: 'edit', kind: 'meetings', id }, end(id, next)),
    tellZone: (zone) => {
      const known = standingRecord(doc, members.name, me);
      if (known !== undefined) editRecord(doc, members, me, me, { zone });
    },
  };
}
