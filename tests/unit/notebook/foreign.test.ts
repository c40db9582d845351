import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { KINDS } from '../../../lib/model/kinds';
import { renameNotebook } from '../../../lib/notebook/name';
import { replaceReading } from '../../../lib/notebook/readings';
import { addRecord, editRecord, removeRecord } from '../../../lib/notebook/records';
import { canWrite, metaMap, notebookVersion } from '../../../lib/notebook/schema';
import { countWaiting } from '../../../lib/notebook/waiting';
import { listOf, put, remove } from '../../support/records';

const AT = 1_790_000_000_000;
const GONE = { ok: false, reason: 'gone' };
let doc: Y.Doc;
beforeEach(() => {
  doc = new Y.Doc();
});

describe('a version that a foreign app wrote', () => {
  it.each([['x'], ['99'], [2.5], [-3], [Number.NaN], [null], [{ version: 9 }], [true]])(
    'locks nobody out when it is none: %j',
    (version) => {
      metaMap(doc).set('version', version);
      expect([notebookVersion(doc), canWrite(doc)]).toEqual([0, true]);
      put(doc, 'notes', { id: 'n', by: 'ana', at: AT, text: 'x' });
      expect(notebookVersion(doc)).toBe(1);
    },
  );
});

describe('what is not there', () => {
  it('cannot be edited or removed, and says so', () => {
    expect(editRecord(doc, KINDS.notes, 'nobody', 'ana', { text: 'x' })).toEqual(GONE);
    expect(removeRecord(doc, KINDS.notes, 'nobody', { by: 'ana', at: AT + 1000 })).toEqual(GONE);
    expect(doc.store.clients.size).toBe(0);
  });

  it('is told also where something else stands in place of a record', () => {
    doc.getMap('notes').set('n', 'no record');
    expect(editRecord(doc, KINDS.notes, 'n', 'ana', { text: 'x' })).toEqual(GONE);
    expect(removeRecord(doc, KINDS.notes, 'n', { by: 'ana', at: AT + 1000 })).toEqual(GONE);
    expect(doc.getMap('notes').get('n')).toBe('no record');
  });
});

it('what was removed does not come back where only a newer app may write by now', () => {
  put(doc, 'notes', { id: 'n', by: 'ana', at: AT, text: 'x' });
  const undo = remove(doc, 'notes', 'n');
  metaMap(doc).set('version', 99);
  const before = Y.encodeStateAsUpdate(doc);
  expect(undo()).toBe(false);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

it('what is empty is not stored: it costs nothing, and reads the same', () => {
  const empty = { text: '', editedAt: 0 } as const;
  addRecord(doc, KINDS.notes, { id: 'n', by: 'ana', at: AT }, empty);
  expect((doc.getMap('notes').get('n') as Y.Map<unknown>).get('base')).toEqual({ by: 'ana', at: AT });
  expect(listOf(doc, 'notes').get()).toMatchObject([empty]);
});

it('the notebook’s own values wait as one, whichever of them was changed', () => {
  const nothing = { snapshot: null, stateVector: new Uint8Array() };
  renameNotebook(doc, 'Spring match'); // and the version with it
  expect(countWaiting(doc, nothing)).toBe(1);
  metaMap(doc).set('colour', 'green');
  expect(countWaiting(doc, nothing)).toBe(1);
  put(doc, 'notes', { id: 'name', by: 'ana', at: AT, text: 'x' });
  expect(countWaiting(doc, nothing)).toBe(2);
});

it('pictures of the old text have no place in the new one, however many that has', () => {
  const pictures = (...of: string[]): readonly string[] => {
    replaceReading(doc, listOf(doc, 'readings').get()[0]!, { pictures: of });
    return listOf(doc, 'readings').get()[0]!.pictures;
  };
  const HASH = 'ab'.repeat(32);
  put(doc, 'readings', { id: 'r', by: 'ana', at: AT, title: 'A', pictures: [HASH, HASH, 'not saved'] });
  expect(pictures('pending')).toEqual(['pending']);
  expect(pictures('pending', 'not saved')).toEqual(['pending', 'not saved']);
  expect(pictures()).toEqual([]);
});
