import { describe, expect, it } from 'vitest';
import { type Highlight, highlights as kind } from '../../../../lib/model/highlight';
import { MOST_SHOWN, MOST_SIGNS } from '../../../../lib/model/live-page';
import type { Member } from '../../../../lib/model/member';
import { markKeys } from '../../../../lib/post/live/mark-keys';
import { namesBySeat, whatToShow } from '../../../../lib/post/live/what-to-show';
import { NO_CHOICES } from '../../../../lib/model/key-choices';

const make = (id: string, more: object = {}): Highlight =>
  kind.parse({ id, by: 'bo', at: 1, reading: 'r', meaning: 'liked', quote: 'words', ...more }) as Highlight;
const member = (id: string, seat: 'a' | 'b'): Member => ({
  id,
  by: id,
  at: 1,
  name: id,
  seat,
  brought: 0,
  zone: '',
});
const MEMBERS = [member('ana', 'b'), member('bo', 'a')];
const show = (all: readonly Highlight[], members = MEMBERS) => whatToShow(all, 'r', members, 'ana');

describe('what a page gets of the highlights', () => {
  it('are those of its reading, without who made them, their thread or whose eyes they are for', () => {
    const [one, ...others] = show([
      make('h1', { by: 'ana', body: 'b'.repeat(64) }),
      make('h2', { reading: 'other' }),
    ]);
    expect(others).toEqual([]);
    expect(Object.keys(one ?? {}).toSorted()).toEqual(
      ['id', 'meaning', 'seat', 'quote', 'prefix', 'suffix', 'start', 'end', 'once'].toSorted(),
    );
    expect(one?.seat).toBe('b');
  });

  it('has whoever is not known yet on the partner’s seat', () => {
    expect(show([make('h1')], [member('ana', 'b')])[0]?.seat).toBe('a');
    expect(show([make('h1')], [])[0]?.seat).toBe('b');
  });

  it('begins with this member’s own, so that a flood of the partner’s hides none', () => {
    const flood = Array.from({ length: 50_000 }, (_, n) => make(`h${n}`));
    const shown = show([...flood, make('mine', { by: 'ana' })]);
    expect(shown).toHaveLength(MOST_SHOWN);
    expect(shown[0]?.id).toBe('mine');
  });

  it('comes with what the two are called, but for this member', () => {
    expect(namesBySeat(MEMBERS, 'ana')).toEqual({ a: 'bo', b: '' });
    expect(namesBySeat(MEMBERS.slice(0, 1), 'ana')).toEqual({ a: '…', b: '' });
  });

  it('ends where there are too many signs', () => {
    const long = Array.from({ length: 200 }, (_, n) => make(`h${n}`, { quote: 'q'.repeat(4_000) }));
    expect(show(long)).toHaveLength(MOST_SIGNS / 4_000);
  });
});

describe('the keys that mark in a page', () => {
  it('are those of the reader', () => {
    expect(markKeys(NO_CHOICES)).toContainEqual(['H', 'first']);
    expect(markKeys(NO_CHOICES)).toContainEqual(['N', 'note']);
    expect(markKeys({ ...NO_CHOICES, of: { markLiked: 'Alt+L', markTry: '' } }).map(([key]) => key)).toEqual([
      ...['H', 'Alt+L', '2', '3', '5', 'N'],
    ]);
  });

  it('are only those with Control or Alt, where the person has switched single ones off', () => {
    const off = { single: false, marking: false, of: { markLiked: 'Alt+L' } };
    expect(markKeys(off)).toEqual([['Alt+L', 'liked']]);
    expect(markKeys({ ...off, single: true })).toHaveLength(7);
  });
});
