import { expect, it } from 'vitest';
import { Doc } from 'yjs';
import { notes } from '../../../lib/model/note';
import { renameNotebook } from '../../../lib/notebook/name';
import { addRecord, editRecord, removeRecord } from '../../../lib/notebook/records';
import { holdWrites, metaMap } from '../../../lib/notebook/schema';
import { listOf } from '../../support/records';

const add = (doc: Doc, id: string) =>
  addRecord(doc, notes, { id, by: 'ana', at: 1_790_000_000_000 }, { text: id });

it.each(['disk-full', 'failed'] as const)('while the disk takes nothing (%s) every verb refuses', (why) => {
  const doc = new Doc();
  add(doc, 'before');
  const undo = removeRecord(doc, notes, 'before', { by: 'ana', at: 1_790_000_000_001 });
  const removed = doc.toJSON();
  holdWrites(doc, why);
  const refused = { ok: false, reason: why };
  expect(add(doc, 'n')).toEqual(refused);
  expect(editRecord(doc, notes, 'before', 'ana', { text: 'x' })).toEqual(refused);
  expect(removeRecord(doc, notes, 'before', { by: 'ana', at: 1_790_000_000_001 })).toEqual(refused);
  expect(renameNotebook(doc, 'x')).toEqual(refused);
  expect(undo.ok && undo.value()).toBe(false);
  expect(doc.toJSON()).toEqual(removed);
  holdWrites(doc, 'none');
  expect(undo.ok && undo.value()).toBe(true);
  expect(listOf(doc, 'notes').get()).toMatchObject([{ id: 'before', text: 'before' }]);
});

it('that only a newer app may write is said before what the disk says', () => {
  const doc = new Doc();
  metaMap(doc).set('version', 99);
  holdWrites(doc, 'disk-full');
  expect(add(doc, 'n')).toEqual({ ok: false, reason: 'too-new' });
});
