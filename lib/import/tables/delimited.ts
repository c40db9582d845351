import Papa from 'papaparse';
import { MAX_CELL, MAX_COLUMNS, MAX_LETTERS, MAX_LINES } from './limits';

/** What is before a formula, so that no spreadsheet runs it (lib/export/csv.ts). */
const GUARD = /^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/;

const cell = (text: string): string => text.replace(GUARD, '').slice(0, MAX_CELL);

/**
 * Rows out of a text with commas, semicolons or tabs between the cells. Nothing in it is run or worked out.
 *
 * @param text hostile
 * @param delimiter what stands between cells; '' where that is to be guessed
 * @returns undefined for more than a table takes, and for what holds nothing
 */
export function readDelimited(text: string, delimiter = ''): readonly (readonly string[])[] | undefined {
  if (text.length > MAX_LETTERS) return undefined;
  const bare = text.replace(/^\uFEFF/, '');
  const { data } = Papa.parse<readonly string[]>(bare, {
    delimiter,
    delimitersToGuess: [',', ';', '\t'],
    preview: MAX_LINES + 1,
    worker: false,
  });
  const lines = data.filter((line) => line.some((one) => one !== ''));
  if (lines.length === 0 || data.length > MAX_LINES || lines.some(({ length }) => length > MAX_COLUMNS))
    return undefined;
  return lines.map((line) => line.map(cell));
}
