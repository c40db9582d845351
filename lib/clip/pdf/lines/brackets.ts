import type { Piece } from './piece';

const OPENING = '([{«‹';
const CLOSING = ')]}»›';

/** The bracket that faces the other way; '' for any other sign. */
function other(sign: string): string {
  const at = OPENING.indexOf(sign);
  return at >= 0 ? (CLOSING[at] as string) : (OPENING[CLOSING.indexOf(sign)] ?? '');
}

/** What parts words or ends them: nothing that begins inside a bracket. */
const isEnd = (sign: string): boolean => /^[\s.,;:!?،؛؟]?$/u.test(sign);

/** Which way a bracket faces by its neighbours: 1 as it is written, -1 the other, 0 where nothing tells. */
function facing(sign: string, before: string, after: string): number {
  const [outer, inner] = OPENING.includes(sign) ? [before, after] : [after, before];
  if (isEnd(outer) === isEnd(inner)) return 0;
  return isEnd(outer) ? 1 : -1;
}

/**
 * Turns the brackets of a right-to-left line that were read by their shape: there the one that opens looks like one
 * that closes, and files name it by its look or by its meaning, as their program likes.
 *
 * @param pieces in reading order
 * @param isApart whether there is a space between two pieces
 */
export function facedBrackets(
  pieces: readonly Piece[],
  isApart: (before: Piece, piece: Piece) => boolean,
): readonly Piece[] {
  if (!pieces.some(({ text }) => /[()[\]{}«»‹›]/.test(text))) return pieces;
  let line = '';
  const starts = pieces.map((piece, at) => {
    const before = pieces[at - 1];
    if (before !== undefined && isApart(before, piece)) line += ' ';
    const start = line.length;
    line += piece.text;
    return start;
  });
  const ways = Array.from(line.split(''), (sign, at) =>
    other(sign) === '' ? 0 : facing(sign, line[at - 1] ?? '', line[at + 1] ?? ''),
  );
  const sum = ways.reduce((total, way) => total + way, 0);
  return pieces.map((piece, n) => {
    const turned = piece.text.split('').map((sign, at) => {
      const way = ways[(starts[n] as number) + at] ?? 0;
      return way < 0 || (way === 0 && sum < 0) ? other(sign) || sign : sign;
    });
    return { ...piece, text: turned.join('') };
  });
}
