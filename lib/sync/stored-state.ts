import type { Doc } from 'yjs';
import { Emitter } from '../util/emitter';
import { report } from '../util/report';
import { soon } from '../util/timers';
import type { DocState } from './digest';
import { stateOf } from './digest';

/** Milliseconds from a change to the question whether the change is on disk: many keystrokes, one barrier. */
const DEBOUNCE = 200;

interface StoredStateEvents {
  /** A newer state is on disk: time to acknowledge. */
  stored: DocState;
}

/**
 * What the document holds, and what of it is on disk. The partner is only told what is on disk (rule S6).
 * So the state is captured before the barrier is awaited: nothing younger than the barrier is claimed.
 * Once the disk has refused, `stored` is undefined until `goOn`.
 *
 * A notebook has one of these, whatever the number of its ways to travel: a digest costs up to 16 ms. It is
 * made before any transport starts, so that it hears of an update before a transport asks for the digest.
 */
export class StoredState extends Emitter<StoredStateEvents> {
  readonly #doc: Doc;
  readonly #whenStored: () => Promise<void>;
  readonly #signal: AbortSignal;
  readonly #storeSoon: () => void;
  #now: DocState | undefined;
  #stored: DocState | undefined;
  #storing = false;
  #refused = false;

  /** @param whenStored resolves when all that the document holds now is on disk; rejects when the disk refused */
  constructor(doc: Doc, whenStored: () => Promise<void>, signal: AbortSignal) {
    super();
    this.#doc = doc;
    this.#whenStored = whenStored;
    this.#signal = signal;
    this.#storeSoon = soon(DEBOUNCE, () => void this.#store(), signal);
    const onUpdate = () => {
      this.#now = undefined;
      if (!this.#storing && !this.#refused) this.#storeSoon();
    };
    doc.on('update', onUpdate);
    signal.addEventListener('abort', () => doc.off('update', onUpdate), { once: true });
    void this.#store();
  }

  /** The document in memory; computed when asked, kept until the next update. */
  get now(): DocState {
    this.#now ??= stateOf(this.#doc);
    return this.#now;
  }

  /** The disk takes writes again, and all that it refused is on it. */
  goOn(): void {
    if (!this.#refused) return;
    this.#refused = false;
    void this.#store();
  }

  /** What is known to be on disk; undefined before the first barrier and after the disk refused. */
  get stored(): DocState | undefined {
    return this.#stored;
  }

  async #store(): Promise<void> {
    this.#storing = true;
    const captured = this.now;
    try {
      await this.#whenStored();
    } catch (error) {
      this.#refused = true;
      this.#stored = undefined;
      report('storedState.whenStored, nothing is acknowledged until it goes on', error);
      return;
    }
    this.#storing = false;
    if (this.#signal.aborted) return;
    this.#stored = captured;
    this.emit('stored', captured);
    if (this.#now !== captured) this.#storeSoon(); // the document changed during the barrier
  }
}
