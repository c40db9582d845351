import { describe, expect, it } from 'vitest';
import { id, line } from '../../../lib/model/field';
import { gatherKeyed, MAX_KEYED } from '../../../lib/model/keyed';
import { childOf, kind } from '../../../lib/model/kind';
import { ALL_KINDS } from '../../../lib/model/kinds';
import { gatherPerMember, MAX_VOICES } from '../../../lib/model/per-member';

const AT = 1_790_000_000_000;

describe('the list of kinds', () => {
  it('names each kind as it names itself, and hangs none on itself or in a circle', () => {
    const rank = (name: string, sofar: readonly string[] = []): number => {
      expect(sofar, `${name} hangs on itself`).not.toContain(name);
      const parents = ALL_KINDS[name]?.parents ?? [];
      return Math.max(0, ...parents.map((parent) => 1 + rank(parent, [...sofar, name])));
    };
    for (const [name, one] of Object.entries(ALL_KINDS)) {
      expect(one.name).toBe(name);
      expect(rank(name)).toBeLessThan(5);
      for (const parent of one.parents) expect(ALL_KINDS).toHaveProperty(parent);
    }
  });

  it('needs no newer app for any of them: a kind never locks an older one out', () => {
    for (const one of Object.values(ALL_KINDS)) expect(one.needs).toBe(1);
  });
});

describe('a kind', () => {
  it('stores writer and time under the names of older apps, and reads both', () => {
    const old = kind('old', { title: line(10) }, { stored: { by: 'addedBy', at: 'addedAt' } });
    expect(old.parse({ id: 'a', addedBy: 'ana', addedAt: AT })).toMatchObject({ by: 'ana', at: AT });
    expect(old.parse({ id: 'a', by: 'ben', at: AT, addedBy: 'ana', addedAt: 1 })).toMatchObject({
      by: 'ben',
      at: AT,
    });
    expect(old.parse({ id: 'a', title: 'x' })).toBeUndefined();
  });

  it('of an order that people make is sorted by its keys, then by ids', () => {
    const items = kind('items', { list: id }, { order: 'made by people', parent: childOf('lists', 'list') });
    const one = (key: string, order?: string) => items.parse({ id: key, by: 'a', at: AT, list: 'l', order });
    const sorted = [one('c', 'a1'), one('b', 'a0'), one('a', 'a1'), one('z')].map((it) => it!);
    expect(sorted.sort((a, b) => items.compare(a, b)).map((it) => it.id)).toEqual(['z', 'b', 'a', 'c']);
    expect(one('long', 'x'.repeat(1000))).toBeDefined();
    expect(one('long', 'x'.repeat(1001))).toBeUndefined();
  });
});

describe('values with a key of their own', () => {
  const many = (family: string, n: number) =>
    Object.fromEntries(Array.from({ length: n }, (_, i) => [`${family}:k${i}`, 'v']));
  const read = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

  it.each([
    ['a family', MAX_KEYED, (record: object) => gatherKeyed(record as never, 'cell', read)],
    ['members', MAX_VOICES, (record: object) => gatherPerMember(record as never, 'cell', read)],
  ])('of %s are read up to their most', (_what, most, gather) => {
    expect(Object.keys(gather(many('cell', most)))).toHaveLength(most);
    expect(Object.keys(gather(many('cell', most + 1)))).toHaveLength(most);
  });

  it('have keys that mean nothing to JavaScript', () => {
    const gathered = gatherKeyed(
      { 'cell:__proto__': 'x', 'cell:a b': 'x', 'cell:ok': 'y', cell: 'z' },
      'cell',
      read,
    );
    expect({ ...gathered }).toEqual({ ok: 'y' });
    expect(Object.getPrototypeOf(gathered)).toBeNull();
  });
});
