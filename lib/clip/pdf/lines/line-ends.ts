import type { Line } from './line';

/** Ends of sentences; quotes and brackets may close after them. */
const SENTENCE_END = /[.!?…:。！？](?:[\s”’"')\]»]*|\d{1,3})$/;

export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

export const startsLower = (text: string): boolean => /^[\s“‘"'([]*\p{Ll}/u.test(text);

/** Width of the line's first word, in points, by the line's mean. */
function firstWordWidth(line: Line): number {
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0;
  return ((line.right - line.x) * word) / Math.max(line.text.length, 1);
}

/**
 * Whether the next line's first word had found room at the end of the line: then the line was ended on
 * purpose, since lines are filled.
 *
 * @param more room that has to be left beside, in points
 */
export const hadRoom = (line: Line, next: Line, right: number, more: number): boolean =>
  line.right + line.size * 0.3 + firstWordWidth(next) + more <= right;
