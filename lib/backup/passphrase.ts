/** Words in a made passphrase: with 2,048 to draw from, 66 bits. */
const WORDS = 6;

/** Words of a list to draw from: a power of two, so that each is drawn as often as the next. */
const LIST_LENGTH = 2048;

/**
 * A passphrase of six words, drawn by chance.
 *
 * @param list `LIST_LENGTH` words
 */
export function madePassphrase(list: readonly string[]): string {
  const drawn = crypto.getRandomValues(new Uint16Array(WORDS));
  return [...drawn].map((n) => list[n % LIST_LENGTH]).join(' ');
}

/** A passphrase as it is sealed with: signs in one form, blanks between words as one, none at the ends. */
export const spelled = (passphrase: string): string =>
  passphrase.normalize('NFKC').trim().split(/\s+/u).join(' ');

/** Characters of one's own passphrase at least, and different ones among them. */
const LEAST_LENGTH = 12;
const LEAST_DIFFERENT = 6;

/** What people take first, and whoever guesses tries first. */
const COMMON =
  /^(?:password|passw0rd|passphrase|contraseña|qwerty|letmein|iloveyou|bookbag|abc|123|\W)+\d*$/iu;

/** Whether one's own passphrase is easily guessed: too short, of too few signs, a row, or what everybody takes. */
export function isWeak(passphrase: string): boolean {
  const words = spelled(passphrase);
  const signs = [...words.toLowerCase()];
  if (signs.length < LEAST_LENGTH || new Set(signs).size < LEAST_DIFFERENT || COMMON.test(words)) return true;
  const steps = signs.slice(1).map((sign, i) => (sign.codePointAt(0) ?? 0) - (signs[i]?.codePointAt(0) ?? 0));
  return steps.filter((step) => Math.abs(step) === 1).length > signs.length / 2;
}
