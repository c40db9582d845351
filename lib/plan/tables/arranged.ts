import type { Column } from '../../model/column';
import { cellOf, type Row } from '../../model/row';
import { groupBy } from '../../util/group';
import { type CellWords, numberOf, plainCell } from './cell';

/** By which column a table is sorted; by the order that people made where it is left out. */
interface SortedBy {
  readonly column: Pick<Column, 'id' | 'holds'>;
  readonly down: boolean;
}

/** What a row is sorted by: a number, else words. */
type Key = readonly [number: number, words: string];

const isNumeric = ({ holds }: Pick<Column, 'holds'>): boolean => holds === 'number' || holds === 'money';

/** Numbers come first, then words, and what holds nothing comes last whichever way. */
function compareKeys(collator: Intl.Collator, [a, as]: Key, [b, bs]: Key): number {
  if (a !== b) return a < b ? -1 : 1;
  return collator.compare(as, bs);
}

/** Rows by what a column of theirs holds. */
export function sortedRows(
  all: readonly Row[],
  { column, down }: SortedBy,
  words: CellWords,
): readonly Row[] {
  const collator = new Intl.Collator(words.language, { numeric: true });
  const keyOf = (cell: string): Key => {
    const number = isNumeric(column) ? numberOf(cell) : undefined;
    return number === undefined ? [Infinity, plainCell(column, cell, words)] : [number, ''];
  };
  const keyed = all.map((row) => ({ row, cell: cellOf(row, column.id) }));
  const [full, empty] = [keyed.filter(({ cell }) => cell !== ''), keyed.filter(({ cell }) => cell === '')];
  const sorted = full
    .map(({ row, cell }) => ({ row, key: keyOf(cell) }))
    .toSorted((a, b) => (down ? -1 : 1) * compareKeys(collator, a.key, b.key));
  return [...sorted, ...empty].map(({ row }) => row);
}

/** Rows that hold the same in a column. */
interface Group {
  /** What they hold, in words; '' for nothing. */
  readonly words: string;
  readonly rows: readonly Row[];
}

/** Rows by what a column of theirs holds, the groups in the order of the alphabet and those with nothing last. */
export function groupedRows(
  all: readonly Row[],
  column: Pick<Column, 'id' | 'holds'>,
  words: CellWords,
): readonly Group[] {
  const keyOf = (row: Row): string => plainCell(column, cellOf(row, column.id), words);
  const sorted = sortedRows(all, { column, down: false }, words);
  return [...groupBy(sorted, keyOf)].map(([key, rows]) => ({ words: key, rows }));
}
