import { beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import * as Y from 'yjs';
import { line } from '../../../lib/model/field';
import { childOf, kind } from '../../../lib/model/kind';
import { acts } from '../../../lib/session/acts';
import { recordList } from '../../../lib/session/records';

/** A kind in an order that people make, and one that is not. */
const stops = kind(
  'stops',
  { walk: line(64), name: line(80) },
  { order: 'made by people', parent: childOf('walks', 'walk') },
);
const walks = kind('walks', { name: line(80) });

const signal = new AbortController().signal;
let doc: Y.Doc;
const here = () => ({
  db: undefined as never,
  id: 'n',
  me: 'ana',
  doc,
  now: () => 1_790_000_000_000,
  acts: acts(),
});

beforeEach(() => {
  doc = new Y.Doc();
});

describe('records in an order that two people make', () => {
  it('are added last, first or behind another one, and moved', () => {
    const lists = { walks: recordList(here(), walks, signal), stops: recordList(here(), stops, signal) };
    const added = lists.walks.add({ name: 'To the mill' });
    const walk = added.ok ? added.value : '';
    const add = (name: string, after?: string | null): string => {
      const stop = lists.stops.add({ walk, name }, after);
      return stop.ok ? stop.value : '';
    };
    const names = (): string =>
      lists.stops.list
        .get()
        .map(({ name }) => name)
        .join(' ');
    const bridge = add('bridge');
    const mill = add('mill');
    add('gate', null);
    add('pond', bridge);
    expect(names()).toBe('gate bridge pond mill');
    expect(lists.stops.place(mill, null)).toEqual({ ok: true, value: null });
    expect(names()).toBe('mill gate bridge pond');
    expect(lists.stops.place('none', null)).toEqual({ ok: false, reason: 'gone' });
  });

  it('have a place; records in another order have none', () => {
    const list = recordList(here(), walks, signal);
    list.add({ name: 'To the mill' }, null);
    expect(() => list.place(list.list.get()[0]?.id ?? '', null)).toThrow('in no order');
    expect(list.list.get()[0]).not.toHaveProperty('order');
  });

  it('are not added to what was removed: nobody would see them', () => {
    const list = recordList(here(), stops, signal);
    expect(list.add({ walk: 'gone', name: 'bridge' })).toEqual({ ok: false, reason: 'gone' });
    expect(doc.getMap('stops').size).toBe(0);
  });
});

describe('a kind that keeps when it was edited', () => {
  it('gets the time with what a person said, not with what is quiet', () => {
    const said = kind(
      'said',
      { text: line(80), settled: v.optional(v.number(), 0), editedAt: v.optional(v.number(), 0) },
      { quiet: ['editedAt', 'settled'] },
    );
    const list = recordList(here(), said, signal);
    const added = list.add({ text: 'so' });
    const id = added.ok ? added.value : '';
    list.edit(id, { settled: 1 });
    expect(list.list.get()).toMatchObject([{ settled: 1, editedAt: 0 }]);
    list.edit(id, { text: 'otherwise' });
    expect(list.list.get()).toMatchObject([{ text: 'otherwise', editedAt: 1_790_000_000_000 }]);
  });
});
