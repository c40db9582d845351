import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { NewBook } from '../../../lib/model/book';
import { creator } from '../../../lib/model/creator';
import { decodeProvenance } from '../../../lib/model/provenance';
import type { NewReading } from '../../../lib/model/reading';
import { addBook, books, editBook, removeBook } from '../../../lib/notebook/books';
import { addComment, comments, editComment, removeComment } from '../../../lib/notebook/comments';
import { addMember, members, renameMember } from '../../../lib/notebook/members';
import { notebookName, renameNotebook } from '../../../lib/notebook/name';
import { addNote, editNote, notes, removeNote } from '../../../lib/notebook/notes';
import {
  addReading,
  editReading,
  markRead,
  readings,
  removeReading,
  setPicture,
  shareAnswer,
} from '../../../lib/notebook/readings';
import {
  change,
  collectionMap,
  isTooNew,
  metaMap,
  notebookVersion,
  SCHEMA_VERSION,
} from '../../../lib/notebook/schema';

const AT = 1_790_000_000_000;
const HASH = 'ab'.repeat(32);
const { signal } = new AbortController();

const book = (id: string, at = AT): NewBook => ({
  id,
  title: `Book ${id}`,
  author: '',
  isbn: '',
  values: '',
  addedBy: 'ana',
  addedAt: at,
});
const reading = (id: string, at = AT): NewReading => ({
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
  clippedBy: 'ana',
  clippedAt: at,
  pictures: ['pending', 'not saved'],
});

let doc: Y.Doc;
beforeEach(() => {
  doc = new Y.Doc();
});

describe('readings', () => {
  it('come newest first, are marked read by each member, take pictures and answers', () => {
    const list = readings(doc, signal);
    addReading(doc, reading('one', AT));
    addReading(doc, reading('two', AT + 5));
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
    const list = readings(doc, signal);
    addReading(doc, reading('one'));
    shareAnswer(doc, 'one', 'liked', 'ben', 'The songs');
    const before = list.get();
    const undo = removeReading(doc, 'one');
    expect(list.get()).toEqual([]);
    addReading(doc, reading('two', AT - 5));
    undo();
    expect(list.get()[0]).toEqual(before[0]);
    expect(list.get()).toHaveLength(2);
    undo(); // once only
    expect(list.get()).toHaveLength(2);
  });
});

describe('books, notes, comments, members, name', () => {
  it('a book changes field by field: two members do not overwrite each other', () => {
    addBook(doc, book('b'), 'The end');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    editBook(doc, 'b', 'ana', { title: 'New title', author: '', isbn: '', values: '', why: 'The end' });
    editBook(other, 'b', 'ben', {
      title: 'Book b',
      author: 'R. Castellano',
      isbn: '',
      values: 'courage',
      why: 'The pictures',
    });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    const [merged] = books(doc, signal).get();
    expect(merged).toMatchObject({ title: 'New title', author: 'R. Castellano', values: 'courage' });
    expect({ ...merged?.why }).toEqual({ ana: 'The end', ben: 'The pictures' });
    removeBook(doc, 'b');
    expect(books(doc, signal).get()).toEqual([]);
    editBook(doc, 'b', 'ana', { title: 'x', author: '', isbn: '', values: '', why: '' }); // gone: nothing happens
    expect(books(doc, signal).get()).toEqual([]);
  });

  it('notes newest first, comments oldest first, both edited and removed with undo', () => {
    const [said, talk] = [notes(doc, signal), comments(doc, signal)];
    for (const [i, id] of ['n1', 'n2'].entries()) {
      addNote(doc, { id, by: 'ana', at: AT + i, editedAt: 0, text: id });
      addComment(doc, {
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
    editNote(doc, 'n1', 'better', AT + 9);
    editComment(doc, 'cn2', 'better', AT + 9);
    expect(said.get().map((note) => [note.id, note.text])).toEqual([
      ['n2', 'n2'],
      ['n1', 'better'],
    ]);
    expect(talk.get().map((comment) => comment.text)).toEqual(['n1', 'better']);
    const back = [removeNote(doc, 'n1'), removeComment(doc, 'cn1')];
    expect([said.get().length, talk.get().length]).toEqual([1, 1]);
    for (const undo of back) undo();
    expect([said.get().length, talk.get().length]).toEqual([2, 2]);
  });

  it('members in the order of joining; names can be changed', () => {
    addMember(doc, { id: 'ben', name: 'Ben', seat: 'b', joinedAt: AT + 1 });
    addMember(doc, { id: 'ana', name: 'Ana', seat: 'a', joinedAt: AT });
    renameMember(doc, 'ben', 'Benito');
    expect(
      members(doc, signal)
        .get()
        .map((member) => member.name),
    ).toEqual(['Ana', 'Benito']);
    const name = notebookName(doc, signal);
    renameNotebook(doc, '  Spring\nmatch ');
    expect(name.get()).toBe('Spring match');
  });
});

describe('the grammar', () => {
  it('stamps its version; a newer notebook is only read', () => {
    addNote(doc, { id: 'n', by: 'a', at: AT, editedAt: 0, text: 'x' });
    expect(notebookVersion(doc)).toBe(SCHEMA_VERSION);
    metaMap(doc).set('version', SCHEMA_VERSION + 1);
    expect(isTooNew(doc)).toBe(true);
    addNote(doc, { id: 'n2', by: 'a', at: AT, editedAt: 0, text: 'y' });
    expect(notes(doc, signal).get()).toHaveLength(1);
  });

  it('one change is one update, of origin user', () => {
    const origins: unknown[] = [];
    doc.on('update', (_update, origin) => origins.push(origin));
    addReading(doc, reading('r'));
    expect(origins).toEqual(['user']);
    change(doc, () => undefined);
    expect(origins).toHaveLength(1);
  });

  it('foreign shapes are passed over and left as they are', () => {
    const map = collectionMap(doc, 'notes');
    addNote(doc, { id: 'good', by: 'a', at: AT, editedAt: 0, text: 'x' });
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
      notes(doc, signal)
        .get()
        .map((note) => note.id),
    ).toEqual(['good', 'deep']);
    expect(notes(doc, signal).get()[1]?.text).toBe('');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('a record changed is the only one parsed again', () => {
    const list = notes(doc, signal);
    for (const id of ['a', 'b', 'c']) addNote(doc, { id, by: 'a', at: AT, editedAt: 0, text: id });
    const before = new Map(list.get().map((note) => [note.id, note]));
    editNote(doc, 'b', 'B', AT + 1);
    const same = list
      .get()
      .filter((note) => before.get(note.id) === note)
      .map((note) => note.id);
    expect(same.sort()).toEqual(['a', 'c']);
  });

  it('facts are typed one by one: the partner’s stand, and taking back leaves what changed since', () => {
    const partner = new Y.Doc();
    const list = readings(doc, signal);
    addReading(doc, { ...reading('a'), volume: '9', from: { volume: 'highwire' } });
    Y.applyUpdate(partner, Y.encodeStateAsUpdate(doc));
    const undo = editReading(doc, 'a', 'ana', { volume: '10', keywords: ['songs', 'rugs'] });
    editReading(partner, 'a', 'ben', { issue: '2' });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(partner));
    expect(list.get()[0]).toMatchObject({ volume: '10', issue: '2', keywords: ['songs', 'rugs'] });
    expect(list.get()[0]?.typed).toEqual({ volume: 'ana', keywords: 'ana', issue: 'ben' });
    editReading(doc, 'a', 'ben', { keywords: ['rugs'] });
    undo();
    expect(list.get()[0]).toMatchObject({ volume: '9', issue: '2', keywords: ['rugs'] });
    expect(list.get()[0]?.typed).toEqual({ keywords: 'ben', issue: 'ben' });
  });

  it('a fact can be taken away', () => {
    const list = readings(doc, signal);
    addReading(doc, { ...reading('a'), volume: '9' });
    editReading(doc, 'a', 'ana', { volume: '' });
    expect(list.get()[0]).toMatchObject({ volume: '', typed: { volume: 'ana' } });
  });

  it('a reading costs at most 1.5 kB of state', () => {
    const [one, many] = [new Y.Doc(), new Y.Doc()];
    addReading(one, reading('r0'));
    for (let i = 0; i < 101; i += 1)
      addReading(many, {
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
