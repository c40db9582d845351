import { generateNJitteredKeysBetween } from 'fractional-indexing-jittered';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { id, line } from '../../../lib/model/field';
import { childOf, kind } from '../../../lib/model/kind';
import { listRecords } from '../../../lib/notebook/list';
import { insertAfter, MAX_KEY, moveAfter } from '../../../lib/notebook/ordered';
import { metaMap, recordMap, recordsMap } from '../../../lib/notebook/schema';

/** The convergence suite plays two people at once; here one person meets each rule alone. */
const steps = kind(
  'steps',
  { list: id, title: line(40) },
  { order: 'made by people', parent: childOf('lists', 'list') },
);

const AT = 1_790_000_000_000;
let doc: Y.Doc;
beforeEach(() => {
  doc = new Y.Doc();
  for (const one of ['l', 'm'])
    recordsMap(doc, 'lists').set(one, new Y.Map([['base', { by: 'ana', at: AT }]]));
});

const insert = (one: string, after: string | null, list = 'l') =>
  insertAfter(doc, steps, { id: one, by: 'ana', at: AT }, { list, title: one }, after);
const order = (list = 'l'): string =>
  listRecords(doc, steps, new AbortController().signal)
    .get()
    .filter((one) => one.list === list)
    .map((one) => one.id)
    .join('');
const keyOf = (one: string): string => {
  const record = recordMap(doc, 'steps', one)!;
  return (record.get('order') as string | undefined) ?? (record.get('base') as { order: string }).order;
};
const setKeys = (keys: Record<string, string>): void => {
  for (const [one, key] of Object.entries(keys)) recordMap(doc, 'steps', one)?.set('order', key);
};

describe('what is in an order', () => {
  it('is put first, behind another one, and last where that one is gone', () => {
    insert('a', null);
    insert('c', 'a');
    insert('b', 'a');
    insert('0', null);
    expect(insert('z', 'nobody')).toEqual({ ok: true, value: 'z' });
    expect(order()).toBe('0abcz');
  });

  it('is moved among its own, whatever stands in other lists', () => {
    for (const one of ['c', 'b', 'a']) insert(one, null);
    for (const one of ['y', 'x']) insert(one, null, 'm');
    moveAfter(doc, steps, 'a', 'c');
    expect([order(), order('m')]).toEqual(['bca', 'xy']);
    moveAfter(doc, steps, 'a', null);
    expect(order()).toBe('abc');
    const before = keyOf('b');
    expect(moveAfter(doc, steps, 'b', 'b')).toEqual({ ok: true, value: null });
    expect([order(), keyOf('b')]).toEqual(['abc', before]);
  });

  it(`has keys of ${MAX_KEY} characters at most, however often one inserts at one place`, () => {
    insert('a', null);
    insert('z', 'a');
    let longest = 0;
    for (let i = 0; i < 400; i += 1) {
      insert(`i${i}`, 'a');
      longest = Math.max(longest, ...[...recordsMap(doc, 'steps').keys()].map((one) => keyOf(one).length));
    }
    expect(longest).toBeGreaterThan(MAX_KEY / 2); // they do grow
    expect(longest).toBeLessThanOrEqual(MAX_KEY);
    const expected = ['a', ...Array.from({ length: 400 }, (_, i) => `i${399 - i}`), 'z'].join('');
    expect(order()).toBe(expected);
  });

  it('keeps a key of 64 characters, and gives neighbours new ones before it keeps one of 65', () => {
    insert('a', null);
    insert('z', 'a');
    const lower = keyOf('a');
    const kept = new Set<number>();
    const highest = keyOf('z');
    for (let turn = 0; turn < 100; turn += 1) {
      let upper = highest; // a new key has one character more than its neighbours, or as many: chance decides
      while (upper.length < 63) [upper] = generateNJitteredKeysBetween(lower, upper, 1) as [string];
      setKeys({ z: upper });
      insert('x', 'a');
      if (keyOf('z') === upper) kept.add(keyOf('x').length);
      recordsMap(doc, 'steps').delete('x');
      setKeys({ a: lower });
    }
    expect(Math.max(...kept)).toBe(64);
  });

  it.each([
    ['share one key', { a: 'a0', b: 'a0', c: 'a0' }],
    ['have keys that a foreign app made up', { a: '!', b: '~~', c: '\u0000' }],
    ['have none', { a: '', b: '', c: '' }],
  ])('gives neighbours new keys where they %s', (_what, keys) => {
    for (const one of ['c', 'b', 'a']) insert(one, null);
    setKeys(keys);
    const [first, second, third] = order();
    insert('x', first as string);
    expect(order()).toBe(`${first}x${second}${third}`);
    insert('y', 'x');
    expect(order()).toBe(`${first}xy${second}${third}`);
  });

  it('says that it wrote nothing, and writes nothing, where the record is gone or only a newer app may write', () => {
    insert('a', null);
    insert('b', 'a');
    expect(moveAfter(doc, steps, 'nobody', 'a')).toEqual({ ok: false, reason: 'gone' });
    metaMap(doc).set('version', 99);
    const before = Y.encodeStateAsUpdate(doc);
    const no = { ok: false, reason: 'too-new' };
    expect([insert('c', null), moveAfter(doc, steps, 'b', null), moveAfter(doc, steps, 'x', null)]).toEqual([
      no,
      no,
      no,
    ]);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });
});
