import { toHex } from '../../util/bytes';
import { NONCE_BYTES } from './lobby-messages';

/** One attempt to come in, as the inviter keeps it. Bytes in hexadecimal. */
export interface KeptAsker {
  readonly attempt: string;
  readonly commitment: string;
  /** The inviter's nonce for this attempt. */
  readonly nonce: string;
  /** 'knocked' has shown a commitment only; 'came' has told that it is in. */
  readonly standing: 'knocked' | 'asks' | 'let in' | 'refused' | 'came';
  /** '' while it has only knocked. */
  readonly publicKey: string;
  readonly theirNonce: string;
  readonly name: string;
  /** What it has shown by a file, and the slow words of it. Not there at an asker who came over the relay alone. */
  readonly answer?: ShownAnswer;
}

/** An answer that was opened. */
export interface ShownAnswer {
  /** Four numbers under 2048. */
  readonly words: readonly number[];
  /** When it was saved, by the joiner's clock. */
  readonly when: number;
}

/** Attempts that are remembered at once; one that has only knocked goes first. */
export const MOST_ASKERS = 8;

/** An attempt that has knocked, with a nonce of its own. */
export const newAsker = (attempt: string, commitment: string): KeptAsker => ({
  ...{ attempt, commitment, standing: 'knocked', publicKey: '', theirNonce: '', name: '' },
  nonce: toHex(crypto.getRandomValues(new Uint8Array(NONCE_BYTES))),
});

/** The askers with room for one more: the oldest that only knocked goes. Undefined when nobody can go. */
export function roomFor(askers: readonly KeptAsker[]): readonly KeptAsker[] | undefined {
  if (askers.length < MOST_ASKERS) return askers;
  const oldest = askers.find(({ standing }) => standing === 'knocked');
  return oldest && askers.filter((one) => one !== oldest);
}
