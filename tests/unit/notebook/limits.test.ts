import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { text } from '../../../lib/model/field';
import { kind } from '../../../lib/model/kind';
import { ALL_KINDS, KINDS } from '../../../lib/model/kinds';
import { listRecords } from '../../../lib/notebook/list';
import { notebookName, renameNotebook } from '../../../lib/notebook/name';
import { observeUnseen } from '../../../lib/notebook/news';
import { MAX_FIELDS, plainRecord } from '../../../lib/notebook/record';
import { addRecord, editRecord, patchRecord, removeRecord } from '../../../lib/notebook/records';
import { metaMap, recordMap, recordsMap } from '../../../lib/notebook/schema';
import { Cell } from '../../../lib/util/observed';
import { put } from '../../support/records';

const AT = 1_790_000_000_000;
const NEVER = new AbortController().signal;
let doc: Y.Doc;
beforeEach(() => {
  doc = new Y.Doc();
});

describe('a record has at most 200 fields that are read', () => {
  const many = (n: number): [string, string][] => Array.from({ length: n }, (_, i) => [`f${i}`, 'x']);
  const plain = (base: [string, string][], changed: [string, string][] = []): string[] => {
    const record = new Y.Map<unknown>([['base', Object.fromEntries(base)], ...changed]);
    recordsMap(doc, 'notes').set('n', record);
    return Object.keys(plainRecord(recordMap(doc, 'notes', 'n')!, 'n'));
  };

  it('of those that it began with', () => {
    expect(plain(many(MAX_FIELDS))).toEqual([...many(MAX_FIELDS).map(([key]) => key), 'id']);
    expect(plain(many(MAX_FIELDS + 1))).toEqual([...many(MAX_FIELDS).map(([key]) => key), 'id']);
  });

  it('and of those that were changed since', () => {
    expect(plain(many(MAX_FIELDS - 1), [['last', 'x']])).toHaveLength(MAX_FIELDS + 1);
    expect(plain(many(MAX_FIELDS - 1), [['last', 'x']])).toContain('last');
    expect(plain(many(MAX_FIELDS), [['last', 'x']])).not.toContain('last');
    expect(plain([], many(MAX_FIELDS + 50))).toHaveLength(MAX_FIELDS + 1);
  });
});

describe('a kind has a most of records that are read', () => {
  const few = kind('few', { text: text(50) }, { most: 3, section: 'notes' });
  const kinds = { ...ALL_KINDS, few };
  const add = (id: string, by = 'ben', at = AT): void =>
    void addRecord(doc, few, { id, by, at }, { text: id });
  const ids = (): string[] =>
    listRecords(doc, few, NEVER)
      .get()
      .map(({ id }) => id);

  it('of 20,000 unless it says otherwise', () => {
    const less: Readonly<Record<string, number>> = {
      ...{ prompts: 100, points: 2_000, versions: 5_000 },
      ...{ askedQuestions: 5_000, askedNotes: 10_000, bankQuestions: 1_000 },
      ...{ meetings: 5_000, decisions: 10_000, toDos: 10_000 },
      ...{ devices: 50, steps: 5_000, progressNotes: 5_000, surveyReplies: 2_000, columns: 2_000 },
    };
    for (const one of Object.values(ALL_KINDS)) expect(one.most).toBe(less[one.name] ?? 20_000);
  });

  it("that the partner's fill without hiding one's own, which are counted apart", () => {
    const own = (): string[] =>
      listRecords(doc, few, NEVER, ALL_KINDS, 'ana')
        .get()
        .map(({ id }) => id);
    const list = listRecords(doc, few, NEVER, ALL_KINDS, 'ana');
    for (const id of ['a', 'b', 'c', 'd']) add(id);
    for (const id of ['m', 'n', 'o', 'p']) add(id, 'ana');
    expect(list.get().map(({ id }) => id)).toEqual(['a', 'b', 'c', 'm', 'n', 'o']);
    expect(own()).toEqual(['a', 'b', 'c', 'm', 'n', 'o']);
    removeRecord(doc, few, 'm', { by: 'ana', at: AT + 1000 });
    add('q', 'ana');
    editRecord(doc, few, 'q', 'ana', { text: 'again' });
    add('r', 'ana');
    expect(list.get().map(({ id }) => id)).toEqual(['a', 'b', 'c', 'n', 'o', 'p']); // p waited for room
  });

  it('in a list that is read at once, and in one that grows', () => {
    const list = listRecords(doc, few, NEVER);
    for (const id of ['a', 'b', 'c']) add(id);
    expect(list.get()).toHaveLength(3);
    add('d');
    expect(list.get().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(ids()).toHaveLength(3);
  });

  it('of which one is changed, and another one comes when one has gone', () => {
    for (const id of ['a', 'b', 'c']) add(id);
    const list = listRecords(doc, few, NEVER);
    editRecord(doc, few, 'b', 'ben', { text: 'changed' });
    expect(list.get()[1]?.text).toBe('changed');
    removeRecord(doc, few, 'a', { by: 'ana', at: AT + 1000 }, kinds);
    add('e');
    expect(list.get().map(({ id }) => id)).toEqual(['b', 'c', 'e']);
  });

  it('and of those that are counted as new', () => {
    const unseen = observeUnseen(doc, 'ana', new Cell<ReadonlySet<string> | null>(new Set()), NEVER, kinds);
    for (const id of ['a', 'b', 'c']) add(id);
    expect(unseen.get()).toHaveLength(3);
    add('d');
    expect(unseen.get().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('the name of a notebook has 80 characters at most', () => {
  const name = (): string => notebookName(doc, NEVER).get();

  it('as it is written', () => {
    renameNotebook(doc, 'x'.repeat(80));
    expect(metaMap(doc).get('name')).toBe('x'.repeat(80));
    renameNotebook(doc, 'y'.repeat(81));
    expect(metaMap(doc).get('name')).toBe('y'.repeat(80));
  });

  it('as a partner wrote it, however long, and nothing when it is no text', () => {
    metaMap(doc).set('name', `\u202E${'x'.repeat(1_000_000)}`);
    expect(name()).toBe('x'.repeat(80));
    metaMap(doc).set('name', 7);
    expect(name()).toBe('');
  });
});

describe('what is as good as the same', () => {
  let updates: number;
  beforeEach(() => {
    put(doc, 'notes', { id: 'n', by: 'ana', at: AT, text: 'Budget' });
    updates = 0;
    doc.on('update', () => (updates += 1));
  });
  const stored = (): unknown => recordMap(doc, 'notes', 'n')?.toJSON();

  it.each<[string, Record<string, string | number>]>([
    ['the value itself', { text: 'Budget' }],
    ['an empty text for none', { why: '' }],
    ['zero for none', { editedAt: 0 }],
    ['nothing at all', {}],
  ])('is not written: %s', (_what, fields) => {
    const before = stored();
    const undo = patchRecord(doc, KINDS.notes, 'n', fields);
    expect([undo.ok && undo.value(), updates]).toEqual([true, 0]);
    expect(stored()).toEqual(before);
  });

  it('is not written beside what differs', () => {
    patchRecord(doc, KINDS.notes, 'n', { text: 'Budget', editedAt: AT });
    expect(updates).toBe(1);
    expect(stored()).toMatchObject({ base: { text: 'Budget' }, editedAt: AT });
    expect(stored()).not.toHaveProperty('text');
    patchRecord(doc, KINDS.notes, 'n', { editedAt: 0 });
    expect(stored()).toMatchObject({ editedAt: 0 });
    patchRecord(doc, KINDS.notes, 'n', { editedAt: '' });
    expect(updates).toBe(2);
  });
});
