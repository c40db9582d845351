import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Kind } from '../../../lib/model/kind';
import { ALL_KINDS, KINDS } from '../../../lib/model/kinds';
import { listRecords, listRemoved } from '../../../lib/notebook/list';
import { observeUnseen } from '../../../lib/notebook/news';
import { purgeRemoved } from '../../../lib/notebook/purge';
import { plainRecord } from '../../../lib/notebook/record';
import { addRecord, editRecord, putBackRecord, removeRecord } from '../../../lib/notebook/records';
import { KEPT_FOR } from '../../../lib/notebook/removal';
import { metaMap, notebookVersion, recordMap, recordsMap } from '../../../lib/notebook/schema';
import { countWaiting } from '../../../lib/notebook/waiting';
import { Cell } from '../../../lib/util/observed';
import { edit, listOf, put } from '../../support/records';

const AT = 1_790_000_000_000;
const LATER = AT + 5000;
const removedField = (member: string): string => `removed:${member}`;
const NEVER = new AbortController().signal;
const by = (member: string, at = LATER) => ({ by: member, at });

let doc: Y.Doc;
beforeEach(() => {
  doc = new Y.Doc();
  put(doc, 'readings', { id: 'r', by: 'ben', at: AT, title: 'Held Songs' });
  put(doc, 'comments', { id: 'c', by: 'ben', at: AT + 1, on: 'reading', subject: 'r', text: 'Page two.' });
  put(doc, 'answers', { id: 'a', by: 'ben', at: AT, reading: 'r', prompt: 'apply', text: 'To the drum' });
  put(doc, 'goals', { id: 'g', by: 'ben', at: AT, title: 'Lead one story time', why: 'Courage' });
  put(doc, 'steps', { id: 's', by: 'ben', at: AT, goal: 'g', text: 'Ask for a date' });
  put(doc, 'progressNotes', { id: 'k', by: 'ben', at: AT, goal: 'g', percent: 40, text: 'Half a song' });
  put(doc, 'events', { id: 'e', by: 'ben', at: AT, title: 'The spring institute' });
  put(doc, 'resources', { id: 'x', by: 'ben', at: AT, title: 'Songs by age' });
  put(doc, 'questionSets', { id: 'z', by: 'ben', at: AT, title: 'Before May' });
  put(doc, 'questions', { id: 'y', by: 'ben', at: AT, set: 'z', text: 'How did you begin?' });
  put(doc, 'questionAnswers', { id: 'u', by: 'ben', at: AT, question: 'y', seal: 'ab'.repeat(32) });
  put(doc, 'interviews', { id: 'iv', by: 'ben', at: AT, title: 'Children’s librarian' });
  put(doc, 'askedQuestions', { id: 'iq', by: 'ben', at: AT, interview: 'iv', text: 'Why this library?' });
  put(doc, 'askedNotes', { id: 'in', by: 'ben', at: AT, question: 'iq', second: true });
  put(doc, 'bankQuestions', { id: 'ib', by: 'ben', at: AT, text: 'Why our town?' });
  put(doc, 'surveys', { id: 'sv', by: 'ben', at: AT, title: 'After story time' });
  put(doc, 'surveyQuestions', {
    id: 'sq',
    by: 'ben',
    at: AT,
    survey: 'sv',
    kind: 'one',
    text: 'How was it?',
  });
  put(doc, 'surveyOptions', { id: 'so', by: 'ben', at: AT, question: 'sq', text: 'Loud' });
  put(doc, 'surveyAnswers', { id: 'sa', by: 'ben', at: AT, survey: 'sv', seal: 'ab'.repeat(32) });
  put(doc, 'surveyReplies', { id: 'sr', by: 'ben', at: AT, survey: 'sv', respondent: 'x1', gaveAt: AT });
  put(doc, 'tables', { id: 'o', by: 'ben', at: AT, title: 'Our wish-list', first: 'Wish' });
  put(doc, 'columns', { id: 'i', by: 'ben', at: AT, table: 'o', name: 'Cost', holds: 'money' });
  put(doc, 'rows', { id: 'l', by: 'ben', at: AT, table: 'o', title: 'A drum', cell: { i: '60' } });
  put(doc, 'prompts', { id: 'q', by: 'ben', at: AT, text: 'Who is missing?' });
  put(doc, 'devices', { id: 'dv', by: 'ben', at: AT, name: 'At the library' });
  put(doc, 'points', { id: 'p', by: 'ben', at: AT, source: 'n', text: 'The budget' });
  put(doc, 'highlights', { id: 'h', by: 'ben', at: AT, reading: 'r', quote: 'the second verse' });
  put(doc, 'books', { id: 'b', by: 'ana', at: AT, title: 'Umbrella' });
  put(doc, 'notes', { id: 'n', by: 'ana', at: AT, text: 'Budget' });
  put(doc, 'drafts', { id: 'd', by: 'ana', at: AT, title: 'The Song Comes First' });
  const says = { body: 'ab'.repeat(32), says: 'cd'.repeat(32) };
  put(doc, 'meetings', { id: 'm', by: 'ana', at: AT, title: 'Our fourth meeting' });
  put(doc, 'decisions', { id: 'z', by: 'ana', at: AT, meeting: 'm', text: 'The song first' });
  put(doc, 'toDos', { id: 't', by: 'ben', at: AT, meeting: 'm', text: 'Ask the front desk' });
  put(doc, 'versions', { id: 'v', by: 'ana', at: AT, draft: 'd', name: 'Before the drum', ...says });
});

const removed = (name: keyof typeof KINDS, of = doc) => listRemoved(of, ALL_KINDS[name] as Kind, NEVER);
const SHOWN: readonly (readonly [keyof typeof KINDS, string])[] = [
  ['readings', 'r'],
  ['highlights', 'h'],
  ['answers', 'a'],
  ['prompts', 'q'],
  ['points', 'p'],
  ['comments', 'c'],
  ['books', 'b'],
  ['notes', 'n'],
  ['drafts', 'd'],
  ['versions', 'v'],
  ['meetings', 'm'],
  ['decisions', 'z'],
  ['toDos', 't'],
  ['devices', 'dv'],
  ['goals', 'g'],
  ['questionSets', 'z'],
  ['questions', 'y'],
  ['questionAnswers', 'u'],
  ['interviews', 'iv'],
  ['askedQuestions', 'iq'],
  ['askedNotes', 'in'],
  ['bankQuestions', 'ib'],
  ['surveys', 'sv'],
  ['surveyQuestions', 'sq'],
  ['surveyOptions', 'so'],
  ['surveyAnswers', 'sa'],
  ['surveyReplies', 'sr'],
  ['steps', 's'],
  ['progressNotes', 'k'],
  ['events', 'e'],
  ['resources', 'x'],
  ['tables', 'o'],
  ['columns', 'i'],
  ['rows', 'l'],
];

it('every kind but the members themselves is tried here', () => {
  expect(['members', ...SHOWN.map(([name]) => name)].toSorted()).toEqual(Object.keys(KINDS).toSorted());
});

describe.each(SHOWN)('a record of %s that was removed', (name, id) => {
  const kind = ALL_KINDS[name] as Kind;
  const list = () => listRecords(doc, kind, NEVER).get();

  it('is in no list but that of the removed, with its words, who removed it and when', () => {
    const before = list();
    const gone = removed(name);
    expect(gone.get()).toEqual([]);
    expect(removeRecord(doc, kind, id, by('ana')).ok).toBe(true);
    expect(list()).toEqual([]);
    expect(gone.get()).toEqual([{ record: before[0], removal: { by: 'ana', at: LATER } }]);
    expect(removeRecord(doc, kind, id, by('ben'))).toEqual({ ok: false, reason: 'gone' });
    expect(editRecord(doc, kind, id, 'ana', {})).toEqual({ ok: false, reason: 'gone' });
  });

  it('comes back as it was, by Undo or from the list, and again is no harm', () => {
    const before = list();
    const undo = removeRecord(doc, kind, id, by('ana'));
    expect(undo.ok && undo.value()).toBe(true);
    expect(list()).toEqual(before);
    removeRecord(doc, kind, id, by('ben'));
    expect(putBackRecord(doc, kind, id)).toEqual({ ok: true, value: null });
    expect(list()).toEqual(before);
    const state = Y.encodeStateAsUpdate(doc);
    expect(putBackRecord(doc, kind, id)).toEqual({ ok: true, value: null });
    expect(Y.encodeStateAsUpdate(doc)).toEqual(state);
    expect(removed(name).get()).toEqual([]);
  });

  it('is left out by a Bookbag that does not know the mark, until it is put back; none is locked out', () => {
    const asOlder = () => kind.parse(plainRecord(recordMap(doc, name, id) as Y.Map<unknown>, id));
    removeRecord(doc, kind, id, by('ana'));
    expect([asOlder(), notebookVersion(doc)]).toEqual([undefined, 1]);
    putBackRecord(doc, kind, id);
    expect(asOlder()).toEqual(list()[0]);
  });

  it('waits for the partner, as one; devices do not count', () => {
    const one = name === 'devices' ? 0 : 1;
    const covered = { snapshot: Y.encodeSnapshot(Y.snapshot(doc)), stateVector: Y.encodeStateVector(doc) };
    removeRecord(doc, kind, id, by('ana'));
    expect(countWaiting(doc, covered)).toBe(one);
    putBackRecord(doc, kind, id);
    expect(countWaiting(doc, covered)).toBe(one);
  });

  it('goes for good after thirty days, not before, with what hangs on it', () => {
    removeRecord(doc, kind, id, by('ana'));
    purgeRemoved(doc, LATER + KEPT_FOR);
    expect(removed(name).get()).toHaveLength(1);
    purgeRemoved(doc, LATER + KEPT_FOR + 1);
    expect(removed(name).get()).toEqual([]);
    expect(recordMap(doc, name, id)).toBeUndefined();
    expect(recordsMap(doc, 'comments').size).toBe(['readings', 'comments'].includes(name) ? 0 : 1);
    expect(putBackRecord(doc, kind, id)).toEqual({ ok: false, reason: 'gone' });
  });

  it('neither goes nor comes back where only a newer app may write', () => {
    removeRecord(doc, kind, id, by('ana'));
    metaMap(doc).set('version', 99);
    expect(putBackRecord(doc, kind, id)).toEqual({ ok: false, reason: 'too-new' });
    purgeRemoved(doc, LATER + 2 * KEPT_FOR);
    expect(removed(name).get()).toHaveLength(1);
  });
});

describe('what hangs on a removed record', () => {
  it('is not shown, is not listed as removed, cannot be edited, and comes back with it', () => {
    const comments = listOf(doc, 'comments');
    const undo = removeRecord(doc, KINDS.readings, 'r', by('ana'));
    expect([comments.get(), removed('comments').get()]).toEqual([[], []]);
    expect(editRecord(doc, KINDS.comments, 'c', 'ben', { text: 'x' })).toEqual({ ok: false, reason: 'gone' });
    expect(undo.ok && undo.value()).toBe(true);
    expect(comments.get()).toMatchObject([{ id: 'c', text: 'Page two.' }]);
  });

  it('and was removed before stays removed when the other comes back', () => {
    removeRecord(doc, KINDS.comments, 'c', by('ben'));
    removeRecord(doc, KINDS.readings, 'r', by('ana', LATER + 1));
    expect(removed('comments').get()).toEqual([]); // it would not be shown if it came back now
    putBackRecord(doc, KINDS.readings, 'r');
    expect(listOf(doc, 'comments').get()).toEqual([]);
    expect(removed('comments').get()).toMatchObject([{ record: { id: 'c' }, removal: { by: 'ben' } }]);
  });

  it('holds it when it was said after the removal, by somebody who did not know', () => {
    removeRecord(doc, KINDS.readings, 'r', by('ana'));
    const at = LATER + KEPT_FOR;
    addRecord(
      doc,
      KINDS.comments,
      { id: 'd', ...by('ben', at) },
      { on: 'reading', subject: 'r', text: 'Late.' },
    );
    purgeRemoved(doc, LATER + KEPT_FOR + 1);
    expect(removed('readings').get()).toHaveLength(1);
    purgeRemoved(doc, at + KEPT_FOR + 1);
    expect([recordMap(doc, 'readings', 'r'), recordMap(doc, 'comments', 'd')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is not new, and neither is what is removed itself', () => {
    const unseen = observeUnseen(doc, 'ana', new Cell<ReadonlySet<string> | null>(new Set()), NEVER);
    const ofPlan = ['g', 's', 'k', 'e', 'x', 'z', 'y', 'u', 'm', 't', 'sv', 'sq', 'sa', 'o', 'l', 'iv'];
    const news = () =>
      unseen
        .get()
        .map(({ id }) => id)
        .filter((id) => !ofPlan.includes(id));
    expect(news()).toEqual(['r', 'h', 'c', 'a', 'q', 'p', 'ib']);
    removeRecord(doc, KINDS.readings, 'r', by('ana'));
    expect(news()).toEqual(['q', 'p', 'ib']); // a prompt, a point and a question for interviews hang on nothing
    putBackRecord(doc, KINDS.readings, 'r');
    expect(news()).toEqual(['r', 'h', 'c', 'a', 'q', 'p', 'ib']);
    removeRecord(doc, KINDS.comments, 'c', by('ana'));
    expect(news()).toEqual(['r', 'h', 'a', 'q', 'p', 'ib']);
  });
});

describe('a mark', () => {
  it('is read where it fits only: no member, no time and nothing else make one', () => {
    const record = recordMap(doc, 'notes', 'n') as Y.Map<unknown>;
    for (const [field, value] of [
      ['removed:__proto__', AT],
      ['removed:', AT],
      [removedField('ben'), 'yesterday'],
      [removedField('bo'), 7],
      [removedField('x'.repeat(65)), AT],
    ] as const)
      record.set(field, value);
    expect(listOf(doc, 'notes').get()).toHaveLength(1);
    record.set(removedField('ben'), AT);
    expect(listOf(doc, 'notes').get()).toEqual([]);
  });

  it('of a clock gone mad can be taken back too', () => {
    expect(removeRecord(doc, KINDS.notes, 'n', { by: 'ana', at: 7 }).ok).toBe(true);
    expect(listOf(doc, 'notes').get()).toEqual([]);
    expect(removed('notes').get()).toMatchObject([{ record: { id: 'n' }, removal: { by: 'ana' } }]);
    expect(putBackRecord(doc, KINDS.notes, 'n').ok).toBe(true);
    expect(listOf(doc, 'notes').get()).toHaveLength(1);
  });

  it('of the last of two removals is the one told, the same at both ends', () => {
    const record = recordMap(doc, 'notes', 'n') as Y.Map<unknown>;
    record.set(removedField('ana'), AT + 2);
    record.set(removedField('ben'), AT + 1);
    expect(removed('notes').get()[0]?.removal).toEqual({ by: 'ana', at: AT + 2 });
    record.set(removedField('ben'), AT + 2);
    expect(removed('notes').get()[0]?.removal).toEqual({ by: 'ben', at: AT + 2 });
  });

  it('costs less than a hundred bytes', () => {
    const before = Y.encodeStateAsUpdateV2(doc).length;
    removeRecord(doc, KINDS.readings, 'r', by('V1StGXR8_Z5jdHi6B-myT'));
    expect(Y.encodeStateAsUpdateV2(doc).length - before).toBeLessThan(100);
  });
});

it('a keystroke in a parent does not sort its children again; a removal does', () => {
  const comments = listOf(doc, 'comments');
  const before = comments.get();
  edit(doc, 'readings', 'r', { title: 'Other' });
  expect(comments.get()).toBe(before);
  removeRecord(doc, KINDS.readings, 'r', by('ana'));
  expect(comments.get()).toEqual([]);
});

it('thousands that the partner removed long ago go in one change', () => {
  const notes = recordsMap(doc, 'notes');
  doc.transact(() => {
    for (let i = 0; i < 3000; i += 1)
      notes.set(
        `m${i}`,
        new Y.Map<unknown>([
          ['base', { by: 'ben', at: AT }],
          [removedField('ben'), AT],
        ]),
      );
  });
  let updates = 0;
  doc.on('update', () => (updates += 1));
  purgeRemoved(doc, AT + KEPT_FOR + 1);
  purgeRemoved(doc, AT + KEPT_FOR + 1);
  expect([[...notes.keys()], updates]).toEqual([['n'], 1]);
});
