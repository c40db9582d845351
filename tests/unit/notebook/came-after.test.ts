import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { notes } from '../../../lib/model/note';
import { cameAfter } from '../../../lib/notebook/came-after';
import { addRecord, removeRecord } from '../../../lib/notebook/records';
import { LAST_TIME } from '../../../lib/util/possible-time';
import { listOf } from '../../support/records';

const NOW = 1_790_000_000_000;
const DAY = 86_400_000;
let doc: Y.Doc;

beforeEach(() => {
  doc = new Y.Doc();
});

/** Writes a note as a session does. */
const write = (id: string, at: number, by = 'ana') =>
  addRecord(doc, notes, cameAfter(doc, notes, { id, by, at }), { text: id });
const order = () =>
  listOf(doc, 'notes')
    .get()
    .map(({ id }) => id)
    .toReversed();

describe('what came after what', () => {
  it('stands so in a list, though two clocks are days apart, and keeps its own date', () => {
    write('first', NOW, 'ana');
    write('ahead', NOW + 3 * DAY, 'ben');
    write('answer', NOW + 1, 'ana');
    write('another', NOW + 3 * DAY + 5, 'ben');
    write('last', NOW + 2, 'ana');
    expect(order()).toEqual(['first', 'ahead', 'answer', 'another', 'last']);
    expect(
      listOf(doc, 'notes')
        .get()
        .map(({ at }) => at),
    ).toContain(NOW + 2);
  });

  it('stands so in each answer of a clock that is behind', () => {
    write('ahead', NOW + 3 * DAY, 'ben');
    for (const [i, id] of ['m', 'b', 'y', 'a'].entries()) write(id, NOW + i);
    expect(order()).toEqual(['ahead', 'm', 'b', 'y', 'a']);
  });

  it('holds beyond a wild clock too: it drags nobody’s date, and no order but its own', () => {
    write('wild', LAST_TIME - 5, 'ben');
    write('a', NOW);
    write('b', NOW + 1);
    expect(order()).toEqual(['wild', 'a', 'b']);
  });

  it('is not said of what a clock gone mad, a removed note or foreign values say', () => {
    const map = doc.getMap<unknown>('notes');
    map.set('mad', new Y.Map([['base', { by: 'ben', at: LAST_TIME + 1, text: 'x', after: Infinity }]]));
    map.set('odd', new Y.Map([['base', { by: 'ben', at: 'soon', after: 'later' }]]));
    map.set('none', 7);
    write('gone', NOW + DAY);
    removeRecord(doc, notes, 'gone', { by: 'ana', at: NOW });
    expect(cameAfter(doc, notes, { id: 'x', by: 'ana', at: NOW + 2 * DAY }).after).toBeUndefined();
  });

  it('is left out where the dates say it already', () => {
    write('first', NOW);
    write('second', NOW + 1);
    expect(doc.getMap<Y.Map<object>>('notes').get('second')?.get('base')).not.toHaveProperty('after');
    write('same', NOW + 1); // within one millisecond
    expect(order()).toEqual(['first', 'second', 'same']);
  });

  it('is not believed when it is before the date, or cannot be', () => {
    for (const after of [NOW - 1, LAST_TIME + 1, 'x', Number.NaN])
      expect(notes.parse({ id: 'n', by: 'ana', at: NOW, text: 'x', after })).not.toHaveProperty('after');
    expect(notes.parse({ id: 'n', by: 'ana', at: NOW, text: 'x', after: NOW + 1 })).toMatchObject({
      after: NOW + 1,
    });
  });
});
