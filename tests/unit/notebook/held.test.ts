import { expect, it } from 'vitest';
import { Doc } from 'yjs';
import { notes } from '../../../lib/model/note';
import { renameNotebook } from '../../../lib/notebook/name';
import { addRecord, editRecord, removeRecord } from '../../../lib/notebook/records';
import { holdWrites, metaMap } from '../../../lib/notebook/schema';

const add = (doc: Doc, id: string) => addRecord(doc, notes, { id, by: 'ana', at: 1 }, { text: id });

it.each(['disk-full', 'failed'] as const)('while the disk takes nothing (%s) every verb refuses', (why) => {
  const doc = new Doc();
  add(doc, 'before');
  const before = doc.toJSON();
  const undo = removeRecord(doc, notes, 'before');
  const removed = doc.toJSON();
  holdWrites(doc, why);
  const refused = { ok: false, reason: why };
  expect(add(doc, 'n')).toEqual(refused);
  expect(editRecord(doc, notes, 'before', 'ana', { text: 'x' })).toEqual(refused);
  expect(removeRecord(doc, notes, 'before')).toEqual(refused);
  expect(renameNotebook(doc, 'x')).toEqual(refused);
  expect(undo.ok && undo.value()).toBe(false);
  expect(doc.toJSON()).toEqual(removed);
  holdWrites(doc, 'none');
  expect(undo.ok && undo.value()).toBe(true);
  expect(doc.toJSON()).toEqual(before);
});

it('that only a newer app may write is said before what the disk says', () => {
  const doc = new Doc();
  metaMap(doc).set('version', 99);
  holdWrites(doc, 'disk-full');
  expect(add(doc, 'n')).toEqual({ ok: false, reason: 'too-new' });
});
