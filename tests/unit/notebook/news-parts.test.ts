import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { KINDS } from '../../../lib/model/kinds';
import { observeOwnChanges, observeUnseen, type Unseen } from '../../../lib/notebook/news';
import { addRecord, editRecord } from '../../../lib/notebook/records';
import { withMarks } from '../../../lib/notebook/told/told';
import { Cell } from '../../../lib/util/observed';

const AT = 1_790_000_000_000;
const NEVER = new AbortController().signal;
const made = (id: string, by: string) => ({ id, by, at: AT });

/** What is written at Ana's and at Ben's, and what is new for Ana. */
let ana: Y.Doc;
let ben: Y.Doc;
let seen: Cell<ReadonlySet<string> | null>;
let unseen: { get(): readonly Unseen[] };
beforeEach(() => {
  [ana, ben] = [new Y.Doc(), new Y.Doc()];
  seen = new Cell<ReadonlySet<string> | null>(new Set<string>());
  observeOwnChanges(ana, 'ana', mark, NEVER);
  unseen = observeUnseen(ana, 'ana', seen, NEVER);
  addRecord(ana, KINDS.interviews, made('iv', 'ana'), { title: 'A branch' });
  addRecord(ana, KINDS.surveys, made('sv', 'ana'), { title: 'After story time' });
  addRecord(ana, KINDS.surveyQuestions, made('sq', 'ana'), { survey: 'sv', kind: 'one', text: 'How?' });
  addRecord(ana, KINDS.surveyOptions, made('so', 'ana'), { question: 'sq', part: 'choice', text: 'Loud' });
  addRecord(ana, KINDS.goals, made('g', 'ana'), { title: 'One story time' });
  addRecord(ana, KINDS.steps, made('s', 'ana'), { goal: 'g', text: 'Pick a song' });
  addRecord(ana, KINDS.meetings, made('m', 'ana'), { title: 'We meet' });
  addRecord(ana, KINDS.toDos, made('t', 'ana'), { meeting: 'm', text: 'Ask the desk' });
  addRecord(ana, KINDS.books, made('b', 'ana'), { title: 'Momo' });
  sync();
});
const mark = (marks: readonly string[]): void => seen.set(withMarks(seen.get() ?? [], marks));
const sync = (): void => {
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ana));
  Y.applyUpdate(ana, Y.encodeStateAsUpdate(ben), 'ben');
};
const news = (): string[] =>
  unseen.get().map(({ kind: name, id, what, field }) => `${what} ${name} ${id} ${field}`.trim());
const see = (): void => mark(unseen.get().flatMap(({ marks }) => marks));

describe('what the partner changes is news', () => {
  it.each([
    ['who asks first in an interview', 'interviews', 'iv', { asks: 'other' }],
    ['the cover of a book', 'books', 'b', { cover: 'ab'.repeat(32) }],
    ['a step that is ticked', 'steps', 's', { done: true }],
    ['a to-do that is ticked', 'toDos', 't', { doneAt: AT }],
    ['whether a question needs an answer', 'surveyQuestions', 'sq', { required: true }],
  ] as const)('%s', (_, kind, id, fields) => {
    editRecord(ben, KINDS[kind] as never, id, 'ben', fields as never);
    sync();
    expect(news()).toEqual([`changed ${kind} ${id}`]);
    see();
    expect(news()).toEqual([]);
  });

  it('a question that is put on the list of an interview, as a change of that', () => {
    for (const id of ['q1', 'q2'])
      addRecord(ben, KINDS.askedQuestions, made(id, 'ben'), { interview: 'iv', text: 'Why us?' });
    sync();
    expect(news()).toEqual(['changed interviews iv']);
    expect(unseen.get()[0]).toMatchObject({ section: 'plan', top: { kind: 'interviews', id: 'iv' }, by: '' });
    see();
    expect(news()).toEqual([]);
    addRecord(ben, KINDS.askedQuestions, made('q3', 'ben'), { interview: 'iv', text: 'And then?' });
    editRecord(ben, KINDS.interviews, 'iv', 'ben', { title: 'The branch' });
    sync();
    expect(news()).toEqual(['changed interviews iv']); // one thing, whatever of it changed
    see();
    expect(news()).toEqual([]);
  });

  it('a choice that is added or reworded, as a change of its question', () => {
    addRecord(ben, KINDS.surveyOptions, made('s2', 'ben'), { question: 'sq', part: 'choice', text: 'Soft' });
    sync();
    expect(news()).toEqual(['changed surveyQuestions sq']);
    see();
    editRecord(ben, KINDS.surveyOptions, 'so', 'ben', { text: 'Very loud' });
    sync();
    expect(news()).toEqual(['changed surveyQuestions sq']);
    see();
    expect(news()).toEqual([]);
  });

  it('what comes with a new question or interview is no news beside it, and is seen with it', () => {
    addRecord(ben, KINDS.surveyQuestions, made('sp', 'ben'), { survey: 'sv', kind: 'one', text: 'Who?' });
    for (const id of ['s3', 's4'])
      addRecord(ben, KINDS.surveyOptions, made(id, 'ben'), { question: 'sp', part: 'choice', text: id });
    addRecord(ben, KINDS.interviews, made('iw', 'ben'), { title: 'Another' });
    addRecord(ben, KINDS.askedQuestions, made('q1', 'ben'), { interview: 'iw', text: 'Why us?' });
    sync();
    expect(news().toSorted()).toEqual(['made interviews iw', 'made surveyQuestions sp']);
    see();
    expect(news()).toEqual([]);
  });

  it('what one does oneself is none', () => {
    addRecord(ana, KINDS.askedQuestions, made('q1', 'ana'), { interview: 'iv', text: 'Why us?' });
    editRecord(ana, KINDS.surveyOptions, 'so', 'ana', { text: 'Louder' });
    sync();
    expect(news()).toEqual([]);
  });
});
