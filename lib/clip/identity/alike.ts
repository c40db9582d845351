/**
 * How much of two texts is the same. Measured like plagiarism and near-duplicate finders do: containment of what
 * one text consists of in the other (Broder 1997, "On the resemblance and containment of documents"), both ways.
 */

/** A sentence with its stop and what closes with it, or a line without one. */
const SENTENCE = /[^.!?…。！？\n]+(?:[.!?…]+(?![\s”’"')\]]|$)[^.!?…。！？\n]*)*/gu;

/** A sentence as it is compared: letters and figures alone, so that neither hyphens nor quotation marks count. */
const folded = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

const plain = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- most texts are ASCII and quotation marks, which have no other form
  (/^[\u0000-\u007F\u2018-\u201D]*$/.test(text)
    ? text
    : text.normalize('NFKD').replace(/\p{M}+/gu, '')
  ).toLowerCase();

/** Longest text that is compared, in characters: some 80,000 words. */
const LIMIT = 500_000;

/** A text made ready to be compared: its sentences, and itself without accents and capitals. */
export interface Compared {
  readonly sentences: readonly string[];
  readonly plain: string;
}

export function asCompared(text: string): Compared {
  const simple = plain(text.slice(0, LIMIT));
  const sentences = (simple.match(SENTENCE) ?? []).map(folded).filter((sentence) => sentence !== '');
  return { sentences, plain: simple };
}

/** The part of one list that is in the other, each weighing as much as it is long. From 0 to 1. */
function contained(one: readonly string[], other: ReadonlySet<string>): number {
  let [all, found] = [0, 0];
  for (const part of one) {
    all += part.length;
    if (other.has(part)) found += part.length;
  }
  return all === 0 ? 0 : found / all;
}

const both = (one: readonly string[], other: readonly string[]): number =>
  Math.max(contained(one, new Set(other)), contained(other, new Set(one)));

/**
 * The greater part of either text whose sentences stand in the other word for word, from 0 to 1. Of a page that was
 * corrected or went on it is near 1. Of two pages of one template, with other words in each sentence, it is near 0.
 */
export const sentencesShared = (one: Compared, other: Compared): number =>
  both(one.sentences, other.sentences);

/** Letters of a row: some four words, which is what benchmarks of extraction compare. */
const ROW = 20;

/** Of a long text one row of so many is compared: those whose hash ends in zeros, in both texts (Broder's "0 mod p"). */
const OF = 4;

/** Characters of a text that is long. */
const LONG = 4000;

const BASE = 0x01000193;

/** `BASE` to the power of a row, by which its first letter goes out of the hash. */
const OUT = Array.from({ length: ROW }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** Hashes of the rows of letters that are compared (a rolling hash, Karp and Rabin 1987). */
function rowsOf(text: string, of: number): Set<number> {
  const letters = folded(text);
  const rows = new Set<number>();
  let hash = 0;
  for (let i = 0; i < letters.length; i += 1) {
    hash = (Math.imul(hash, BASE) + letters.charCodeAt(i)) | 0;
    if (i >= ROW) hash = (hash - Math.imul(OUT, letters.charCodeAt(i - ROW))) | 0;
    if (i >= ROW - 1 && (hash >>> 8) % of === 0) rows.add(hash);
  }
  return rows;
}

/**
 * The same by rows of twenty letters, for texts that were taken in different ways, such as a PDF and a page: notes and
 * running heads break their sentences.
 */
export function rowsShared(one: Compared, other: Compared): number {
  const of = Math.min(one.plain.length, other.plain.length) > LONG ? OF : 1;
  const [a, b] = [rowsOf(one.plain, of), rowsOf(other.plain, of)];
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let found = 0;
  for (const row of few) if (many.has(row)) found += 1;
  return few.size === 0 ? 0 : found / few.size;
}
