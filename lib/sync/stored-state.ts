import type { Doc } from 'yjs';
import { Emitter } from '../util/emitter';
import { report } from '../util/report';
import { after } from '../util/timers';
import type { DocState } from './digest';
import { stateOf } from './digest';

/** Milliseconds from a change to looking whether it is on disk: many keystrokes, one barrier. */
const DEBOUNCE = 200;

interface StoredStateEvents {
  /** A newer state is on disk: time to acknowledge. */
  stored: DocState;
}

/**
 * What the document holds, and what of it is on disk. Only the latter is ever said to the partner
 * (rule S6): after a change the state is captured first, then the barrier awaited, so that nothing
 * younger than the barrier is claimed. Once the disk refused, `stored` stays undefined for good.
 */
export class StoredState extends Emitter<StoredStateEvents> {
  readonly #doc: Doc;
  readonly #whenStored: () => Promise<void>;
  readonly #signal: AbortSignal;
  #now: DocState | undefined;
  #stored: DocState | undefined;
  #waiting = false;
  #refused = false;

  constructor(doc: Doc, whenStored: () => Promise<void>, signal: AbortSignal) {
    super();
    this.#doc = doc;
    this.#whenStored = whenStored;
    this.#signal = signal;
    const onUpdate = () => {
      this.#now = undefined;
      this.#soon();
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

  /** What is known to be on disk; undefined before the first barrier and after the disk refused. */
  get stored(): DocState | undefined {
    return this.#stored;
  }

  #soon(): void {
    if (this.#waiting || this.#refused) return;
    this.#waiting = true;
    after(DEBOUNCE, () => void this.#store(), this.#signal);
  }

  async #store(): Promise<void> {
    this.#waiting = true;
    const captured = this.now;
    try {
      await this.#whenStored();
    } catch (error) {
      this.#refused = true;
      this.#stored = undefined;
      report('storedState.whenStored, nothing is acknowledged from now on', error);
      return;
    }
    this.#waiting = false;
    if (this.#signal.aborted) return;
    this.#stored = captured;
    this.emit('stored', captured);
    if (this.#now !== captured) this.#soon(); // changed while the barrier was awaited
  }
}
