import { isRunning, type Line, wordsIn } from './lines';

/** Months, days of the week and the short forms of both, by how they begin in seven languages. */
const NAMES =
  '(?:jan|ene|gen|f[eé][bv]|m[aä]r|apr|a[bv]r|ma[iyjg]|ju[nli]|giu|lug|a[gu][og]|ao[ûu]|se[pt]|o[ckut]t|out|nov|de[cz]|dic|déc|' +
  'mon|tue|wed|thu|fri|sat|sun|lun|mi[eé]|jue|vie|s[aá]b|dom|seg|ter|qua|qui|sex|die|mit|don|fre|sam|son|jeu|ven|dim)\\p{L}{0,7}';

/** What is written around a date and a time. */
const AROUND =
  '[aphm]|[ap]m|[ecmp][sd]?t|gmt|utc|ist|uhr|at|on|in|the|of|st|nd|rd|th|by|del?|el|l[ea]|as|um|den|first|last|ago|' +
  '(?:post|publish|updat|modifi|creat|publi|actuali|atuali|pubbli|veröff)\\p{L}*|date|hours?|hrs|minutes?|days?|rss|feed|print|e-?mail|share|tweet';

const NAMED = new RegExp(`(?<!\\p{L})${NAMES}(?!\\p{L})`, 'iu');
const WORDS = new RegExp(`(?<!\\p{L})(?:${NAMES}|${AROUND})(?!\\p{L})`, 'giu');

/** Whether a line is a date or time with hardly a word beside: "Posted: Fri 6:45 PM, Feb 16, 2018". */
export function isDateLine(text: string): boolean {
  if (text.length > 120 || !/\d/.test(text)) return false;
  const dated = /\d{1,2}[:.h]\d\d|\d{1,2}[./-]\d{1,2}|\bago\b/.test(text);
  if (!dated && !(/(?:19|20)\d\d/.test(text) && NAMED.test(text))) return false;
  // "4/5" and "8.5" alone are what a reviewer gives.
  if (!/\p{L}/u.test(text) && !/\d{1,2}[:h]\d\d|\d[./-]\d{1,2}[./-]\d/.test(text)) return false;
  const left = text.replace(WORDS, ' ').match(/\p{L}{2,}/gu) ?? [];
  const said = text.match(/\p{L}{2,}/gu) ?? [];
  return left.length === 0 || (left.length <= 2 && said.length > left.length);
}

/** How many entries of a diary make it one. */
const ENTRIES = 3;

/** Whether an entry is one sentence, however short: "It rained all day." */
const isSentence = (text: string): boolean => wordsIn(text) >= 4 && /[.!?。！？…]["'”’»)]*$/.test(text);

/** Whether dates or times stand over the text's own entries: in a diary, a chronicle, a report by the minute. */
export function isChronicle(lines: readonly Line[]): boolean {
  const entries = lines.filter(({ text }, n) => {
    const next = lines[n + 1];
    return next !== undefined && isDateLine(text) && (isRunning(next) || isSentence(next.text));
  });
  return entries.length >= ENTRIES;
}
