import { Cell } from '../util/observed';
import type { Speech } from './speech';

/** How reading aloud stands: at which sentence, and whether it goes on. */
export interface AloudState {
  readonly is: 'silent' | 'speaking' | 'paused' | 'failed';
  /** The number of the sentence, from 0. */
  readonly at: number;
}

/** How it is said. */
export interface Manner {
  readonly voice: string;
  readonly speed: number;
}

/** What is read aloud, by what. */
interface Text {
  readonly sentences: readonly string[];
  /** As a page names it; '' where it names none. */
  readonly language: string;
  readonly speech: Speech;
}

/** Reads sentences aloud, one after the other, until the signal aborts. */
export class Aloud {
  readonly state = new Cell<AloudState>({ is: 'silent', at: 0 });
  readonly #reading: Text;
  readonly #signal: AbortSignal;
  #manner: Manner;
  #saying = new AbortController();

  constructor(reading: Text, manner: Manner, signal: AbortSignal) {
    this.#reading = reading;
    this.#manner = manner;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  /** Reads on from a sentence; beyond the last one it falls silent. */
  start(at: number): void {
    this.#saying.abort();
    const { sentences, language, speech } = this.#reading;
    const text = sentences[at];
    if (text === undefined || this.#signal.aborted) return this.state.set({ is: 'silent', at: 0 });
    this.#saying = new AbortController();
    const { signal } = this.#saying;
    this.state.set({ is: 'speaking', at });
    const onEnd = (outcome: 'said' | 'failed'): void => {
      if (signal.aborted) return;
      if (outcome === 'failed') this.#hush('failed', at);
      else this.start(at + 1);
    };
    return speech.say({ text, language, ...this.#manner }, onEnd, signal);
  }

  /** Pausing ends the sentence: browsers lose a voice that rests. Going on begins it anew. */
  pause(): void {
    if (this.state.get().is === 'speaking') this.#hush('paused', this.state.get().at);
  }

  goOn(): void {
    this.start(this.state.get().at);
  }

  stop(): void {
    this.#hush('silent', 0);
  }

  step(by: 1 | -1): void {
    const { is, at } = this.state.get();
    const to = Math.min(Math.max(at + by, 0), this.#reading.sentences.length - 1);
    if (is === 'paused') this.state.set({ is, at: to });
    else this.start(to);
  }

  /** Another voice or speed; the sentence begins anew with it. */
  change(manner: Manner): void {
    this.#manner = manner;
    if (this.state.get().is === 'speaking') this.goOn();
  }

  #hush(is: AloudState['is'], at: number): void {
    this.#saying.abort();
    this.state.set({ is, at });
  }
}
