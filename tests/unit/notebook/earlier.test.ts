import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { KINDS } from '../../../lib/model/kinds';
import { notebookName } from '../../../lib/notebook/name';
import { marksAtBeginning, observeUnseen } from '../../../lib/notebook/news';
import { markRead } from '../../../lib/notebook/readings';
import { addRecord } from '../../../lib/notebook/records';
import { canWrite, notebookVersion } from '../../../lib/notebook/schema';
import { Cell } from '../../../lib/util/observed';
import { fromBase64 } from '../../../lib/util/bytes';
import { NOTEBOOK_OF_0_1 } from '../../fixtures/notebook-of-0.1';
import { edit, listOf, put } from '../../support/records';

const AT = 1_790_000_000_000;
let doc: Y.Doc;
beforeEach(() => {
  doc = new Y.Doc();
  Y.applyUpdate(doc, fromBase64(NOTEBOOK_OF_0_1) as Uint8Array);
});

describe('a notebook of release 0.1', () => {
  it('opens with a record of each kind, each with its writer and time', () => {
    expect(notebookName(doc, new AbortController().signal).get()).toBe('Spring match');
    expect(listOf(doc, 'members').get()).toMatchObject([
      { id: 'ana', by: 'ana', at: AT, name: 'Ana', seat: 'a' },
      { id: 'ben', by: 'ben', at: AT + 1, name: 'Ben', seat: 'b' },
    ]);
    expect(listOf(doc, 'readings').get()).toMatchObject([
      {
        ...{ id: 'r', by: 'ana', at: AT + 2, title: 'Held Songs', byline: 'Lena M. Okafor', site: 'Journal' },
        ...{ keywords: ['songs', 'rugs'], words: 900, volume: '9', typed: { volume: 'ana' } },
        ...{ pictures: ['pending', 'not saved'], from: { title: 'highwire' } },
      },
    ]);
    expect({ ...listOf(doc, 'readings').get()[0]?.liked }).toEqual({ ben: 'The songs' });
    expect(listOf(doc, 'books').get()).toMatchObject([
      { id: 'b', by: 'ben', at: AT + 4, title: 'The Quiet Umbrella', author: 'R. Castellano' },
    ]);
    expect({ ...listOf(doc, 'books').get()[0]?.why }).toEqual({ ana: 'Rain', ben: 'Warm' });
    expect(listOf(doc, 'comments').get()).toMatchObject([
      { id: 'c', by: 'ben', at: AT + 5, text: 'Page two.' },
    ]);
    expect(listOf(doc, 'notes').get()).toMatchObject([{ id: 'n', by: 'ana', text: 'Ask about the budget' }]);
  });

  it('counts what the partner made as new by its writer', () => {
    const seen = new Cell<ReadonlySet<string> | null>(new Set(marksAtBeginning(doc, 'ana')));
    const unseen = observeUnseen(doc, 'ana', seen, new AbortController().signal);
    expect(unseen.get().map(({ id, section }) => `${section} ${id}`)).toEqual(['books b', 'readings c']);
  });

  it('is written on in a form that the older app reads too, and locks it out with nothing', () => {
    edit(doc, 'books', 'b', { title: 'The Loud Umbrella' });
    markRead(doc, 'r', 'ana', AT + 9);
    put(doc, 'readings', { id: 'r2', by: 'ana', at: AT + 10, title: 'Rugs' });
    put(doc, 'members', { id: 'eve', by: 'eve', at: AT + 11, name: 'Eve', seat: 'b' });
    expect(notebookVersion(doc)).toBe(1);
    const stored = (kind: string, id: string): unknown =>
      (doc.getMap(kind).get(id) as Y.Map<unknown>).get('base');
    expect(stored('readings', 'r2')).toEqual({ title: 'Rugs', clippedBy: 'ana', clippedAt: AT + 10 });
    expect(stored('members', 'eve')).toEqual({ name: 'Eve', seat: 'b', by: 'eve', joinedAt: AT + 11 });
  });
});

describe('what a newer app wrote', () => {
  it('is kept untouched: unknown kinds, fields and subjects', () => {
    const unknown = new Y.Map<unknown>([['base', { by: 'ben', at: AT, quote: 'x' }]]);
    doc.getMap('highlights').set('h', unknown);
    const note = doc.getMap('notes').get('n') as Y.Map<unknown>;
    note.set('mood', 'glad');
    addRecord(
      doc,
      KINDS.comments,
      { id: 'c2', by: 'ben', at: AT },
      { on: 'reading', subject: 'r', text: 'x' },
    );
    (doc.getMap('comments').get('c2') as Y.Map<unknown>).set('on', 'highlight');
    edit(doc, 'notes', 'n', { text: 'Later' });
    expect(listOf(doc, 'notes').get()[0]).toMatchObject({ text: 'Later' });
    expect(note.get('mood')).toBe('glad');
    expect(doc.getMap('highlights').get('h')).toBe(unknown);
    // a comment on what this app does not know is not shown and not counted as new, and it stays
    expect(
      listOf(doc, 'comments')
        .get()
        .map(({ id }) => id),
    ).toEqual(['c']);
    const seen = new Cell<ReadonlySet<string> | null>(new Set(['b', 'c', ...marksAtBeginning(doc, 'ana')]));
    expect(observeUnseen(doc, 'ana', seen, new AbortController().signal).get()).toEqual([]);
    expect(doc.getMap('comments').has('c2')).toBe(true);
    expect(canWrite(doc)).toBe(true);
  });
});
