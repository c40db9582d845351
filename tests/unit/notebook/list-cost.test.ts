import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { notes } from '../../../lib/model/note';
import { listRecords } from '../../../lib/notebook/list';
import { addRecord } from '../../../lib/notebook/records';

const AT = 1_790_000_000_000;
const end = new AbortController();
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('a list is sorted when it is asked for, not for each of many changes', () => {
  const compare = vi.fn(notes.compare);
  const doc = new Y.Doc();
  const list = listRecords(doc, { ...notes, compare }, end.signal);
  for (let i = 0; i < 500; i++) addRecord(doc, notes, { id: `n${i}`, by: 'ana', at: AT + i }, { text: 'x' });
  expect(compare).not.toHaveBeenCalled();
  expect(list.get()).toHaveLength(500);
  const once = compare.mock.calls.length;
  expect(list.get()[0]?.id).toBe('n499');
  vi.advanceTimersByTime(10);
  expect(compare.mock.calls.length).toBe(once);
});

it('a flood of the partner in small pieces is told some times, and in the end whole', () => {
  const other = new Y.Doc();
  const doc = new Y.Doc();
  // each sorting takes 50 ms
  const compare: typeof notes.compare = (a, b) => (vi.advanceTimersByTime(1), notes.compare(a, b));
  for (let i = 0; i < 50; i++) addRecord(other, notes, { id: `n${i}`, by: 'ben', at: AT + i }, { text: 'x' });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  const list = listRecords(doc, { ...notes, compare }, end.signal);
  let told = 0;
  list.subscribe(() => (told += 1));
  other.on('update', (update: Uint8Array) => Y.applyUpdate(doc, update, 'a way'));
  for (let i = 50; i < 250; i++)
    addRecord(other, notes, { id: `n${i}`, by: 'ben', at: AT + i }, { text: 'x' });
  expect(told).toBeLessThan(10);
  vi.advanceTimersByTime(10_000);
  expect(list.get()).toHaveLength(250);
});
