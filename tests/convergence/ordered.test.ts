import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { line } from '../../lib/model/field';
import { childOf, kind } from '../../lib/model/kind';
import { listRecords } from '../../lib/notebook/list';
import { insertAfter, MAX_KEY, moveAfter } from '../../lib/notebook/ordered';
import { addRecord, removeRecord } from '../../lib/notebook/records';
import { recordMap } from '../../lib/notebook/schema';
import { pick, seeded } from '../support/random';

const meetings = kind('meetings', { title: line(40) });
const items = kind(
  'items',
  { meeting: line(64), text: line(40) },
  { order: 'made by people', parent: childOf('meetings', 'meeting') },
);
const kinds = { meetings, items };
const AT = 1_790_000_000_000;

/** The list as it is now; nothing goes on watching it. */
const agenda = (doc: Y.Doc) => {
  const end = new AbortController();
  const now = listRecords(doc, items, end.signal, kinds).get();
  end.abort();
  return now;
};
const idsOf = (doc: Y.Doc): string[] => agenda(doc).map(({ id }) => id);
const keysOf = (doc: Y.Doc): string[] => agenda(doc).map((one) => String((one as { order?: unknown }).order));
const add = (doc: Y.Doc, id: string, after: string | null): void =>
  void insertAfter(doc, items, { id, by: 'ana', at: AT }, { meeting: 'm', text: id }, after);

let doc: Y.Doc;
beforeEach(() => {
  doc = new Y.Doc();
  addRecord(doc, meetings, { id: 'm', by: 'ana', at: AT }, { title: 'November' });
});

describe('records in an order that people make', () => {
  it('stand where they were put and moved', () => {
    add(doc, 'b', null);
    add(doc, 'c', 'b');
    add(doc, 'a', null);
    add(doc, 'd', 'gone');
    expect(idsOf(doc)).toEqual(['a', 'b', 'c', 'd']);
    moveAfter(doc, items, 'd', 'a');
    moveAfter(doc, items, 'a', 'c');
    moveAfter(doc, items, 'c', null);
    moveAfter(doc, items, 'b', 'b');
    expect(idsOf(doc)).toEqual(['c', 'd', 'b', 'a']);
    expect(moveAfter(doc, items, 'gone', null)).toEqual({ ok: false, reason: 'gone' });
  });

  it('of another parent are no neighbours', () => {
    addRecord(doc, meetings, { id: 'other', by: 'ana', at: AT }, { title: 'December' });
    add(doc, 'a', null);
    insertAfter(doc, items, { id: 'x', by: 'ana', at: AT }, { meeting: 'other', text: 'x' }, 'a');
    add(doc, 'b', 'a');
    const order = agenda(doc).filter(({ meeting }) => meeting === 'm');
    expect(order.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('keep short keys however often one inserts at one place', () => {
    add(doc, 'first', null);
    add(doc, 'last', 'first');
    for (let n = 0; n < 1000; n += 1) add(doc, `n${n}`, 'first');
    expect(idsOf(doc).slice(0, 3)).toEqual(['first', 'n999', 'n998']);
    expect(idsOf(doc).at(-1)).toBe('last');
    expect(Math.max(...keysOf(doc).map((key) => key.length))).toBeLessThanOrEqual(MAX_KEY);
  });

  it('with one key, or with what is no key, are told apart by their ids and given new ones by the next insertion', () => {
    for (const id of ['a', 'b', 'c']) add(doc, id, null);
    for (const id of ['a', 'b', 'c']) recordMap(doc, 'items', id)?.set('order', 'a0');
    expect(idsOf(doc)).toEqual(['a', 'b', 'c']);
    add(doc, 'x', 'a');
    expect(idsOf(doc)).toEqual(['a', 'x', 'b', 'c']);
    for (const id of ['a', 'b', 'c']) recordMap(doc, 'items', id)?.set('order', '!no key');
    add(doc, 'y', 'b');
    expect(idsOf(doc).filter((id) => id !== 'x')).toEqual(['a', 'b', 'y', 'c']);
    expect(new Set(keysOf(doc)).size).toBe(5);
  });

  it('go with their parent, and come back with it in their order', () => {
    for (const id of ['c', 'b', 'a']) add(doc, id, null);
    const removed = removeRecord(doc, meetings, 'm', { by: 'ana', at: AT + 1000 }, kinds);
    expect(idsOf(doc)).toEqual([]);
    expect(removed.ok && removed.value()).toBe(true);
    expect(idsOf(doc)).toEqual(['a', 'b', 'c']);
  });
});

/** What two do at one place of a list, apart for some ten steps and together again, a thousand times. */
function together(seed: number): [Y.Doc, Y.Doc] {
  const random = seeded(seed);
  vi.spyOn(Math, 'random').mockImplementation(random); // the library's jitter
  const other = new Y.Doc();
  const exchange = (): void => {
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)));
  };
  add(doc, 'start', null);
  for (let n = 0; n < 1000; n += 1) {
    const [copy, name] = random() < 0.5 ? ([doc, 'a'] as const) : ([other, 'b'] as const);
    const ids = idsOf(copy);
    const [place] = ids; // always the same one: the worst for keys
    const chance = random();
    if (chance < 0.6) add(copy, `${name}${n}`, place ?? null);
    else if (chance < 0.8 && ids.length > 1) moveAfter(copy, items, pick(random, ids), place ?? null);
    else if (ids.length > 2)
      removeRecord(copy, items, pick(random, ids.slice(1)), { by: 'ana', at: AT + 1000 }, kinds);
    if (random() < 0.1) exchange();
  }
  exchange();
  vi.restoreAllMocks();
  return [doc, other];
}

describe('two who insert, move and remove at one place', () => {
  it.each([1, 2, 3, 4])('agree after a thousand times (seed %i), each item once', (seed) => {
    const [one, other] = together(seed);
    expect(idsOf(other)).toEqual(idsOf(one));
    expect(new Set(idsOf(one)).size).toBe(idsOf(one).length);
    expect(idsOf(one).length).toBeGreaterThan(50);
    expect(Math.max(...keysOf(one).map((key) => key.length))).toBeLessThanOrEqual(MAX_KEY);
    add(one, 'room', 'start');
    expect(idsOf(one)).toContain('room');
  });
});
