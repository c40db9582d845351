import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { creator } from '../../../lib/model/creator';
import { decodeProvenance } from '../../../lib/model/provenance';
import type { Made } from '../../../lib/model/kind';
import type { FreshReading } from '../../../lib/model/reading';
import { KINDS } from '../../../lib/model/kinds';
import { addRecord, editRecord, removeRecord } from '../../../lib/notebook/records';
import { notebookName, renameNotebook } from '../../../lib/notebook/name';
import { editReading, markRead, setPicture, shareAnswer } from '../../../lib/notebook/readings';
import {
  change,
  APP_VERSION,
  canWrite,
  metaMap,
  notebookVersion,
  recordsMap,
} from '../../../lib/notebook/schema';
import { edit, listOf, put, remove } from '../../support/records';

const AT = 1_790_000_000_000;
const HASH = 'ab'.repeat(32);
const { signal } = new AbortController();

const book = (id: string, at = AT) => ({
  id,
  title: `Book ${id}`,
  author: '',
  isbn: '',
  values: '',
  by: 'ana',
  at: at,
});
const reading = (id: string, at = AT): Made & FreshReading => ({
  id,
  kind: 'article',
  title: `Reading ${id}`,
  creators: [creator('By')],
  site: 'S',
  published: '2026-11',
  language: 'en',
  direction: '',
  excerpt: '',
  url: 'https://example.org/a',
  words: 700,
  body: HASH,
  note: '',
  by: 'ana',
  at: at,
  pictures: ['pending', 'not saved'],
});

let doc: Y.Doc;
beforeEach(() => {
  doc = new Y.Doc();
});

describe('readings', () => {
  it('come newest first, are marked read by each member, take pictures and answers', () => {
    const list = listOf(doc, 'readings');
    put(doc, 'readings', reading('one', AT));
    put(doc, 'readings', reading('two', AT + 5));
    markRead(doc, 'one', 'ana', AT + 9);
    setPicture(doc, 'one', 0, HASH);
    shareAnswer(doc, 'one', 'liked', 'ben', 'The songs');
    expect(list.get().map((one) => one.id)).toEqual(['two', 'one']);
    expect(list.get()[1]).toMatchObject({ pictures: [HASH, 'not saved'], published: '2026-11', words: 700 });
    expect({ ...list.get()[1]?.read }).toEqual({ ana: AT + 9 });
    expect({ ...list.get()[1]?.liked }).toEqual({ ben: 'The songs' });
    markRead(doc, 'one', 'ana', 0);
    expect({ ...list.get()[1]?.read }).toEqual({});
  });

  it('removed comes back by undo with everything in it, whatever happened in between', () => {
    const list = listOf(doc, 'readings');
    put(doc, 'readings', reading('one'));
    shareAnswer(doc, 'one', 'liked', 'ben', 'The songs');
    const before = list.get();
    const undo = remove(doc, 'readings', 'one');
    expect(list.get()).toEqual([]);
    put(doc, 'readings', reading('two', AT - 5));
    undo();
    expect(list.get()[0]).toEqual(before[0]);
    expect(list.get()).toHaveLength(2);
    undo(); // once only
    expect(list.get()).toHaveLength(2);
  });
});

describe('books, notes, comments, members, name', () => {
  it('a book changes field by field: two members do not overwrite each other', () => {
    put(doc, 'books', { ...book('b'), why: 'The end' });
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    edit(doc, 'books', 'b', { title: 'New title', why: 'The end' }, 'ana');
    edit(other, 'books', 'b', { author: 'R. Castellano', values: 'courage', why: 'The pictures' }, 'ben');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    const [merged] = listOf(doc, 'books').get();
    expect(merged).toMatchObject({ title: 'New title', author: 'R. Castellano', values: 'courage' });
    expect({ ...merged?.why }).toEqual({ ana: 'The end', ben: 'The pictures' });
    remove(doc, 'books', 'b');
    expect(listOf(doc, 'books').get()).toEqual([]);
    expect(editRecord(doc, KINDS.books, 'b', 'ana', { title: 'x' })).toEqual({ ok: false, reason: 'gone' });
    expect(listOf(doc, 'books').get()).toEqual([]);
  });

  it('notes newest first, comments oldest first, both edited and removed with undo', () => {
    const [said, talk] = [listOf(doc, 'notes'), listOf(doc, 'comments')];
    put(doc, 'books', book('b'));
    for (const [i, id] of ['n1', 'n2'].entries()) {
      put(doc, 'notes', { id, by: 'ana', at: AT + i, editedAt: 0, text: id });
      put(doc, 'comments', {
        id: `c${id}`,
        on: 'book',
        subject: 'b',
        parent: '',
        by: 'ben',
        at: AT + i,
        editedAt: 0,
        text: id,
      });
    }
    edit(doc, 'notes', 'n1', { text: 'better', editedAt: AT + 9 });
    edit(doc, 'comments', 'cn2', { text: 'better', editedAt: AT + 9 });
    expect(said.get().map((note) => [note.id, note.text])).toEqual([
      ['n2', 'n2'],
      ['n1', 'better'],
    ]);
    expect(talk.get().map((comment) => comment.text)).toEqual(['n1', 'better']);
    const back = [remove(doc, 'notes', 'n1'), remove(doc, 'comments', 'cn1')];
    expect([said.get().length, talk.get().length]).toEqual([1, 1]);
    for (const undo of back) undo();
    expect([said.get().length, talk.get().length]).toEqual([2, 2]);
  });

  it('members in the order of joining; names can be changed', () => {
    put(doc, 'members', { id: 'ben', by: 'ben', name: 'Ben', seat: 'b', at: AT + 1 });
    put(doc, 'members', { id: 'ana', by: 'ana', name: 'Ana', seat: 'a', at: AT });
    edit(doc, 'members', 'ben', { name: 'Benito' });
    expect(
      listOf(doc, 'members')
        .get()
        .map((member) => member.name),
    ).toEqual(['Ana', 'Benito']);
    const name = notebookName(doc, signal);
    renameNotebook(doc, '  Spring\nmatch ');
    expect(name.get()).toBe('Spring match');
  });
});

describe('the grammar', () => {
  it('only a newer app writes where one is asked for: every verb says so, and nothing is written', () => {
    put(doc, 'notes', { id: 'n', by: 'a', at: AT, text: 'x' });
    const undo = edit(doc, 'notes', 'n', { text: 'y' });
    expect(notebookVersion(doc)).toBe(1);
    metaMap(doc).set('version', APP_VERSION);
    expect(canWrite(doc)).toBe(true);
    metaMap(doc).set('version', APP_VERSION + 1);
    expect(canWrite(doc)).toBe(false);
    const before = Y.encodeStateAsUpdate(doc);
    const no = { ok: false, reason: 'too-new' };
    expect(addRecord(doc, KINDS.notes, { id: 'n2', by: 'a', at: AT }, { text: 'y' })).toEqual(no);
    expect(editRecord(doc, KINDS.notes, 'n', 'a', { text: 'z' })).toEqual(no);
    expect(removeRecord(doc, KINDS.notes, 'n', { by: 'ana', at: AT + 1000 })).toEqual(no);
    expect(renameNotebook(doc, 'Ours')).toEqual(no);
    expect(undo()).toBe(false);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it('a kind never raises the version that may write, unless it needs one', () => {
    put(doc, 'notes', { id: 'n', by: 'a', at: AT, text: 'x' });
    put(doc, 'readings', reading('r'));
    expect(notebookVersion(doc)).toBe(1);
    expect(change(doc, () => undefined, { needs: APP_VERSION })).toBe(true);
    change(doc, () => undefined, { needs: 7 });
    expect(notebookVersion(doc)).toBe(7);
    expect(change(doc, () => undefined, { needs: 1 })).toBe(false);
  });

  it('one change is one update, of origin user', () => {
    const origins: unknown[] = [];
    doc.on('update', (_update, origin) => origins.push(origin));
    put(doc, 'readings', reading('r'));
    expect(origins).toEqual(['user']);
    expect(change(doc, () => undefined)).toBe(true);
    expect(origins).toHaveLength(1);
  });

  it('foreign shapes are passed over and left as they are', () => {
    const map = recordsMap(doc, 'notes');
    put(doc, 'notes', { id: 'good', by: 'a', at: AT, editedAt: 0, text: 'x' });
    (map as Y.Map<unknown>).set('text', 'no map');
    const deep = new Y.Map<unknown>();
    deep.set('by', 'a');
    deep.set('at', AT);
    deep.set('text', new Y.Map([['nested', 1]]));
    deep.set('__proto__', 'x');
    map.set('deep', deep);
    const evil = new Y.Map<unknown>([
      ['by', 'a'],
      ['at', AT],
      ['text', 'x'],
    ]);
    map.set('__proto__', evil);
    expect(
      listOf(doc, 'notes')
        .get()
        .map((note) => note.id),
    ).toEqual(['good', 'deep']);
    expect(listOf(doc, 'notes').get()[1]?.text).toBe('');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('a record changed is the only one parsed again', () => {
    const list = listOf(doc, 'notes');
    for (const id of ['a', 'b', 'c']) put(doc, 'notes', { id, by: 'a', at: AT, editedAt: 0, text: id });
    const before = new Map(list.get().map((note) => [note.id, note]));
    edit(doc, 'notes', 'b', { text: 'B', editedAt: AT + 1 });
    const same = list
      .get()
      .filter((note) => before.get(note.id) === note)
      .map((note) => note.id);
    expect(same.sort()).toEqual(['a', 'c']);
  });

  it('facts are typed one by one: the partner’s stand, and taking back leaves what changed since', () => {
    const partner = new Y.Doc();
    const list = listOf(doc, 'readings');
    put(doc, 'readings', { ...reading('a'), volume: '9', from: { volume: 'highwire' } });
    Y.applyUpdate(partner, Y.encodeStateAsUpdate(doc));
    const undo = editReading(doc, 'a', 'ana', { volume: '10', keywords: ['songs', 'rugs'] });
    if (!undo.ok) throw new Error(undo.reason);
    editReading(partner, 'a', 'ben', { issue: '2' });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(partner));
    expect(list.get()[0]).toMatchObject({ volume: '10', issue: '2', keywords: ['songs', 'rugs'] });
    expect(list.get()[0]?.typed).toEqual({ volume: 'ana', keywords: 'ana', issue: 'ben' });
    editReading(doc, 'a', 'ben', { keywords: ['rugs'] });
    undo.value();
    expect(list.get()[0]).toMatchObject({ volume: '9', issue: '2', keywords: ['rugs'] });
    expect(list.get()[0]?.typed).toEqual({ keywords: 'ben', issue: 'ben' });
  });

  it('a fact can be taken away', () => {
    const list = listOf(doc, 'readings');
    put(doc, 'readings', { ...reading('a'), volume: '9' });
    editReading(doc, 'a', 'ana', { volume: '' });
    expect(list.get()[0]).toMatchObject({ volume: '', typed: { volume: 'ana' } });
  });

  it('a reading costs at most 1.5 kB of state', () => {
    const [one, many] = [new Y.Doc(), new Y.Doc()];
    put(one, 'readings', reading('r0'));
    for (let i = 0; i < 101; i += 1)
      put(many, 'readings', {
        ...reading(`reading-number-${i}-xxxx`),
        type: 'journalArticle',
        excerpt: 'An excerpt of four hundred characters, as the longest are. '.repeat(7).slice(0, 400),
        creators: [creator('Lena M. Okafor'), creator('Tobias Brandt')],
        issn: ['1542-9806', '2374-7641'],
        volume: '9',
        issue: '2',
        pages: '15-22',
        doi: `10.5860/cal.9n2.${i}`,
        keywords: ['storytime', 'family spaces', 'design'],
        publisher: 'American Library Association',
        licence: 'https://creativecommons.org/licenses/by-nc/4.0/',
        access: 'free',
        pdf: `https://journals.example.org/index.php/cal/article/download/${i}/22`,
        details: HASH,
        extractor: 'readability 0.6.0, tidy 1',
        from: decodeProvenance('khthchshvhihphmhdhDhbhehlhghrhffxhuh'),
      });
    const each = (Y.encodeStateAsUpdateV2(many).length - Y.encodeStateAsUpdateV2(one).length) / 100;
    expect(each).toBeLessThan(1500);
  });
});
