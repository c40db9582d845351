/** Grounds on which a text stands; '' follows the browser. */
export const PAPERS = ['', 'light', 'sepia', 'dark'] as const;
export type Paper = (typeof PAPERS)[number];

/** Faces of a text, the usual one first. */
export const TYPEFACES = ['literata', 'atkinson', 'lexend', 'opendyslexic'] as const;
export type Typeface = (typeof TYPEFACES)[number];

/** What can be made larger and smaller: from least to most, in steps, and what it is unless somebody chose. */
export const TEXT_RANGES = {
  /** Of the letters, in percent. */
  size: { least: 80, most: 200, step: 5, usual: 100 },
  /** From line to line, in percent of the size of the letters. */
  lineHeight: { least: 120, most: 240, step: 10, usual: 160 },
  /** Most letters of a line. */
  width: { least: 30, most: 90, step: 5, usual: 65 },
  /** Between letters, in percent of their size. */
  letterSpacing: { least: 0, most: 20, step: 1, usual: 0 },
  /** Between words, in percent of the size of the letters. */
  wordSpacing: { least: 0, most: 60, step: 5, usual: 0 },
} as const;
export type TextRange = keyof typeof TEXT_RANGES;

/** How a person wants texts to look on this device. */
export type TextChoices = { readonly [name in TextRange]: number } & {
  readonly paper: Paper;
  readonly typeface: Typeface;
};

const RANGES = Object.entries(TEXT_RANGES) as [TextRange, (typeof TEXT_RANGES)[TextRange]][];

export const USUAL_TEXT: TextChoices = {
  ...(Object.fromEntries(RANGES.map(([name, { usual }]) => [name, usual])) as Record<TextRange, number>),
  ...{ paper: '', typeface: 'literata' },
};

/** One of several names; the first where it is none of them. */
const oneOf = <T extends string>(all: readonly [T, ...T[]], value: unknown): T =>
  all.find((one) => one === value) ?? all[0];

/** What was kept; what cannot be read of it is as usual. */
export function textChoicesOf(kept: unknown): TextChoices {
  const given = (typeof kept === 'object' && kept !== null ? kept : {}) as Readonly<Record<string, unknown>>;
  const numbers = RANGES.map(([name, { least, most, usual }]) => {
    const value = given[name];
    const isGood = typeof value === 'number' && value >= least && value <= most;
    return [name, isGood ? value : usual] as const;
  });
  return {
    ...(Object.fromEntries(numbers) as Record<TextRange, number>),
    ...{ paper: oneOf(PAPERS, given['paper']), typeface: oneOf(TYPEFACES, given['typeface']) },
  };
}
