import type { Piece } from './piece';

/** Fewest letters that are called spaced out, and the share of them among the words. */
const FEWEST = 5;
const SHARE = 0.8;

/** How many times wider than between letters the gap between words is, at least. */
const WIDER = 1.7;

/** Letters further apart than so many ems are no word, but cells of a table. */
const WIDEST = 0.8;

const isLetter = (text: string): boolean => /^[\p{L}\p{N}&’'.,:!?-]$/u.test(text);

/**
 * Headings are sometimes set with space between all letters: "R E A D I N G". Such letters are put together
 * again, whether they come in one piece or each in its own. Other pieces stay as they are.
 */
export function lettersOf(pieces: readonly Piece[]): readonly Piece[] {
  const whole = pieces.map((piece) => ({ ...piece, text: closedUp(piece.text) }));
  const inked = whole.filter(({ text }) => text !== '');
  const single = inked.filter(({ text }) => isLetter(text.trim()));
  if (single.length < FEWEST || single.length < SHARE * inked.length) return whole;
  const gaps = inked.slice(1).map((piece, at) => piece.x - (inked[at] as Piece).right);
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  if (usual <= 0 || usual > WIDEST * (inked[0] as Piece).size) return whole;
  const words: Piece[] = [];
  inked.forEach((piece, at) => {
    const word = words.at(-1);
    const gap = gaps[at - 1] ?? Infinity;
    if (word === undefined || gap > WIDER * usual) {
      const space = word === undefined ? [] : [{ ...piece, text: '', right: piece.x }];
      words.push(...space, { ...piece, text: piece.text.trim() });
    } else {
      words[words.length - 1] = { ...word, text: word.text + piece.text.trim(), right: piece.right };
    }
  });
  return words;
}

/** "R E A D  O N" is two words: one space between letters, more between words. */
function closedUp(text: string): string {
  const letters = text.trim().split(' ');
  const single = letters.filter(isLetter);
  if (single.length < FEWEST || single.length < SHARE * letters.length) return text;
  return text.replaceAll(/(?<=\S) (?=\S)/g, '').replaceAll(/ {2,}/g, ' ');
}
