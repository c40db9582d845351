import { readSheet } from 'read-excel-file/universal';
import { storedZip } from '../zip/stored-zip';
import { unzip } from '../zip/zip';
import { MAX_CELL, MAX_COLUMNS, MAX_LETTERS, MAX_LINES } from './limits';

/** Most cells of the box that holds all cells of a sheet: the library makes each of them, and most may be empty. */
export const MAX_BOX = 2_000_000;

/** What of a workbook is read: its sheets, their words and the forms of their numbers. */
const isWanted = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/workbook\.xml\.rels|(?:workbook|sharedStrings|styles)\.xml|worksheets\/[\w.-]+\.xml))$/.test(
    name,
  );

/** Where a cell or a row says that it stands (ECMA-376, part 1, 18.3.1.4): letters of the column, number of the row. */
const PLACE = /\sr\s*=\s*(["'])([^"']*)\1/g;
const WRITTEN = /^([A-Z]{0,3})(\d{0,7})$/;

/** "A" is 1, "Z" is 26, "AA" is 27. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Whether the cells of a sheet stand close enough together. One far away would make millions of empty ones. */
function isCompact(xml: string): boolean {
  let [rows, columns] = [0, 0];
  for (const [, , place = ''] of xml.matchAll(PLACE)) {
    const [, letters = '', row = ''] = WRITTEN.exec(place) ?? [];
    if (`${letters}${row}` !== place) return false; // written in a way that no program writes
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnOf(letters));
  }
  return rows * columns <= MAX_BOX;
}

/** A date as ISO 8601 writes it, with the time of the day where it has one. Workbooks know no time zones. */
function dateIn(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
}

/** A cell in words, as a person of this language would type them. */
function wordsOf(cell: unknown, decimal: string): string {
  if (cell instanceof Date) return dateIn(cell);
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell) : '';
}

/**
 * The first sheet of an Excel workbook (.xlsx). Of a formula the result that the workbook keeps is read: nothing is
 * worked out. A formula that failed gives an empty cell.
 *
 * @param bytes hostile
 * @param decimal what stands before the decimals of a number in this language
 * @returns lines of cells as `readDelimited` gives them; undefined for no workbook, a damaged one, an empty one, and more
 *   than a table takes
 */
export async function readExcel(
  bytes: Uint8Array<ArrayBuffer>,
  decimal: string,
): Promise<readonly (readonly string[])[] | undefined> {
  if (bytes.length > MAX_LETTERS) return undefined;
  const entries = await unzip(bytes, isWanted);
  if (entries === undefined) return undefined;
  const sheets = [...entries].filter(([name]) => name.startsWith('xl/worksheets/'));
  if (!sheets.every(([, xml]) => isCompact(new TextDecoder().decode(xml)))) return undefined;
  try {
    const cells = await readSheet(storedZip(entries).buffer);
    const lines = cells.map((line) => line.map((cell) => wordsOf(cell, decimal).slice(0, MAX_CELL)));
    const filled = lines.filter((line) => line.some((words) => words !== ''));
    const isTooMuch = filled.length > MAX_LINES || filled.some(({ length }) => length > MAX_COLUMNS);
    return filled.length === 0 || isTooMuch ? undefined : filled;
  } catch {
    return undefined; // no workbook is in it, or it is damaged
  }
}
