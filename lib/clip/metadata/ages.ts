import type { Details } from '../../model/details';

/** Ages in years and school grades that a text names; null where it names none. */
export type Ages = Pick<Details, 'ageMin' | 'ageMax' | 'gradeMin' | 'gradeMax'>;

const NUMBER = '(\\d{1,2}|pre-?k|k(?:indergarten)?)';
const RANGE = new RegExp(`${NUMBER}\\s*(?:[-–—]|to|through)\\s*${NUMBER}\\b`, 'i');
const FROM = new RegExp(`${NUMBER}\\s*(?:\\+|(?:years?\\s*)?(?:and|&)\\s+(?:up|over|older))`, 'i');
const GRADE_WORD = /\b(?:gr(?:ades?)?\b|pre-?k|k(?:indergarten)?\s*[-–—])/i;

/** Grades below the first have no figure of their own. */
function figure(word: string): number {
  if (/^pre/i.test(word)) return -1;
  return /^k/i.test(word) ? 0 : Number(word);
}

const NOTHING: Ages = { ageMin: null, ageMax: null, gradeMin: null, gradeMax: null };

/** "4-8", "Ages 4–8", "4+", "8 and up", "Gr 5-8", "PreK-3". A grade is never turned into an age. */
export function agesIn(text: string): Ages {
  const short = text.slice(0, 200);
  if (/\bmonths?\b|\bmos?\b/i.test(short)) return NOTHING; // babies' ages: no whole years
  const range = RANGE.exec(short);
  const from = range === null ? FROM.exec(short) : null;
  const least = range?.[1] ?? from?.[1];
  if (least === undefined) return NOTHING;
  const most = range?.[2] === undefined ? null : figure(range[2]);
  const isGrade = GRADE_WORD.test(short);
  if ((most ?? 99) < figure(least) || (most ?? 0) > (isGrade ? 13 : 99)) return NOTHING;
  return isGrade
    ? { ...NOTHING, gradeMin: figure(least), gradeMax: most }
    : { ...NOTHING, ageMin: figure(least), ageMax: most };
}
