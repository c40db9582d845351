import { after, pause } from '../../util/timers';
import { report } from '../../util/report';
import type { BoxRefusal } from '../box-protocol';
import { type Box, LineLost } from '../mailbox/box';
import { type Frame, sealFrame } from './frame';
import type { RelayedTiming } from './timing';

/** To whom something goes next, and what. */
export type Saying = Pick<Frame, 'to' | 'messages'>;

interface VoiceParts {
  readonly box: Box;
  readonly key: CryptoKey;
  /** The name of our session. */
  readonly me: string;
  readonly timing: RelayedTiming;
  /** What goes next; undefined when nothing does. */
  readonly next: () => Saying | undefined;
  /** No frame takes it. What can be cut comes next, in pieces. */
  readonly tooLarge: (saying: Saying) => void;
  /** What the relay has answered: how many have heard it, or why it was not handed on. */
  readonly answered: (saying: Saying, answer: number | BoxRefusal) => void;
}

/**
 * Says one frame after another, each once the relay has answered the one before: so a slow relay gets fewer and fuller
 * ones. A greeting that was refused is said again. Nothing else is: both ends notice by their digests what was lost.
 */
export class Voice {
  readonly #parts: VoiceParts;
  readonly #signal: AbortSignal;
  #speaking = false;
  #number = 0;

  constructor(parts: VoiceParts, signal: AbortSignal) {
    [this.#parts, this.#signal] = [parts, signal];
  }

  /** There is something to say. */
  speak(): void {
    if (this.#speaking) return;
    this.#speaking = true;
    after(this.#parts.timing.gather, () => void this.#sayAll(), this.#signal);
  }

  async #sayAll(): Promise<void> {
    const { box, next, timing } = this.#parts;
    try {
      while (box.carries && !this.#signal.aborted) {
        const saying = next();
        if (saying === undefined) break;
        await this.#say(saying);
        await pause(timing.gap, this.#signal);
      }
    } catch (error) {
      if (!(error instanceof LineLost)) report('relayed voice', error);
    }
    this.#speaking = false;
  }

  async #say(saying: Saying): Promise<void> {
    const { box, key, me, timing, answered, tooLarge } = this.#parts;
    this.#number += 1;
    const said = await sealFrame(key, { from: me, number: this.#number, ...saying });
    if (said === undefined) return tooLarge(saying);
    const answer = await box.say(said);
    answered(saying, answer);
    if (typeof answer !== 'number') await pause(timing.later, this.#signal);
  }
}
