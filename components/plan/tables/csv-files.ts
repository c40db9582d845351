import { t } from '../../../lib/i18n/t';
import { csv } from '../../../lib/export/csv';
import { readDelimited } from '../../../lib/import/tables/delimited';
import { MAX_LETTERS } from '../../../lib/import/tables/limits';
import { cellOf, MOST_ROWS, type Row } from '../../../lib/model/row';
import { plainCell, storedCell } from '../../../lib/plan/tables/cell';
import type { Cells } from '../../../lib/session/plan/tables';
import { inFileName } from '../../../lib/util/file-name';
import { folded } from '../../../lib/util/folded';
import { tableTitle } from './table-words';
import type { OpenTable } from './use-table';

/** A table as a file: its columns, then its rows as they are shown. */
export function tableFile({ table, columns, words }: OpenTable, rows: readonly Row[]) {
  const lines = rows.map((row) => columns.map((column) => plainCell(column, cellOf(row, column.id), words)));
  return {
    name: `${inFileName(tableTitle(table))}.csv`,
    text: csv([columns.map(({ name }) => name), ...lines]),
  };
}

/** What a file brings into a table, or what is said where it brings nothing. */
type Brought =
  | { readonly is: 'rows'; readonly rows: readonly Cells[]; readonly leftOut: readonly string[] }
  | { readonly is: 'nothing'; readonly why: string };

/**
 * Rows out of a file, by the names of its columns: each goes where the table has a column of that name. Where its first
 * line names none of them, the columns are taken in their order.
 *
 * @param text hostile
 */
export function broughtRows({ columns, rows, words }: OpenTable, text: string): Brought {
  const lines = readDelimited(text);
  const [head = [], ...rest] = lines ?? [];
  const named = head.map((name) => columns.find((column) => folded(column.name) === folded(name.trim())));
  const isNamed = named.some((column) => column !== undefined);
  const goals = isNamed ? named : head.map((_, n) => columns[n]);
  const body = isNamed ? rest : (lines ?? []);
  if (body.length === 0) return { is: 'nothing', why: t('table.notBrought') };
  if (rows.length + body.length > MOST_ROWS) return { is: 'nothing', why: t('table.full', MOST_ROWS) };
  const cellsOf = (line: readonly string[]): Cells =>
    Object.fromEntries(
      goals.flatMap((column, n) =>
        column === undefined ? [] : [[column.id, storedCell(column, line[n] ?? '', words)]],
      ),
    );
  const leftOut = head.filter((name, n) => goals[n] === undefined && name.trim() !== '');
  return { is: 'rows', rows: body.map(cellsOf), leftOut };
}

/** The text of a file; undefined for more than is read. */
export const textOfFile = async (file: File): Promise<string | undefined> =>
  file.size > MAX_LETTERS ? undefined : file.text();
