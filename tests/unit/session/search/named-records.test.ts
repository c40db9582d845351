import { describe, expect, it } from 'vitest';
import { line } from '../../../../lib/model/field';
import { childOf, kind, type Made } from '../../../../lib/model/kind';
import {
  namedRecords,
  namesLike,
  recordNamed,
  standingAt,
} from '../../../../lib/session/search/named-records';
import { Cell } from '../../../../lib/util/observed';

const titled = (id: string, title: string): Made => ({ id, by: 'ana', at: 1, title }) as Made;
const readings = new Cell<readonly Made[]>([
  titled('r1', 'Élan: a [quiet] hour'),
  titled('r2', ''),
  titled('r3', '…!'),
]);
const books = new Cell<readonly Made[]>([titled('b1', 'Hour of Song'), titled('b2', 'Elan, a quiet hour')]);
const none = new Cell<readonly Made[]>([]);
const named = namedRecords((kind) => ({ readings, books })[kind] ?? none);

describe('records that people call by a name', () => {
  it('are those of kinds with a name and a place of their own, and follow their lists', () => {
    expect(named.get().map(({ kind, id }) => [kind, id])).toEqual([
      ['readings', 'r1'],
      ['readings', 'r3'],
      ['books', 'b1'],
      ['books', 'b2'],
    ]);
    const more = new Cell<readonly Made[]>([]);
    const followed = namedRecords((kind) => (kind === 'books' ? more : none));
    more.set([titled('b3', 'New')]);
    expect(followed.get()).toEqual([{ kind: 'books', id: 'b3', name: 'New', section: 'books' }]);
  });

  it('that hang on another one are none', () => {
    const kinds = {
      shelves: kind('shelves', { title: line(9) }, { section: 'books', searched: { name: 'title' } }),
      copies: kind(
        'copies',
        { title: line(9), shelf: line(9) },
        { ...{ section: 'books', searched: { name: 'title' } }, parent: childOf('shelves', 'shelf') },
      ),
    };
    const list = new Cell<readonly Made[]>([titled('x', 'Blue')]);
    expect(namedRecords(() => list, kinds).get()).toMatchObject([{ kind: 'shelves', id: 'x' }]);
  });

  it.each([
    ['elan  A quiet HOUR', 'r1'],
    ['Élan: a quiet hour', 'r1'],
    ['hour of song', 'b1'],
    ['hour of', undefined],
    ['?!', undefined],
  ])('"%s"', (name, id) => expect(recordNamed(named.get(), name)?.id).toBe(id));

  it('are offered by what is typed: beginnings first, whole words only from their start, so many at most', () => {
    const ids = (begun: string, most = 9) => namesLike(named.get(), begun, most).map(({ id }) => id);
    expect(ids('hour')).toEqual(['b1', 'r1', 'b2']);
    expect(ids('hour', 2)).toEqual(['b1', 'r1']);
    expect(ids('')).toEqual(['r1', 'r3', 'b1', 'b2']);
    expect(ids('our')).toEqual([]);
  });

  it('stand at the top of their section', () => {
    expect(standingAt(named.get()[2]!)).toEqual({
      ...{ kind: 'books', id: 'b1', section: 'books', field: '' },
      top: { kind: 'books', id: 'b1' },
      opens: false,
    });
  });
});
