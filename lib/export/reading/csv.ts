/** Signs with which a spreadsheet takes a cell for a formula, also in the wide letters of East Asia. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text; // as a spreadsheet marks a cell that is text
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Rows as RFC 4180 has them. No cell is a formula to a spreadsheet: comments are foreign text. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
