import { leanIndex, type LeanText } from './lean';

/** Characters on each side of an edge in which the next word is looked for. */
const AROUND = 1_000;

/** What parts a text into words. A page may name a language that is none. */
function segmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'word' }); // what is no language throws
  }
}

/** Where the words near a place of a text begin and end. One that the stretch cuts through is left out. */
function wordsNear(raw: string, place: number, language: string): readonly (readonly [number, number])[] {
  const [from, to] = [Math.max(0, place - AROUND), Math.min(raw.length, place + AROUND)];
  const segments = segmenter(language).segment(raw.slice(from, to));
  return [...segments].flatMap(({ segment, index, isWordLike }) => {
    const [start, end] = [from + index, from + index + segment.length];
    const isCut = (start === from && from > 0) || (end === to && to < raw.length);
    return isWordLike === true && !isCut ? [[start, end] as const] : [];
  });
}

/** Where marked words begin and end, in code units of the lean text. */
type Span = readonly [start: number, end: number];

/**
 * Moves one edge of marked words by a word. The words are those of Unicode (UAX 29), as the language has them.
 *
 * @param by 1 goes on in the text, -1 goes back
 * @param language of the text, such as "en"; one that nobody knows counts as none
 * @returns undefined where there is no further word, or none would be left
 */
export function movedByWord(
  lean: LeanText,
  [start, end]: Span,
  edge: 'start' | 'end',
  by: 1 | -1,
  language = 'en',
): Span | undefined {
  const place = edge === 'start' ? (lean.at[start] ?? 0) : (lean.at[end - 1] ?? -1) + 1;
  const edges = wordsNear(lean.raw, place, language).map((word) => word[edge === 'start' ? 0 : 1]);
  const next = by === 1 ? edges.find((one) => one > place) : edges.findLast((one) => one < place);
  if (next === undefined) return undefined;
  const moved = leanIndex(lean, next);
  const span: Span = edge === 'start' ? [moved, end] : [start, moved];
  return span[0] < span[1] ? span : undefined;
}
