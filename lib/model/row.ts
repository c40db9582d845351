import * as v from 'valibot';
import { cleanText } from '../util/text';
import { id, line } from './field';
import { childOf, kind, type RecordOf } from './kind';

/** Most characters of a cell, and of the first cell of a row. */
export const MAX_CELL = 5_000;
export const MAX_TITLE = 300;

/** Most rows of a table that one puts in. */
export const MOST_ROWS = 5_000;

/** A cell as it is stored: what it holds in words, whatever its column holds (lib/plan/tables/cell.ts). */
const cellField = v.pipe(
  v.string(),
  v.transform((words) => cleanText(words.slice(0, 4 * MAX_CELL), MAX_CELL)),
);

/**
 * A row of a table, in the order that people make. Each cell is a field of its own, under the key of its column. So two
 * who write in different cells of a row never overwrite each other, and a column that comes back finds its cells. In a
 * cell of several lines both type at once (lib/notebook/texts/cell-texts.ts).
 */
export const rows = kind(
  'rows',
  {
    table: id,
    /** What stands in the first column. */
    title: line(MAX_TITLE),
  },
  {
    keyed: { cell: cellField },
    longValues: 'cell',
    order: 'made by people',
    parent: childOf('tables', 'table'),
    searched: { name: 'title', text: ['cell'] },
  },
);

export type Row = RecordOf<typeof rows>;

/** The key of the first column, beside the keys of the others. */
export const TITLE = 'title';

/** What a cell of a row holds, '' for nothing. */
export const cellOf = (row: Row, column: string): string =>
  column === TITLE ? row.title : (row.cell[column] ?? '');
