import { expect, it } from 'vitest';
import type { Row } from '../../../../lib/model/row';
import { groupedRows, sortedRows } from '../../../../lib/plan/tables/arranged';
import type { CellWords } from '../../../../lib/plan/tables/cell';

const words: CellWords = {
  named: { person: [], reading: [], book: [] },
  ...{ language: 'en', yes: 'yes', gone: '', date: (stored) => stored },
};
const row = (id: string, cost: string): Row => ({
  ...{ id, by: 'ana', at: 1, table: 'ideas', title: id, order: id, cell: cost === '' ? {} : { cost } },
});
const all = [row('a', '100'), row('b', ''), row('c', 'free'), row('d', '20'), row('e', '20')];
const column = { id: 'cost', holds: 'money' } as const;
const ids = (rows: readonly Row[]): string => rows.map(({ id }) => id).join('');

it('rows are sorted by numbers, then words, and those without anything come last both ways', () => {
  expect(ids(sortedRows(all, { column, down: false }, words))).toBe('deacb');
  expect(ids(sortedRows(all, { column, down: true }, words))).toBe('cadeb');
});

it('rows that hold the same stand together', () => {
  expect(groupedRows(all, column, words).map(({ words: same, rows }) => [same, ids(rows)])).toEqual([
    ['20', 'de'],
    ['100', 'a'],
    ['free', 'c'],
    ['', 'b'],
  ]);
});
