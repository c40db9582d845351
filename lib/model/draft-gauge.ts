import type { Block } from './draft-text';
import { wordSplitter, wordsOf } from './draft-words';

/** The ALSC Blog takes posts of 300 to 700 words and asks to think of 600 or less. */
export const USUAL_TARGET = { least: 300, most: 700 } as const;
const MARK = 600;

/** Words a minute of an attentive reader (Brysbaert 2019: 238 for non-fiction in English). */
const WORDS_A_MINUTE = 238;

/** How many words a draft should have. */
export interface Target {
  readonly least: number;
  readonly most: number;
}

/** How long a draft is, against its target. */
export interface Gauge extends Target {
  readonly words: number;
  /** Minutes to read it, 1 at least; 0 for no words. */
  readonly minutes: number;
  readonly stands: 'below' | 'within' | 'above';
  /** Where the usual post ends; undefined where the target has no such place. */
  readonly mark?: number;
  /** Words to the target where it is below, words over it where it is above, words left where it is within. */
  readonly room: number;
}

/** A target that a person may mean: whole numbers from 1 on, the least first. */
export function targetOf({ least, most }: Target): Target {
  const whole = [least, most].map((one) => Math.min(100_000, Math.max(1, Math.round(one) || 1)));
  return { least: Math.min(...whole), most: Math.max(...whole) };
}

/**
 * Counts words of drafts in one language. Lines that are the same object as before are not counted again, so a
 * keystroke costs one line.
 */
export function wordCounter(language: string): (blocks: readonly Block[]) => number {
  const splitter = wordSplitter(language);
  const known = new WeakMap<Block, number>();
  const count = (block: Block): number => {
    let words = 0;
    for (const { isWordLike } of splitter.segment(wordsOf(block))) if (isWordLike === true) words += 1;
    known.set(block, words);
    return words;
  };
  return (blocks) => blocks.reduce((sum, block) => sum + (known.get(block) ?? count(block)), 0);
}

/** So many words against a target. */
export function gaugeOf(words: number, target: Target): Gauge {
  const { least, most } = targetOf(target);
  const stands = words < least ? 'below' : words > most ? 'above' : 'within';
  return {
    ...{ words, least, most, stands },
    minutes: words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_A_MINUTE)),
    room: stands === 'below' ? least - words : Math.abs(most - words),
    ...(least < MARK && MARK < most && { mark: MARK }),
  };
}
