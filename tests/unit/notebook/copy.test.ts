import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ALL_KINDS, type KindName, KINDS } from '../../../lib/model/kinds';
import { copyRecords } from '../../../lib/notebook/copy';
import { listRemoved } from '../../../lib/notebook/list';
import { putBackRecord } from '../../../lib/notebook/records';
import { markRead, shareAnswer } from '../../../lib/notebook/readings';
import { canWrite, metaMap } from '../../../lib/notebook/schema';
import { edit, listOf, put, remove } from '../../support/records';

const AT = 1_790_000_000_000;
const HASH = 'ab'.repeat(32);
let from: Y.Doc;
let to: Y.Doc;

beforeEach(() => {
  [from, to] = [new Y.Doc(), new Y.Doc()];
  put(from, 'members', { id: 'ana', by: 'ana', at: AT, name: 'Ana', seat: 'a' });
  put(from, 'members', { id: 'ben', by: 'ben', at: AT + 1, name: 'Ben', seat: 'b' });
  put(from, 'readings', {
    ...{ id: 'r', by: 'ben', at: AT + 2, title: 'Held Songs', url: 'https://x.example/a', body: HASH },
    pictures: [HASH, 'not saved'],
  });
  shareAnswer(from, 'r', 'liked', 'ben', 'The songs');
  markRead(from, 'r', 'ana', AT + 9);
  put(from, 'books', { id: 'b', by: 'ana', at: AT + 3, title: 'Umbrella', why: 'Rain' });
  edit(from, 'books', 'b', { title: 'The Quiet Umbrella', why: 'Warm' }, 'ben');
  put(from, 'answers', { id: 'a', by: 'ben', at: AT, reading: 'r', prompt: 'apply', text: 'To the drum' });
  put(from, 'drafts', { id: 'w', by: 'ben', at: AT, title: 'The Song Comes First' });
  put(from, 'versions', { id: 'v', by: 'ben', at: AT, draft: 'w', name: 'First', body: HASH, says: HASH });
  put(from, 'meetings', { id: 'm', by: 'ben', at: AT, title: 'Our fourth meeting' });
  put(from, 'decisions', { id: 'z', by: 'ana', at: AT, meeting: 'm', text: 'The song first' });
  put(from, 'toDos', { id: 't', by: 'ben', at: AT, meeting: 'm', text: 'Ask the front desk' });
  put(from, 'goals', { id: 'g', by: 'ben', at: AT, title: 'Lead one story time', why: 'Courage' });
  put(from, 'steps', { id: 's', by: 'ben', at: AT, goal: 'g', text: 'Ask for a date' });
  put(from, 'progressNotes', { id: 'k', by: 'ben', at: AT, goal: 'g', percent: 40, text: 'Half a song' });
  put(from, 'events', { id: 'e', by: 'ben', at: AT, title: 'The spring institute' });
  put(from, 'resources', { id: 'x', by: 'ben', at: AT, title: 'Songs by age' });
  put(from, 'questionSets', { id: 'z', by: 'ben', at: AT, title: 'Before May' });
  put(from, 'questions', { id: 'y', by: 'ben', at: AT, set: 'z', text: 'How did you begin?' });
  put(from, 'questionAnswers', { id: 'u', by: 'ben', at: AT, question: 'y', seal: 'ab'.repeat(32) });
  put(from, 'interviews', { id: 'iv', by: 'ben', at: AT, title: 'Children’s librarian', feedback: 'Warm' });
  put(from, 'askedQuestions', { id: 'iq', by: 'ben', at: AT, interview: 'iv', text: 'Why this library?' });
  put(from, 'askedNotes', { id: 'in', by: 'ben', at: AT, question: 'iq', second: true });
  put(from, 'bankQuestions', { id: 'ib', by: 'ben', at: AT, text: 'Why our town?' });
  put(from, 'surveys', { id: 'sv', by: 'ben', at: AT, title: 'After story time' });
  put(from, 'surveyQuestions', {
    id: 'sq',
    by: 'ben',
    at: AT,
    survey: 'sv',
    kind: 'one',
    text: 'How was it?',
  });
  put(from, 'surveyOptions', { id: 'so', by: 'ben', at: AT, question: 'sq', text: 'Loud' });
  put(from, 'surveyAnswers', { id: 'sa', by: 'ben', at: AT, survey: 'sv', seal: 'ab'.repeat(32) });
  put(from, 'surveyReplies', { id: 'sr', by: 'ben', at: AT, survey: 'sv', respondent: 'x1', gaveAt: AT });
  put(from, 'tables', { id: 'o', by: 'ben', at: AT, title: 'Our wish-list', first: 'Wish' });
  put(from, 'columns', { id: 'i', by: 'ben', at: AT, table: 'o', name: 'Cost', holds: 'money' });
  put(from, 'rows', { id: 'l', by: 'ben', at: AT, table: 'o', title: 'A drum', cell: { i: '60' } });
  put(from, 'prompts', { id: 'q', by: 'ben', at: AT, text: 'Who is missing?' });
  put(from, 'devices', { id: 'dv', by: 'ben', at: AT, name: 'At the library' });
  put(from, 'points', { id: 'p', by: 'ben', at: AT, source: 'n', text: 'The budget', ofResume: true });
  put(from, 'highlights', { id: 'h', by: 'ben', at: AT + 4, reading: 'r', quote: 'Held', start: 0, end: 4 });
  put(from, 'comments', { id: 'c', by: 'ben', at: AT + 4, on: 'reading', subject: 'r', text: 'Page two.' });
  put(from, 'comments', {
    id: 'd',
    by: 'ana',
    at: AT + 5,
    on: 'reading',
    subject: 'r',
    parent: 'c',
    text: 'Yes.',
  });
  put(from, 'notes', { id: 'n', by: 'ana', at: AT + 6, text: 'Budget' });
  put(from, 'notes', { id: 'gone', by: 'ana', at: AT + 7, text: 'Not any more' });
  remove(from, 'notes', 'gone');
});

const kinds = Object.keys(ALL_KINDS) as KindName[];
const all = (doc: Y.Doc, name: KindName): readonly unknown[] => listOf(doc, name).get();

describe('a copy of a notebook', () => {
  it('has every record of every kind, with its id, its writer and what was changed of it', () => {
    copyRecords(from, to, 'ana');
    for (const name of kinds.filter((kind) => kind !== 'members' && kind !== 'devices'))
      expect(all(to, name)).toEqual(all(from, name));
    expect(all(to, 'readings')).toMatchObject([{ id: 'r', by: 'ben', pictures: [HASH, 'not saved'] }]);
    expect(all(to, 'comments')).toHaveLength(2);
  });

  it('has a record of each kind that there is, so that none is forgotten here', () => {
    copyRecords(from, to, 'ana');
    expect(kinds.filter((name) => all(from, name).length === 0)).toEqual([]);
    // a copy has keys of its own, so no device of the other notebook is one of it
    expect(kinds.filter((name) => all(to, name).length === 0)).toEqual(['devices']);
  });

  it('marks the partner as brought along, and the person who copies not', () => {
    copyRecords(from, to, 'ana');
    expect(all(to, 'members')).toMatchObject([
      { id: 'ana', name: 'Ana', seat: 'a', brought: 0, at: AT },
      { id: 'ben', name: 'Ben', seat: 'b', brought: 1, at: AT + 1 },
    ]);
  });

  it('can be written where the first only can be read, and the first stays byte for byte as it is', () => {
    metaMap(from).set('version', 99);
    metaMap(from).set('name', 'Spring match');
    const before = Y.encodeStateAsUpdate(from);
    copyRecords(from, to, 'ana');
    expect(Y.encodeStateAsUpdate(from)).toEqual(before);
    expect([canWrite(from), canWrite(to)]).toEqual([false, true]);
    expect(metaMap(to).get('name')).toBeUndefined(); // whoever copies gives it a name
    edit(to, 'notes', 'n', { text: 'Later' });
    expect(all(to, 'notes')).toMatchObject([{ id: 'n', text: 'Later' }]);
  });

  it('leaves out what this app does not understand: kinds, and records that fit none', () => {
    from.getMap('recipes').set('h', new Y.Map([['base', { by: 'ben', at: AT }]]));
    from.getMap('notes').set('text', 'no record');
    from.getMap('notes').set('odd', new Y.Map([['base', { by: 'ben', at: 'yesterday' }]]));
    copyRecords(from, to, 'ana');
    expect([...to.share.keys()].toSorted()).toEqual(
      [...kinds.filter((kind) => kind !== 'devices'), 'meta', 'texts'].toSorted(),
    );
    expect([...to.getMap('notes').keys()]).toEqual(['n', 'gone']);
  });

  it('has what is removed too, to be put back there', () => {
    copyRecords(from, to, 'ana');
    expect(all(to, 'notes')).toEqual(all(from, 'notes'));
    const removed = listRemoved(to, KINDS.notes, new AbortController().signal).get();
    expect(removed).toMatchObject([{ record: { text: 'Not any more', at: AT + 7 }, removal: { by: 'ana' } }]);
    expect(putBackRecord(to, KINDS.notes, 'gone').ok).toBe(true);
    expect(all(to, 'notes')).toHaveLength(2);
  });

  it('is one change', () => {
    let updates = 0;
    to.on('update', () => (updates += 1));
    copyRecords(from, to, 'ana');
    expect(updates).toBe(1);
  });
});
