import { report } from '../../util/report';
import { type Frame, openFrame } from './frame';

/** Frames that may wait to be opened: a hostile relay can send any number. What is lost is asked for again. */
const MOST_UNOPENED = 64;

/** Opens what comes, in the order in which it came. */
export class Ear {
  readonly #key: CryptoKey;
  readonly #take: (frame: Frame) => void;
  readonly #signal: AbortSignal;
  #unopened = 0;
  #inTurn: Promise<unknown> = Promise.resolve();

  constructor(key: CryptoKey, take: (frame: Frame) => void, signal: AbortSignal) {
    [this.#key, this.#take, this.#signal] = [key, take, signal];
  }

  hear(said: Uint8Array<ArrayBuffer>): void {
    if (this.#unopened >= MOST_UNOPENED) return;
    this.#unopened += 1;
    const open = async (): Promise<void> => {
      try {
        const frame = await openFrame(this.#key, said);
        if (frame !== undefined && !this.#signal.aborted) this.#take(frame);
      } finally {
        this.#unopened -= 1; // also where it could not be opened: else the ear would close for ever
      }
    };
    this.#inTurn = this.#inTurn.then(open).catch((error: unknown) => report('relayed frame', error));
  }
}
