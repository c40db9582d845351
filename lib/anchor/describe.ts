import { squeezed } from '../util/text';
import type { LeanText } from './lean';

/**
 * What a highlight keeps of its place: the words, what stands beside them, and where they stood. Offsets count the
 * code units of the lean text (lean.ts).
 */
export interface Anchor {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  /** The words stood once in that text, so they alone name their place. */
  readonly once: boolean;
}

/** Code units that are kept of what stands before and behind. */
const CONTEXT = 32;

/** The words between two places of the lean text, as they stand in the text itself, with single spaces. */
function wordsBetween({ raw, at }: LeanText, start: number, end: number): string {
  if (start >= end) return '';
  return squeezed(raw.slice(at[start], (at[end - 1] as number) + 1));
}

/**
 * Describes the place of some words.
 *
 * @param start in code units of the lean text
 * @param end the same, behind the last of them
 */
export function describeAnchor(text: LeanText, start: number, end: number): Anchor {
  const lean = text.text.slice(start, end);
  return {
    quote: wordsBetween(text, start, end),
    prefix: wordsBetween(text, Math.max(0, start - CONTEXT), start),
    suffix: wordsBetween(text, end, Math.min(text.text.length, end + CONTEXT)),
    start,
    end,
    once: text.text.indexOf(lean) === start && !text.text.includes(lean, start + 1),
  };
}
