import { decodeBodyWord, encodeBodyWord } from '../bodies/body-messages';
import { lacksName, lacksOf } from '../bodies/lacks-name';
import type { Lacks } from '../transport';

/** Says over a link that carries no bodies how much each end lacks of them (rule B9), and nothing else. */
export class BodyWords {
  readonly busy = false;
  /** What the partner lacks, as it said last on this link; null while it says nothing of it. */
  partnerLacks: Lacks | null = null;
  readonly #lacks: () => Lacks;
  readonly #send: (word: Uint8Array) => void;
  readonly #changed: () => void;
  #told = '';

  /** @param changed the partner has said how much it lacks */
  constructor(lacks: () => Lacks, send: (word: Uint8Array) => void, changed: () => void) {
    [this.#lacks, this.#send, this.#changed] = [lacks, send, changed];
  }

  /** Says how much this device lacks, when the partner was told otherwise. */
  tell(): void {
    const name = lacksName(this.#lacks());
    if (name === this.#told) return;
    this.#told = name;
    this.#send(encodeBodyWord({ what: 'have', hashes: [name] }));
  }

  /** Takes a word of the partner. Wishes are passed over. @throws FramingError when it is malformed */
  takeWord(bytes: Uint8Array): void {
    const { what, hashes } = decodeBodyWord(bytes);
    const said = what === 'have' ? hashes.map(lacksOf).findLast((lacks) => lacks !== undefined) : undefined;
    if (said === undefined) return;
    this.partnerLacks = said;
    this.#changed();
  }

  /** Bodies have no place here. */
  takeBody(): void {
    // nothing that could be asked for
  }
}
