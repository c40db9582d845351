import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addAgain, copyRecord } from '../../../lib/notebook/again';
import { metaMap, recordsMap } from '../../../lib/notebook/schema';
import { edit, listOf, put, remove } from '../../support/records';

const AT = 1_790_000_000_000;
let doc: Y.Doc;
let other: Y.Doc;
const meet = (): void => {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
};

beforeEach(() => {
  doc = new Y.Doc();
  other = new Y.Doc();
  put(doc, 'books', { id: 'b', by: 'ana', at: AT, title: 'Soup', why: 'Salt.' });
  edit(doc, 'books', 'b', { why: 'Warm.' }, 'bo');
});

describe('a record that is added again', () => {
  it('has all that stood in it, with its writer and time', () => {
    const before = listOf(doc, 'books').get();
    const copied = copyRecord(doc, 'books', 'b');
    remove(doc, 'books', 'b');
    expect(addAgain(doc, copied)).toEqual({ ok: true, value: null });
    expect(listOf(doc, 'books').get()).toEqual(before);
  });

  it('comes with what it hangs on', () => {
    put(doc, 'readings', { id: 'r', by: 'bo', at: AT, title: 'A Mentor Is Not a Map' });
    put(doc, 'comments', { id: 'c', by: 'ana', at: AT, on: 'reading', subject: 'r', text: 'Page two.' });
    const copied = copyRecord(doc, 'comments', 'c');
    remove(doc, 'readings', 'r');
    expect(listOf(doc, 'comments').get()).toEqual([]);
    addAgain(doc, copied);
    expect(listOf(doc, 'comments').get()).toMatchObject([{ id: 'c', text: 'Page two.' }]);
    expect(listOf(doc, 'readings').get()).toMatchObject([{ id: 'r', by: 'bo' }]);
  });

  it('stays as it is where somebody put it back before', () => {
    const copied = copyRecord(doc, 'books', 'b');
    const undo = remove(doc, 'books', 'b');
    undo();
    edit(doc, 'books', 'b', { author: 'B. Kato' });
    addAgain(doc, copied);
    expect(listOf(doc, 'books').get()).toMatchObject([{ author: 'B. Kato' }]);
  });

  it('has what the partner wrote in it without knowing of the removal', () => {
    meet();
    const copied = copyRecord(doc, 'books', 'b');
    remove(doc, 'books', 'b');
    edit(other, 'books', 'b', { author: 'B. Kato' });
    meet();
    addAgain(doc, copied);
    expect(listOf(doc, 'books').get()).toMatchObject([{ author: 'B. Kato' }]);
  });

  it('is there once, whether the partner takes the removal back too', () => {
    meet();
    const copied = copyRecord(doc, 'books', 'b');
    const undo = remove(other, 'books', 'b');
    meet();
    addAgain(doc, copied);
    edit(doc, 'books', 'b', { why: 'Mine.' });
    meet();
    undo();
    meet();
    expect(listOf(doc, 'books').get()).toMatchObject([{ id: 'b', why: { ana: 'Mine.', bo: 'Warm.' } }]);
    expect(listOf(other, 'books').get()).toEqual(listOf(doc, 'books').get());
  });

  it('is not written where only a newer app may write, and there is nothing to copy of what is not there', () => {
    const copied = copyRecord(doc, 'books', 'b');
    remove(doc, 'books', 'b');
    metaMap(doc).set('version', 99);
    expect(addAgain(doc, copied)).toEqual({ ok: false, reason: 'too-new' });
    expect(listOf(doc, 'books').get()).toEqual([]);
    expect(copyRecord(doc, 'books', 'nobody')).toEqual([]);
  });

  it('is no longer than what is read of a record', () => {
    const map = recordsMap(doc, 'books').get('b');
    for (let n = 0; n < 300; n += 1) map?.set(`x${n}`, n + 1);
    expect(Object.keys(copyRecord(doc, 'books', 'b')[0]?.[2] ?? {}).length).toBeLessThanOrEqual(201);
  });
});
