/** Years of life, both counted in. */
interface AgeRange {
  readonly from: number;
  readonly to: number;
}

/** Bands by which children's librarians part their lists (Children's Book Council, "Building a Home Library"), and older ones. */
export const AGE_BANDS = [
  { key: '0-3', from: 0, to: 3 },
  { key: '4-7', from: 4, to: 7 },
  { key: '8-11', from: 8, to: 11 },
  { key: '12-14', from: 12, to: 14 },
  { key: '15', from: 15, to: 120 },
] as const satisfies readonly (AgeRange & { readonly key: string })[];

type AgeBand = (typeof AGE_BANDS)[number]['key'];

/** The age at which children are in the first grade, and the one before it. */
const FIRST_GRADE = 6;

/** "K" is the grade before the first. */
const GRADES = /\bgrades?\b|\bgr\.?\s|\bk\s*-|^k$|\bgrados?\b/;

const atMost = (age: number): number => Math.min(age, 120);

function rangeOf(from: number, to: number): AgeRange {
  return { from: atMost(Math.min(from, to)), to: atMost(Math.max(from, to)) };
}

/** An age in months, with or without the word: "0-18 months", "6 months to 2 years". */
const MONTHS = /(?:(\d{1,3})\s*-\s*)?(\d{1,3})\s*(?:months?|mos?\b|meses|mes\b)/g;

/** Ages of babies in years: nobody sorts a list of books by months. */
const inYears = (words: string): string =>
  words.replaceAll(MONTHS, (_, from: string | undefined, to: string) =>
    [from, to]
      .filter((one) => one !== undefined)
      .map((one) => Math.floor(Number(one) / 12))
      .join('-'),
  );

/**
 * For what ages a book is, out of words: "4–8", "4 to 8", "8+", "6", "12 and up", "Grades 3-5", "K-2",
 * "0–18 months".
 *
 * @returns undefined for words that name no age
 */
export function agesOf(words: string): AgeRange | undefined {
  const plain = inYears(
    words
      .toLowerCase()
      .replaceAll(/[\u2010-\u2015]/g, '-')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  const isGrades = GRADES.test(plain);
  const figures = [...plain.matchAll(/\d{1,3}|\bk\b/g)].map(([one]) => (one === 'k' ? 0 : Number(one)));
  const [first, second] = figures;
  if (first === undefined) return undefined;
  const isOpen = /\+|\band (?:up|older|over)\b|\bup\b|\by más\b|\ben adelante\b/.test(plain);
  const last = second ?? (isOpen ? 120 : first);
  // a grade lasts from one birthday to the next
  return isGrades
    ? rangeOf(first + FIRST_GRADE - 1, last === 120 ? 120 : last + FIRST_GRADE)
    : rangeOf(first, last);
}

/** Whether a book of these ages is for somebody of a band. */
export function isForBand(words: string, band: AgeBand): boolean {
  const ages = agesOf(words);
  const one = AGE_BANDS.find(({ key }) => key === band);
  return ages !== undefined && one !== undefined && ages.from <= one.to && ages.to >= one.from;
}
