import Papa from 'papaparse';
import { MAX_CELL, MAX_COLUMNS, MAX_LETTERS, MAX_LINES } from './limits';

/** What is before a formula, so that no spreadsheet runs it (lib/export/csv.ts). */
const GUARD = /^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** What stands between the cells of a first line: of commas, semicolons and tabs what there is most of. */
function guessed(text: string): string {
  const head = text.slice(0, text.indexOf('\n') + 1 || text.length).replaceAll(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).sign;
}

/**
 * Rows out of a text with commas, semicolons or tabs between the cells. Nothing in it is run or worked out.
 *
 * @param text hostile
 * @param delimiter what stands between cells; '' where that is to be guessed
 * @param most characters of a cell
 * @returns undefined for more than a table takes, and for what holds nothing
 */
export function readDelimited(
  text: string,
  delimiter = '',
  most = MAX_CELL,
): readonly (readonly string[])[] | undefined {
  if (text.length > MAX_LETTERS) return undefined;
  const bare = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const { data } = Papa.parse<readonly string[]>(bare, {
    delimiter: delimiter === '' ? guessed(bare) : delimiter,
    preview: MAX_LINES + 1,
    worker: false,
  });
  const lines = data.filter((line) => line.some((one) => one !== ''));
  if (lines.length === 0 || data.length > MAX_LINES || lines.some(({ length }) => length > MAX_COLUMNS))
    return undefined;
  return lines.map((line) => line.map((words) => words.replace(GUARD, '').slice(0, most)));
}
