/** Signs with which a spreadsheet takes a cell for a formula, also in the wide letters of East Asia. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A number below zero begins with a sign too, and is none. */
const NUMBER = /^-\d+(?:[.,]\d+)?$/;

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** A cell that no spreadsheet takes for a formula, marked as spreadsheets mark what is text: cells are foreign. */
export const harmless = (text: string): string =>
  FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function cell(text: string): string {
  const words = harmless(text);
  return NEEDS_QUOTES.test(words) ? quoted(words) : words;
}

/** Rows as RFC 4180 has them. No cell is a formula to a spreadsheet: comments are foreign text. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** Rows with tabs between the cells, as spreadsheets paste them. No cell is a formula here either. */
export const tsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row
        .map(harmless)
        .map((one) => (/["\t\r\n]/.test(one) ? quoted(one) : one))
        .join('\t'),
    )
    .join('\r\n');
