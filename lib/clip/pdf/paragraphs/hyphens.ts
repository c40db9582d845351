import type { Line } from '../lines/line';

/** Words of the document that no line's end has cut, in lower case, with how often they occur. */
export type Vocabulary = ReadonlyMap<string, number>;

const WORD = /[\p{L}\p{N}’']+(?:[-‐‑][\p{L}\p{N}’']+)*/gu;
/** Counts, among the words, of dashes that touch both words beside them, and of dashes that do not. */
const TIGHT_DASH = '\u2014';
const LOOSE_DASH = ' \u2014';

/** Longest word that is looked at, in characters; and how addresses begin. */
const LONGEST = 120;
const ADDRESS = /https?:(?:\/|$)|www\.|doi\.org|doi:|^10\.\d{4}/i;

/** "Short- and long-term": the hyphen stands for a word to come. */
const SUSPENDED = /^(?:und|oder|bzw|sowie|bis|and|or|et|y)(?![\p{L}’'-])/u;
const HYPHEN = '[-\u2010\u2011\u00AD\u00AC]';
const CUT = new RegExp(`${HYPHEN}$`, 'u');

/** How a line's end and the next line's start are put together. */
interface Joint {
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
    for (const word of [...whole, ...dashesOf(text)]) words.set(word, (words.get(word) ?? 0) + 1);
    isRest = isCut;
  }
  return words;
}

const dashesOf = (text: string): string[] =>
  text.includes('\u2014')
    ? [...text.matchAll(/\S( ?)\u2014( ?)\S/g)].map((found) =>
        found[1] === '' && found[2] === '' ? TIGHT_DASH : LOOSE_DASH,
      )
    : [];

const folded = (word: string): string => word.toLowerCase().replaceAll(/[‐‑]/g, '-').replaceAll('’', "'");

/**
 * Joins a line and the next: a hyphen at the end may be of the word or of the line.
 *
 * @param before what stands before the joint, the last word of it whole at least
 */
export function jointOf(before: string, next: string, words: Vocabulary): Joint {
  if (before.endsWith('\u00AD') || before.endsWith('\u00AC')) return CLOSED;
  if (/[\p{L}\p{N}][-‐‑]$/u.test(before)) return hyphened(before, next, words);
  if (/\d–$/.test(before) && /^\d/.test(next)) return TIGHT;
  if (isDashed(before, next))
    return (words.get(LOOSE_DASH) ?? 0) > (words.get(TIGHT_DASH) ?? 0) ? SPACED : TIGHT;
  const word = tailOf(before);
  if (ADDRESS.test(word) && goesOnAsAddress(word, next, words)) return TIGHT;
  const isChinese = (text: string): boolean => /^[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]$/u.test(text);
  if (isChinese(before.at(-1) ?? '') && isChinese(next[0] ?? '')) return TIGHT;
  return SPACED;
}

const tailOf = (before: string): string => /\S*$/.exec(before.slice(-LONGEST))?.[0] ?? '';

const isDashed = (before: string, next: string): boolean =>
  (/[\p{L}\p{N}”’]—$/u.test(before) && /^[\p{L}\p{N}“‘]/u.test(next)) ||
  (/[\p{L}\p{N}”’]$/u.test(before) && /^—[\p{L}\p{N}“‘]/u.test(next));

/** An address is cut after a sign of its own, before one, or anywhere: then its word is known from elsewhere. */
function goesOnAsAddress(word: string, next: string, words: Vocabulary): boolean {
  if (/^[/?&=#%]/.test(next)) return true;
  if (/[/:._=&?#-]$/.test(word)) return /^[\w%/.-]+/.test(next);
  const [first, rest] = [/[\p{L}\p{N}]+$/u.exec(word)?.[0] ?? '', /^[\p{L}\p{N}]+/u.exec(next)?.[0] ?? ''];
  if (first === '' || rest === '') return false;
  return words.has(folded(first + rest)) && !words.has(folded(rest));
}

/** The document's own words decide, after them whether both halves are words of their own. */
function hyphened(before: string, next: string, words: Vocabulary): Joint {
  const tail = tailOf(before);
  if (tail.includes('@')) return TIGHT;
  if (SUSPENDED.test(next)) return SPACED;
  const [second] = /^[\p{L}’']+(?:[-‐‑][\p{L}’']+)*/u.exec(next.slice(0, LONGEST)) ?? [''];
  if (second === '' || /^\P{Ll}/u.test(second) || /\p{N}[-‐‑]$/u.test(tail)) return TIGHT;
  const first = folded(/[\p{L}’']+(?:[-‐‑][\p{L}’']+)*(?=[-‐‑]$)/u.exec(tail)?.[0] ?? '');
  const rest = folded(second);
  const withHyphen = countOf(`${first}-${rest}`, words);
  const without = countOf(first + rest, words);
  if (withHyphen !== without) return withHyphen > without ? TIGHT : CLOSED;
  const cut = /[^-]*$/.exec(first)?.[0] ?? '';
  if (cut !== first && !words.has(rest) && countOf(cut + rest, words) > 0) return CLOSED; // "self-pub-", "lished"
  if (ADDRESS.test(tail) || withHyphen > 0 || first.includes('-')) return TIGHT;
  if (rest.includes('-')) return countOf(first + (rest.split('-')[0] ?? ''), words) > 0 ? CLOSED : TIGHT;
  return words.has(first) && words.has(rest) && first.length > 1 ? TIGHT : CLOSED;
}

/** How often the word occurs, or one that differs in its ending only by "s". */
function countOf(word: string, words: Vocabulary): number {
  const bare = word.replace(/'?s$/, '');
  return [word, `${word}s`, bare, `${bare}s`]
    .filter((one, at, all) => all.indexOf(one) === at)
    .reduce((sum, one) => sum + (words.get(one) ?? 0), 0);
}
