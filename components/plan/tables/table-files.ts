import { t } from '../../../lib/i18n/t';
import { csv } from '../../../lib/export/csv';
import { type ExcelCell, excelFile } from '../../../lib/export/tables/excel';
import { decodeText } from '../../../lib/import/decode-text';
import { type Delimited, readDelimited } from '../../../lib/import/tables/delimited';
import { readExcel } from '../../../lib/import/tables/excel';
import { MAX_LETTERS } from '../../../lib/import/tables/limits';
import { cellOf, MOST_ROWS, type Row } from '../../../lib/model/row';
import { decimalOf, isTicked, numberOf, plainCell, storedCell } from '../../../lib/plan/tables/cell';
import type { Cells } from '../../../lib/session/plan/tables';
import { inFileName } from '../../../lib/util/file-name';
import { folded } from '../../../lib/util/folded';
import { tableTitle } from './table-words';
import type { OpenTable, ShownColumn } from './use-table';

/** The programs whose files a table goes to and comes from. */
export type TableForm = 'csv' | 'excel';

/** A day as it is stored, and no part of one. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A cell in the form in which a workbook has it, so that figures can be summed there. */
function excelCell(column: ShownColumn, cell: string, plain: string): ExcelCell {
  const { holds } = column;
  const number = holds === 'number' || holds === 'money' ? numberOf(cell) : undefined;
  if (number !== undefined) return { is: 'number', number };
  if (holds === 'date' && DAY.test(cell)) return { is: 'date', date: new Date(`${cell}T00:00:00Z`) };
  if (holds === 'check' && isTicked(cell)) return { is: 'tick' };
  return { is: 'words', words: plain };
}

/** A table as a file: its columns, then its rows as they are shown. */
export async function tableFile(form: TableForm, { table, columns, words }: OpenTable, rows: readonly Row[]) {
  const title = tableTitle(table);
  const names = columns.map(({ name }) => name);
  const plain = (row: Row, column: ShownColumn): string => plainCell(column, cellOf(row, column.id), words);
  if (form === 'csv') {
    const lines = rows.map((row) => columns.map((column) => plain(row, column)));
    const text = csv([names, ...lines]);
    return { name: `${inFileName(title)}.csv`, type: 'text/csv;charset=utf-8', content: text };
  }
  const cells = rows.map((row) =>
    columns.map((column) => excelCell(column, cellOf(row, column.id), plain(row, column))),
  );
  const content = await excelFile(title, names, cells);
  return { name: `${inFileName(title)}.xlsx`, type: content.type, content };
}

type Lines = readonly (readonly string[])[];

/** What a file brings into a table, or what is said where it brings nothing. */
type Brought =
  | { readonly is: 'rows'; readonly rows: readonly Cells[]; readonly leftOut: readonly string[] }
  | { readonly is: 'nothing'; readonly why: string };

/**
 * Rows out of a file, by the names of its columns: each goes where the table has a column of that name. Where its first
 * line names none of them, the columns are taken in their order.
 *
 * @param lines of the file, undefined where there is no table in it
 */
export function broughtRows({ columns, rows, words }: OpenTable, lines: Lines | undefined): Brought {
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

/** An archive, as each workbook is one, begins with these. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];

/** The lines of a file, whatever its name says; undefined for more than is read, and for what holds no table. */
export async function linesOfFile(file: File, { words }: OpenTable): Promise<Delimited | undefined> {
  if (file.size > MAX_LETTERS) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isArchive = ARCHIVE.every((byte, n) => bytes[n] === byte);
  if (!isArchive) return readDelimited(decodeText(bytes));
  const lines = await readExcel(bytes, decimalOf(words.language));
  return lines && { lines, unclosed: 0 };
}
