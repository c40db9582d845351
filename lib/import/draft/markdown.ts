import { Marked } from 'marked';

/** Signs that mean something, in one passage and in a whole file; what has more of them is read as bare words. */
export const MOST_SIGNS_TOGETHER = 400;
export const MOST_SIGNS = 20_000;
/** Characters of one passage without an empty line in it. */
export const MOST_TOGETHER = 10_000;
/** Lists and quotes in each other. */
export const MOST_DEEP = 10;

const SIGNS = /[*_[\]`~<>|!]/g;
const DEEP = new RegExp(`^[ \\t]*(?:>[ \\t]*|(?:[*+-]|\\d{1,9}[.)])[ \\t]+){${MOST_DEEP + 1}}`, 'm');

const signsIn = (text: string): number => text.match(SIGNS)?.length ?? 0;

/** Words that stand for themselves: each line a line. */
const literally = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/[!-/:-@[-`{-~]/g, '\\$&'))
    .join('  \n');

/** What a reader of Markdown would take far too long for: its time grows with the square of such a passage. */
const isTangled = (passage: string): boolean =>
  passage.length > MOST_TOGETHER || signsIn(passage) > MOST_SIGNS_TOGETHER || DEEP.test(passage);

/** YAML at the head, which other programs write: lines of names and values between two of three hyphens. */
const FRONT_MATTER = /^---[ \t]*\n(?:(?:[\w-]{1,40}:.*|[ \t]+.*|- .*|#.*)?\n){0,100}?---[ \t]*(?:\n|$)/;

/**
 * Markdown (CommonMark with the additions of GitHub) as HTML, which `htmlToBlocks` cleans.
 *
 * @param text hostile
 */
export function markdownToHtml(text: string): string {
  const body = text.replace(/\r\n?/g, '\n').replace(FRONT_MATTER, '');
  const isWild = signsIn(body) > MOST_SIGNS;
  const passages = body.split(/\n(?:[ \t]*\n)+/);
  const tame = passages.map((one) => (isWild || isTangled(one) ? literally(one) : one)).join('\n\n');
  try {
    return new Marked({ async: false, gfm: true }).parse(tame) as string;
  } catch {
    // lists within lists, deeper than the reader goes
    return new Marked({ async: false }).parse(passages.map(literally).join('\n\n')) as string;
  }
}
