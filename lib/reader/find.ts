/** A text as one looks for words in it: without accents and in small letters, white space as one blank. */
interface Folded {
  readonly text: string;
  /** Where each code unit of `text` stands in the text itself. */
  readonly at: readonly number[];
  /** Where the sign ends that stands there. */
  readonly end: readonly number[];
}

/** Signs over and under letters: of Latin, Greek and Cyrillic, of Hebrew, of Arabic. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/gu;
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/u;
const SAME: Readonly<Record<string, string>> = { '’': "'", '‘': "'", '“': '"', '”': '"', '«': '"', '»': '"' };
const DASHES = /[‐‑‒–—―−]/u;

/** What stands for a sign where one looks for words; '' for what nobody sees. */
function foldSign(sign: string): string {
  if (UNSEEN.test(sign)) return '';
  if (/\s/u.test(sign)) return ' ';
  if (DASHES.test(sign)) return '-';
  return SAME[sign] ?? sign.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

/** Folds a text and keeps where each sign of it stood. */
export function foldText(text: string): Folded {
  const parts: string[] = [];
  const [at, end]: [number[], number[]] = [[], []];
  let [place, isBlank] = [0, false];
  for (const sign of text) {
    const folded = foldSign(sign);
    const next = place + sign.length;
    if (folded === '' && end.length > 0) end[end.length - 1] = next; // a mark goes with its letter
    if (folded !== '' && !(folded === ' ' && isBlank)) {
      parts.push(folded);
      for (let n = 0; n < folded.length; n += 1) {
        at.push(place);
        end.push(next);
      }
    }
    if (folded !== '') isBlank = folded === ' ';
    place = next;
  }
  return { text: parts.join(''), at, end };
}

/** Where words were found: in which of the texts, and from where to where in it. */
interface Found {
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

/** Longest that is looked for, in characters; beyond that the rest is left out. */
export const MAX_QUERY = 200;

/** Most places that are told. */
export const MOST_FOUND = 1000;

/** All places at which the words stand, in the order of the texts; they do not overlap. */
export function findWords(texts: readonly Folded[], query: string): readonly Found[] {
  const words = foldText(query.slice(0, MAX_QUERY)).text.trim();
  const found: Found[] = [];
  if (words === '') return found;
  for (const [text, folded] of texts.entries()) {
    let place = folded.text.indexOf(words);
    while (place !== -1) {
      if (found.length === MOST_FOUND) return found;
      const last = place + words.length - 1;
      found.push({ text, start: folded.at[place] as number, end: folded.end[last] as number });
      place = folded.text.indexOf(words, last + 1);
    }
  }
  return found;
}
