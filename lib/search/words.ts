import { folded } from '../util/folded';

/** A word of a text as it is looked up, and where it stands in the text. */
interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Longest word that is kept, in characters: what is longer is an address or no word. */
export const MAX_WORD = 40;

/** Letters and digits with their marks. An apostrophe between two letters parts them. */
const RUN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Scripts that part no words by spaces: they are looked up by pairs of letters. */
const UNPARTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+/gu;

/** A letter at which a text ends, and one of a script that parts no words. */
const AT_LETTER = /[\p{L}\p{N}\p{M}]$/u;
const AT_UNPARTED = new RegExp(`${UNPARTED.source}$`, 'u');

/** Whether the last word of a text may be one that somebody has only begun: each pair of letters is whole. */
export const endsBegun = (text: string): boolean => AT_LETTER.test(text) && !AT_UNPARTED.test(text);

/** Pairs of neighbouring letters; one that stands alone is a word. */
function* pairs(text: string, at: number): Generator<Word> {
  const letters: { readonly letter: string; readonly from: number; readonly to: number }[] = [];
  let from = at;
  for (const letter of text) {
    letters.push({ letter, from, to: from + letter.length });
    from += letter.length;
  }
  const [only] = letters;
  if (letters.length === 1 && only !== undefined)
    yield { word: folded(only.letter), from: only.from, to: only.to };
  for (const [n, { letter, from: begin }] of letters.entries()) {
    const next = letters[n + 1];
    if (next !== undefined) yield { word: folded(letter + next.letter), from: begin, to: next.to };
  }
}

/** A run of letters that are parted by nothing but their script. */
function* piecesOf(run: string, at: number): Generator<Word> {
  let done = 0;
  for (const part of run.matchAll(UNPARTED)) {
    if (part.index > done) yield whole(run.slice(done, part.index), at + done);
    yield* pairs(part[0], at + part.index);
    done = part.index + part[0].length;
  }
  if (done < run.length) yield whole(run.slice(done), at + done);
}

const whole = (text: string, from: number): Word => ({
  word: folded(text.slice(0, MAX_WORD)),
  from,
  to: from + text.length,
});

/**
 * The words of a text in their order, folded. Chinese, Japanese and other scripts without spaces are cut into pairs,
 * since browsers cut them into words differently (measured). Works off each character a bounded number of times.
 */
export function* wordsIn(text: string): Generator<Word> {
  for (const run of text.matchAll(RUN))
    for (const piece of piecesOf(run[0], run.index)) if (piece.word !== '') yield piece;
}

/** The folded words alone, as an index takes them. */
export const wordsOf = (text: string): string[] => Array.from(wordsIn(text), ({ word }) => word);
