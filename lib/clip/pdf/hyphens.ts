import type { Line } from './line';

/** Words of the document that no line's end has cut, in lower case, with how often they occur. */
export type Vocabulary = ReadonlyMap<string, number>;

const WORD = /[\p{L}\p{N}’']+(?:[-‐‑][\p{L}\p{N}’']+)*/gu;
/** Longest word that is looked at, in characters; and how addresses begin. */
const LONGEST = 120;
const ADDRESS = /https?:\/\/|www\.|doi\.org|doi:|^10\.\d{4}/i;
const HYPHEN = '[-\u2010\u2011\u00AD\u00AC]';
const CUT = new RegExp(`${HYPHEN}$`, 'u');

/** How a line's end and the next line's start are put together. */
export interface Joint {
  /** Characters at the line's end that go: a hyphen, or nothing. */
  readonly drop: 0 | 1;
  /** What comes between the two. */
  readonly between: '' | ' ';
}

const CLOSED: Joint = { drop: 1, between: '' };
const TIGHT: Joint = { drop: 0, between: '' };
const SPACED: Joint = { drop: 0, between: ' ' };

/** Collects the words of all lines, but for the halves at their ends. */
export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const words = new Map<string, number>();
  let isRest = false;
  for (const { text } of lines) {
    const found = [...text.replaceAll('\u00AD', '').matchAll(WORD)].map(([word]) => folded(word));
    const isCut = CUT.test(text);
    const whole = found.slice(isRest ? 1 : 0, isCut ? -1 : undefined);
    for (const word of whole) words.set(word, (words.get(word) ?? 0) + 1);
    isRest = isCut;
  }
  return words;
}

const folded = (word: string): string => word.toLowerCase().replaceAll(/[‐‑]/g, '-').replaceAll('’', "'");

/** Joins a line and the next: a hyphen at the end may be of the word or of the line. */
export function jointOf(before: string, next: string, words: Vocabulary): Joint {
  if (before.endsWith('\u00AD') || before.endsWith('\u00AC')) return CLOSED;
  if (/[\p{L}\p{N}][-‐‑]$/u.test(before)) return hyphened(before, next, words);
  if (/\d–$/.test(before) && /^\d/.test(next)) return TIGHT;
  if (/[\p{L}\p{N}”’]—$/u.test(before) && /^[\p{L}\p{N}“‘]/u.test(next)) return TIGHT;
  const word = /\S*$/.exec(before.slice(-LONGEST))?.[0] ?? '';
  if (ADDRESS.test(word) && /[/._=&?#-]$/.test(word) && /^[\w%/.-]+/.test(next)) return TIGHT;
  const isChinese = (text: string): boolean => /^[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]$/u.test(text);
  if (isChinese(before.at(-1) ?? '') && isChinese(next[0] ?? '')) return TIGHT;
  return SPACED;
}

/** The document's own words decide, after them whether both halves are words of their own. */
function hyphened(before: string, next: string, words: Vocabulary): Joint {
  const tail = /\S*$/.exec(before.slice(-LONGEST))?.[0] ?? '';
  if (ADDRESS.test(tail) || tail.includes('@')) return TIGHT;
  const [second] = /^[\p{L}’']+(?:[-‐‑][\p{L}’']+)*/u.exec(next.slice(0, LONGEST)) ?? [''];
  if (second === '' || /^\P{Ll}/u.test(second) || /\p{N}[-‐‑]$/u.test(tail)) return TIGHT;
  const first = folded(/[\p{L}’']+(?:[-‐‑][\p{L}’']+)*(?=[-‐‑]$)/u.exec(tail)?.[0] ?? '');
  const rest = folded(second);
  const withHyphen = countOf(`${first}-${rest}`, words);
  const without = countOf(first + rest, words);
  if (withHyphen !== without) return withHyphen > without ? TIGHT : CLOSED;
  if (withHyphen > 0 || first.includes('-')) return TIGHT;
  return words.has(first) && words.has(rest) && first.length > 1 ? TIGHT : CLOSED;
}

/** How often the word occurs, or one that differs in its ending only by "s". */
function countOf(word: string, words: Vocabulary): number {
  const bare = word.replace(/'?s$/, '');
  return [word, `${word}s`, bare, `${bare}s`]
    .filter((one, at, all) => all.indexOf(one) === at)
    .reduce((sum, one) => sum + (words.get(one) ?? 0), 0);
}
