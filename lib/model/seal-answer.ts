import { sha256Hex, toHex } from '../util/bytes';

/**
 * A commitment to words that are not told yet: SHA-256 of a salt and the words (Brassard, Chaum and Crépeau 1988). Who
 * has it learns nothing of the words. When the words are told with the salt, everybody can see that they are the same.
 *
 * The byte form is the UTF-8 of these lines, each but the last ended by one LF: "bookbag seal 1", the salt as 64
 * hexadecimal digits, the number of parts, the parts, the words. The parts say what is answered and who answers. So
 * nobody can pass off a partner's commitment as their own.
 */
const FORM = 'bookbag seal 1';

/** What is told when a sealed answer opens. */
export interface SealedWords {
  /** 32 random bytes as 64 hexadecimal digits: words that can be guessed stay unknown. */
  readonly salt: string;
  /** Words as the notebook cleans them. */
  readonly text: string;
}

export const newSalt = (): string => toHex(crypto.getRandomValues(new Uint8Array(32)));

/**
 * The commitment to some words, as 64 hexadecimal digits.
 *
 * @param about what is answered and by whom, such as ['answer', reading, prompt, member]; none has a line break
 */
export function sealAnswer(about: readonly string[], { salt, text }: SealedWords): Promise<string> {
  const lines = [FORM, salt, String(about.length), ...about, text];
  return sha256Hex(new TextEncoder().encode(lines.join('\n')));
}

/** Whether words are those that were sealed. */
export const fitsSeal = async (
  about: readonly string[],
  words: SealedWords,
  commitment: string,
): Promise<boolean> => (await sealAnswer(about, words)) === commitment;

/** Under which this device keeps the words of a commitment, among what it alone keeps. */
const OWN = 'sealed:own:';
/** Under which it keeps the partner's commitment that it saw before it opened this person's words. */
const SEEN = 'sealed:seen:';

/** All that this device keeps of sealed answers begins so. */
export const SEALED_ROWS = 'sealed:';
export const ownRow = (commitment: string): string => OWN + commitment;
export const seenRow = (answer: string): string => SEEN + answer;

export const encodeWords = ({ salt, text }: SealedWords): string => JSON.stringify([salt, text]);

/** Words as `encodeWords` wrote them; undefined where the row is damaged or there is none. */
export function decodeWords(row: string): SealedWords | undefined {
  try {
    const [salt, text] = JSON.parse(row) as unknown[];
    return typeof salt === 'string' && typeof text === 'string' ? { salt, text } : undefined;
  } catch {
    return undefined; // nothing to open: the answer stays sealed
  }
}
