import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { KINDS } from '../../../lib/model/kinds';
import { marksAtBeginning, observeOwnChanges, observeUnseen, type Unseen } from '../../../lib/notebook/news';
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
});
const mark = (marks: readonly string[]): void => seen.set(withMarks(seen.get() ?? [], marks));
const sync = (): void => {
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ana));
  Y.applyUpdate(ana, Y.encodeStateAsUpdate(ben), 'ben');
};
const news = (): string[] =>
  unseen.get().map(({ kind: name, id, what, field }) => `${what} ${name} ${id} ${field}`.trim());
const see = (): void => mark(unseen.get().flatMap(({ marks }) => marks));

describe('news', () => {
  it('of an archived reading or draft, of tags, and of a thread that is settled, are each told by themselves', () => {
    addRecord(ana, KINDS.readings, made('r', 'ana'), { title: 'Held Songs' });
    addRecord(ana, KINDS.drafts, made('d', 'ana'), { title: 'Songs' });
    addRecord(ana, KINDS.comments, made('c', 'ana'), { on: 'reading', subject: 'r', text: 'Why?' });
    sync();
    editRecord(ben, KINDS.readings, 'r', 'ben', { archived: true, tags: { k: 'play' } });
    editRecord(ben, KINDS.readings, 'r', 'ben', { title: 'Held and Sung', site: 'Branch' });
    editRecord(ben, KINDS.drafts, 'd', 'ben', { archived: true });
    editRecord(ben, KINDS.comments, 'c', 'ben', { settled: 1 });
    sync();
    expect(news().toSorted()).toEqual([
      'changed comments c settled',
      'changed drafts d archived',
      'changed readings r',
      'changed readings r archived',
      'changed readings r tag',
    ]);
    mark(unseen.get().find(({ field }) => field === 'tag')?.marks ?? []);
    expect(news()).not.toContain('changed readings r tag');
    editRecord(ben, KINDS.readings, 'r', 'ben', { tags: { k: '' } });
    sync();
    expect(news()).toContain('changed readings r tag');
  });

  it('of the columns that come with a new table are the table’s own; a later one is told', () => {
    addRecord(ben, KINDS.tables, made('t', 'ben'), { title: 'Our wish-list' });
    for (const id of ['c1', 'c2']) addRecord(ben, KINDS.columns, made(id, 'ben'), { table: 't', name: id });
    addRecord(ben, KINDS.rows, made('x', 'ben'), { table: 't', title: 'Puppets' });
    sync();
    expect(news()).toEqual(['made tables t', 'made rows x']);
    see();
    addRecord(ben, KINDS.columns, made('c3', 'ben'), { table: 't', name: 'Cost' });
    editRecord(ben, KINDS.columns, 'c1', 'ben', { holds: 'money' });
    sync();
    expect(news().toSorted()).toEqual(['changed columns c1', 'made columns c3']);
  });

  it('are there where the partner takes back what this person has seen, and where an own change is not', () => {
    addRecord(ana, KINDS.books, made('r', 'ana'), { title: 'Pie' });
    sync();
    for (const title of ['Plum pie', 'Pie', 'Plum pie', 'Pie']) {
      editRecord(ben, KINDS.books, 'r', 'ben', { title });
      sync();
      expect(news()).toEqual(['changed books r']);
      see();
      expect(news()).toEqual([]);
    }
    editRecord(ana, KINDS.books, 'r', 'ana', { title: 'Apple pie' });
    editRecord(ana, KINDS.books, 'r', 'ana', { title: 'Pie' });
    expect(news()).toEqual([]);
    expect(marksAtBeginning(ana, 'ana')).toEqual([]);
  });
});
