/** A piece of a text, with where it stands in the window, in pixels from its top. */
interface Standing {
  readonly length: number;
  readonly top: number;
  readonly bottom: number;
}

/** The whole of a text, in the unit of progress. */
export const WHOLE = 1000;

/** The last piece that begins at a line of the window or above it; -1 where all begin below. */
function pieceAt(count: number, standing: (n: number) => Standing, line: number): number {
  let [low, high] = [-1, count - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (standing(middle).top <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * How much of a text lies above a line of the window, in thousandths of its characters; all of it where its end is
 * seen.
 *
 * @param lengths of its pieces, in their order
 * @param standing where the n-th piece stands; asked for a few of them only
 * @param foot where the window ends
 */
export function howFar(
  lengths: readonly number[],
  standing: (n: number) => Standing,
  line: number,
  foot: number,
): number {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (total === 0) return 0;
  if (standing(lengths.length - 1).bottom <= foot) return WHOLE;
  const at = pieceAt(lengths.length, standing, line);
  if (at === -1) return 0;
  const { length, top, bottom } = standing(at);
  const within = bottom > top ? Math.min((line - top) / (bottom - top), 1) : 0;
  const before = lengths.slice(0, at).reduce((sum, one) => sum + one, 0);
  return Math.round((WHOLE * (before + within * length)) / total);
}

/** Which piece of a text a progress leads to, and how many characters into it. */
export function placeOf(lengths: readonly number[], progress: number): { piece: number; offset: number } {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let left = Math.floor((Math.min(Math.max(progress, 0), WHOLE) * total) / WHOLE);
  for (const [piece, length] of lengths.entries()) {
    if (left < length) return { piece, offset: left };
    left -= length;
  }
  return { piece: Math.max(lengths.length - 1, 0), offset: 0 };
}
