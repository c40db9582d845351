import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { metaMap } from '../../../../lib/notebook/schema';
import { acts } from '../../../../lib/session/acts';
import type { Here } from '../../../../lib/session/here';
import { type MeetingVerbs, meetingVerbs } from '../../../../lib/session/plan/meetings';
import { listOf, put, remove } from '../../../support/records';

const AT = Date.UTC(2026, 10, 20, 12);
const NEXT = { id: 'm-2', fields: { title: 'Hello again', follows: 'm' } };

let doc: Y.Doc;
let here: Here;
let verbs: MeetingVerbs;
beforeEach(() => {
  doc = new Y.Doc();
  let ticks = AT;
  here = { db: null as never, id: 'n', me: 'ana', doc, acts: acts(), now: () => (ticks += 1) };
  verbs = meetingVerbs(here);
  put(doc, 'members', { id: 'ana', by: 'ana', at: AT, name: 'Ana', seat: 'a' });
  put(doc, 'meetings', { id: 'm', by: 'ana', at: AT, title: 'Hello' });
});
const meetings = () => listOf(doc, 'meetings').get();

it('a meeting starts and ends as one act each, which Undo takes back', () => {
  expect(verbs.start('m', 'p').ok).toBe(true);
  expect(meetings()[0]).toMatchObject({ current: 'p', startedAt: AT + 1 });
  expect(verbs.talkAbout('m', 'q').ok).toBe(true);
  expect(verbs.end('m', NEXT).ok).toBe(true);
  expect(meetings().map(({ id, current }) => [id, current])).toEqual([
    ['m', ''],
    ['m-2', ''],
  ]);
  expect(here.acts.undoLast()?.done).toBe(true);
  expect(meetings().map(({ id, endedAt }) => [id, endedAt])).toEqual([['m', 0]]);
  here.acts.undoLast();
  expect(meetings()[0]?.startedAt).toBe(0);
});

it('who writes in the notes says so once a sitting, and it is no act to take back', () => {
  verbs.wroteNotes('m');
  verbs.wroteNotes('m');
  expect(meetings()[0]?.wrote).toEqual({ ana: AT + 1 });
  const later = meetingVerbs({ ...here, now: () => AT + 3_600_000 });
  later.wroteNotes('m');
  later.wroteNotes('notes of a question');
  expect(meetings().map(({ wrote }) => wrote)).toEqual([{ ana: AT + 3_600_000 }]);
  expect(here.acts.undoLast()).toBeUndefined();
});

it('who writes in the notes of an interview says so in that, while it stands', () => {
  const interviews = () => listOf(doc, 'interviews').get();
  put(doc, 'interviews', { id: 'iv', by: 'bo', at: AT, title: 'A branch' });
  put(doc, 'askedQuestions', { id: 'q', by: 'bo', at: AT, interview: 'iv', text: 'Why us?' });
  for (const id of ['n1', 'n2']) put(doc, 'askedNotes', { id, by: 'bo', at: AT, question: 'q' });
  verbs.wroteNotes('n1');
  verbs.wroteNotes('n2'); // the same sitting at the same interview
  expect(interviews()[0]?.wrote).toEqual({ ana: AT + 1 });
  expect(here.acts.undoLast()).toBeUndefined();
  remove(doc, 'askedQuestions', 'q');
  meetingVerbs({ ...here, now: () => AT + 3_600_000 }).wroteNotes('n1');
  expect(interviews()[0]?.wrote).toEqual({ ana: AT + 1 });
});

describe('the meeting that follows', () => {
  it('stays as it is where the other one has made it', () => {
    put(doc, 'meetings', { id: 'm-2', by: 'bo', at: AT, title: 'Bo gave it a title', follows: 'm' });
    const ended = verbs.end('m', NEXT);
    expect(meetings()[1]).toMatchObject({ title: 'Bo gave it a title', by: 'bo' });
    expect(ended.ok && ended.value()).toBe(true);
    expect(meetings()).toHaveLength(2);
  });

  it('comes back where somebody removed it, with its notes', () => {
    verbs.end('m', NEXT);
    const text = verbs.notes('m-2')!;
    text.insert(0, 'The door.');
    remove(doc, 'meetings', 'm-2');
    verbs.end('m', NEXT);
    expect(meetings()).toHaveLength(2);
    expect(verbs.notes('m-2')?.toJSON()).toBe('The door.\n');
  });
});

it('refuses where the meeting is gone, and where only a newer app may write', () => {
  expect(verbs.end('gone', NEXT)).toEqual({ ok: false, reason: 'gone' });
  expect(meetings()).toHaveLength(1);
  expect(verbs.notes('gone')).toBeUndefined();
  metaMap(doc).set('version', 99);
  expect(verbs.start('m', '')).toEqual({ ok: false, reason: 'too-new' });
  expect(verbs.end('m')).toEqual({ ok: false, reason: 'too-new' });
});

it('tells where this member’s clocks are, and nothing of who is no member', () => {
  verbs.tellZone('Europe/Madrid');
  expect(listOf(doc, 'members').get()[0]?.zone).toBe('Europe/Madrid');
  remove(doc, 'members', 'ana');
  verbs.tellZone('UTC');
  expect(here.acts.undoLast()).toBeUndefined();
});
