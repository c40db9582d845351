import Papa from 'papaparse';
import { MAX_CELL, MAX_COLUMNS, MAX_LETTERS, MAX_LINES } from './limits';

/** What is before a formula, so that no spreadsheet runs it (lib/export/csv.ts). */
const GUARD = /^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** A first line by which spreadsheets say what stands between cells. */
const SAID = /^\s*"?sep=([,;\t|])"?[ \t]*\n/i;

/** What stands between the cells of a first line: of commas, semicolons, tabs and bars what there is most of. */
function guessed(text: string): string {
  const head = text.slice(0, text.indexOf('\n') + 1 || text.length).replaceAll(/"[^"]*"/g, '');
  const counted = [',', ';', '\t', '|'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).sign;
}

/**
 * Rows out of a text with commas, semicolons, tabs or bars between the cells. Nothing in it is run or worked out.
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
  const whole = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const [said = '', sign = ''] = SAID.exec(whole) ?? [];
  const bare = whole.slice(said.length);
  const { data } = Papa.parse<readonly string[]>(bare, {
    delimiter: delimiter || sign || guessed(bare),
    preview: MAX_LINES + 1,
    worker: false,
  });
  const lines = data.filter((line) => line.some((one) => one !== ''));
  if (lines.length === 0 || data.length > MAX_LINES || lines.some(({ length }) => length > MAX_COLUMNS))
    return undefined;
  return lines.map((line) => line.map((words) => words.replace(GUARD, '').slice(0, most)));
}
