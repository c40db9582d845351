import writeExcelFile from 'write-excel-file/universal';

/** A cell of a workbook with the form of what it holds. Words are words there, whatever they begin with. */
export type ExcelCell =
  | { readonly is: 'words'; readonly words: string }
  | { readonly is: 'number'; readonly number: number }
  /** Of a whole day, at midnight UTC. */
  | { readonly is: 'date'; readonly date: Date }
  | { readonly is: 'tick' };

/** Most characters that Excel takes in one cell and in the name of a sheet (its specifications and limits). */
const MAX_WORDS = 32_767;
const MAX_SHEET = 31;

/** A name that Excel takes for a sheet. */
const sheetName = (title: string): string =>
  title
    .replaceAll(/[\\/?*[\]:]/g, ' ')
    .replaceAll(/^'+|'+$/g, '')
    .slice(0, MAX_SHEET)
    .trim() || 'Table';

function written(cell: ExcelCell) {
  if (cell.is === 'number') return { type: Number, value: cell.number } as const;
  if (cell.is === 'date') return { type: Date, value: cell.date, format: 'yyyy-mm-dd' } as const;
  if (cell.is === 'tick') return { type: Boolean, value: true } as const;
  if (cell.words === '') return null;
  const value = cell.words.slice(0, MAX_WORDS);
  return { type: String, value, ...(value.includes('\n') ? { wrap: true } : {}) } as const;
}

/**
 * A table as an Excel workbook (.xlsx) with one sheet. No cell is a formula.
 *
 * @param names of the columns
 */
export const excelFile = (
  title: string,
  names: readonly string[],
  rows: readonly (readonly ExcelCell[])[],
): Promise<Blob> =>
  writeExcelFile(
    [
      names.map((value) => ({ type: String, value, fontWeight: 'bold' }) as const),
      ...rows.map((row) => row.map(written)),
    ],
    { sheet: sheetName(title), stickyRowsCount: 1 },
  ).toBlob();
