import type { BodyLine } from './body-line';
import { decodeBodyWord, encodeBodyWord } from './body-messages';
import { BodyReceiver } from './body-receiver';
import { BodySender } from './body-sender';
import { lacksName, lacksOf } from './lacks-name';
import type { BodyPort, Lacks } from '../transport';

interface ExchangeListener {
  /** `busy` has changed. */
  busyChanged?(): void;
  /** The partner has said how much it lacks. */
  lacksChanged?(): void;
}

/**
 * Exchanges bodies and pictures over one line (docs/protocol.md, rules B1 to B9). Each end asks for what it
 * lacks. So neither sends what the other has, and after an interruption each just asks again.
 */
export class BodyExchange {
  /** What the partner lacks, as it said last on this line; null while it says nothing of it. */
  partnerLacks: Lacks | null = null;

  readonly #line: BodyLine;
  readonly #bodies: BodyPort;
  readonly #listener: ExchangeListener;
  readonly #sender: BodySender;
  readonly #receiver: BodyReceiver;
  #told = '';

  /** @param from the device at the other end */
  constructor(line: BodyLine, bodies: BodyPort, listener: ExchangeListener = {}, from = '') {
    bodies.mayHave?.(from, () => true); // until it says otherwise on this line
    this.#line = line;
    this.#bodies = bodies;
    this.#listener = listener;
    this.#sender = new BodySender(line, bodies);
    this.#receiver = new BodyReceiver(line, bodies, {
      written: (hashes) => void this.#sender.lookAgain(hashes),
      busyChanged: () => {
        if (!this.busy) this.tell(); // all that was asked for is stored: no need to wait for the next beat
        listener.busyChanged?.();
      },
      from,
    });
  }

  /** Something was asked for and is not on disk yet. */
  get busy(): boolean {
    return this.#receiver.busy;
  }

  /** Says how much this device lacks, when the partner was told otherwise (rule B9). */
  tell(): void {
    const name = lacksName(this.#bodies.lacks());
    if (name === this.#told) return;
    this.#told = name;
    this.#line.sendWord(encodeBodyWord({ what: 'have', hashes: [name] }));
  }

  /** Takes a word of the partner. @throws FramingError when it is malformed: the link must end */
  takeWord(bytes: Uint8Array): void {
    const { what, hashes } = decodeBodyWord(bytes);
    if (what === 'want' || what === 'want first') this.#sender.want(hashes, what === 'want first');
    else if (what === 'have') this.#had(hashes);
    else this.#receiver.lacked(hashes);
  }

  #had(hashes: readonly string[]): void {
    const said = hashes.map(lacksOf).findLast((lacks) => lacks !== undefined);
    const named = hashes.filter((hash) => lacksOf(hash) === undefined);
    if (named.length > 0) this.#receiver.had(named);
    if (said === undefined) return;
    this.partnerLacks = said;
    this.#listener.lacksChanged?.();
  }

  /** Takes a body of the partner. @throws FramingError when it is malformed: the link must end */
  takeBody(message: Uint8Array<ArrayBuffer>): void {
    this.#receiver.take(message);
  }
}
