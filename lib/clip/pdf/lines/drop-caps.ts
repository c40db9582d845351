import type { BodyLook } from './body-look';
import type { Piece } from './piece';

/** A letter this much larger than the running text may be the first of a paragraph, set over several lines. */
const LARGE = 1.8;

/** How far right of it its line may begin, in ems. */
const NEAR = 1.7;

/** Letters that are words by themselves, in some language. */
const WORDS = /^[AIOYEUÀÓÉ]$/;

/**
 * Puts large first letters before the line that they begin. Whether such a letter is a word of its own, the
 * other words of the page tell: "A garden", but "Afternoon".
 */
export function withDropCaps(pieces: readonly Piece[], body: BodyLook): Piece[] {
  const caps = pieces.filter(
    (piece) => piece.size >= LARGE * body.size && /^[“"‘']?\p{Lu}$/u.test(piece.text.trim()),
  );
  if (caps.length === 0 || caps.length > 40) return [...pieces];
  const words = new Map<string, number>();
  for (const word of pieces.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}’']+/gu) ?? [])) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  const done = [...pieces];
  for (const cap of caps) {
    const at = hostOf(cap, done, body);
    const host = done[at];
    if (host === undefined) continue;
    done[at] = { ...host, x: cap.x, text: together(cap.text.trim(), host.text.trimStart(), words) };
    done.splice(done.indexOf(cap), 1);
  }
  return done;
}

/** Where the piece is that begins right of the letter, on the first line beside it; -1 without one. */
function hostOf(cap: Piece, pieces: readonly Piece[], body: BodyLook): number {
  let best = -1;
  pieces.forEach(({ text, x, y, size }, at) => {
    const isBeside =
      y > cap.y - cap.size && y <= cap.y + 1 && x >= cap.right - 2 && x <= cap.right + NEAR * body.size;
    if (text === '' || !isBeside || size > 1.2 * body.size) return;
    const known = pieces[best];
    if (known === undefined || y < known.y - 1 || (y < known.y + 1 && x < known.x)) best = at;
  });
  return best;
}

function together(letter: string, text: string, words: ReadonlyMap<string, number>): string {
  const [first] = /^[\p{L}’']+/u.exec(text) ?? [''];
  // What follows the letter is among the words already, once.
  const isKnown = (words.get(first.toLowerCase()) ?? 0) > 1;
  const isWord = WORDS.test(letter) && isKnown && !words.has((letter + first).toLowerCase());
  return isWord || first === '' ? `${letter} ${text}` : letter + text;
}
