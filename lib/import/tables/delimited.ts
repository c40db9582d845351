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

/** Stands for a quote that says nothing. No text has it: it is no character (The Unicode Standard, 23.7). */
const BARE_QUOTE = '\uFFFF';

/**
 * So many quotes that never end are read as signs one by one. What each of them takes along is read again, and that may
 * be the whole rest. So there is a bound for that too. Beyond, no quote of the rest says anything.
 */
const MOST_UNCLOSED = 100;
const MOST_READ_AGAIN = 2_000_000;

type Rows = readonly (readonly string[])[];

/** A table out of a text. */
export interface Delimited {
  readonly lines: Rows;
  /** Quotes that begin a cell and never end: each was read as a sign of its cell, and the lines after it as lines. */
  readonly unclosed: number;
}

/**
 * Rows up to a cell whose quote does not end as it should, where that cell takes lines after it along. RFC 4180 has no
 * such cell, so somebody forgot a quote: one more would be the end of another cell's.
 *
 * @returns the rows before it, where its row begins, where its quote is, -1 for none, and where its cell ends
 */
function rowsTo(text: string, delimiter: string, most: number) {
  const rows: (readonly string[])[] = [];
  let [begun, quote, ends] = [0, -1, 0];
  Papa.parse<readonly string[]>(text, {
    delimiter,
    preview: most,
    worker: false,
    step: ({ data, errors, meta }, parser) => {
      const at = (errors.find(({ type }) => type === 'Quotes')?.index ?? 0) - 1;
      if (at >= begun && text.slice(at, meta.cursor).trimEnd().includes('\n')) {
        [quote, ends] = [at, meta.cursor];
        parser.abort();
        return;
      }
      rows.push(data);
      begun = meta.cursor;
    },
  });
  return { rows, begun, quote, ends };
}

/** All rows; a quote that never ends is a sign like others, so that it takes no line along. */
function allRows(text: string, delimiter: string): Delimited {
  const lines: (readonly string[])[] = [];
  let [rest, unclosed, read] = [text, 0, 0];
  for (;;) {
    const { rows, begun, quote, ends } = rowsTo(rest, delimiter, MAX_LINES + 1 - lines.length);
    for (const row of rows) lines.push(row);
    if (quote === -1) break;
    unclosed += 1;
    const after = rest.slice(quote + 1);
    read += ends - begun;
    const isLast = unclosed === MOST_UNCLOSED || read > MOST_READ_AGAIN;
    rest = rest.slice(begun, quote) + BARE_QUOTE + (isLast ? after.replaceAll('"', BARE_QUOTE) : after);
  }
  return { lines, unclosed };
}

/**
 * Rows out of a text with commas, semicolons, tabs or bars between the cells. Nothing in it is run or worked out.
 *
 * @param text hostile
 * @param delimiter what stands between cells; '' where that is to be guessed
 * @param most characters of a cell
 * @returns undefined for more than a table takes, and for what holds nothing
 */
export function readDelimited(text: string, delimiter = '', most = MAX_CELL): Delimited | undefined {
  if (text.length > MAX_LETTERS) return undefined;
  const whole = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const [said = '', sign = ''] = SAID.exec(whole) ?? [];
  const bare = whole.slice(said.length);
  const all = allRows(bare, delimiter || sign || guessed(bare));
  const lines = all.lines.filter((line) => line.some((one) => one !== ''));
  const isTooMuch = all.lines.length > MAX_LINES || lines.some(({ length }) => length > MAX_COLUMNS);
  if (lines.length === 0 || isTooMuch) return undefined;
  const clean = (words: string): string =>
    words.replaceAll(BARE_QUOTE, '"').replace(GUARD, '').slice(0, most);
  return { lines: lines.map((line) => line.map(clean)), unclosed: all.unclosed };
}
