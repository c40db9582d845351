import type { Line } from '../lines/line';

/** Bullets that are nothing else, and marks that are bullets only where they repeat. */
const BULLET = /^[•◦▪▫‣⁃●○■□➢➤►✓❖]\s*\S/u;
const DASH = /^[–—*·-]\s+\S/;
const NUMBER = /^\(?(\d{1,2}|[a-z])[.)]\s+\S/;

/** How far, in ems, beginnings of one list may be apart, and how many lines are looked at. */
const SAME_X = 0.5;
const AROUND = 40;

/** The mark a list's item begins with; '' if the line begins with none. */
export const markOf = (text: string): string =>
  /^[•◦▪▫‣⁃●○■□➢➤►✓❖]/u.exec(text)?.[0] ??
  /^(?:[–—*·-](?=\s)|\(?(?:\d{1,2}|[a-z])[.)](?=\s))/.exec(text)?.[0] ??
  '';

/** A line with how far it is set in from its column's edge, in points. */
interface InsetLine {
  readonly line: Line;
  readonly inset: number;
}

/**
 * Whether an item of a list begins with line `at` of all lines in reading order. A number or a dash may begin any line
 * of a paragraph. So it counts only if a line nearby, set in as far, begins with the next or last number, or a dash.
 */
export function isItemStart(all: readonly InsetLine[], at: number): boolean {
  const { line, inset } = all[at] as InsetLine;
  if (BULLET.test(line.text)) return true;
  const number = NUMBER.exec(line.text)?.[1];
  if (number === undefined && !DASH.test(line.text)) return false;
  const near = [...all.slice(Math.max(0, at - AROUND), at), ...all.slice(at + 1, at + 1 + AROUND)];
  const alike = near
    .filter((other) => Math.abs(other.inset - inset) < SAME_X * line.size)
    .map((other) => other.line)
    .filter((other) => Math.abs(other.size - line.size) < 0.5);
  if (number === undefined) return alike.some(({ text }) => text[0] === line.text[0] && DASH.test(text));
  const beside = [-1, 1].map((step) => stepped(number, step));
  return alike.some(({ text }) => beside.includes(NUMBER.exec(text)?.[1] ?? ''));
}

function stepped(number: string, step: number): string {
  if (/\d/.test(number)) return String(Number(number) + step);
  return String.fromCharCode(number.charCodeAt(0) + step);
}
