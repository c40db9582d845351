import type { BodyLine } from './body-line';
import { decodeBodyWord } from './body-messages';
import { BodyReceiver } from './body-receiver';
import { BodySender } from './body-sender';
import type { BodyPort } from '../transport';

/**
 * Exchanges bodies and pictures over one line (docs/protocol.md, rules B1 to B8). Each end asks for what it
 * lacks. So neither sends what the other has, and after an interruption each just asks again.
 */
export class BodyExchange {
  readonly #sender: BodySender;
  readonly #receiver: BodyReceiver;

  /** @param busyChanged called when `busy` has changed */
  constructor(line: BodyLine, bodies: BodyPort, busyChanged: () => void = () => undefined) {
    this.#sender = new BodySender(line, bodies);
    this.#receiver = new BodyReceiver(line, bodies, {
      written: (hashes) => void this.#sender.lookAgain(hashes),
      busyChanged,
    });
  }

  /** Something was asked for and is not on disk yet. */
  get busy(): boolean {
    return this.#receiver.busy;
  }

  /** Takes a word of the partner. @throws FramingError when it is malformed: the link must end */
  takeWord(bytes: Uint8Array): void {
    const { what, hashes } = decodeBodyWord(bytes);
    if (what === 'want' || what === 'want first') this.#sender.want(hashes, what === 'want first');
    else if (what === 'have') this.#receiver.had(hashes);
    else this.#receiver.lacked(hashes);
  }

  /** Takes a body of the partner. @throws FramingError when it is malformed: the link must end */
  takeBody(message: Uint8Array<ArrayBuffer>): void {
    this.#receiver.take(message);
  }
}
