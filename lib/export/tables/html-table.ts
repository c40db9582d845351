import { escapeHtml } from '../../util/escape-html';
import { harmless } from '../csv';

const cell = (text: string): string => `<td>${escapeHtml(harmless(text)).replaceAll('\n', '<br>')}</td>`;

/** Rows as a table of HTML, as spreadsheets and word processors paste it. No cell is a formula to them. */
export const htmlTable = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
