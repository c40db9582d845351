import { after } from '../util/timers';

/** Something that was noticed, and holds for a while after it was last noticed. */
export class Lately {
  readonly #lasts: number;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  /** In milliseconds of `performance.now()`. */
  #until = -Infinity;

  /** @param lasts milliseconds. @param changed called when it begins and when it is over */
  constructor(lasts: number, changed: () => void, signal: AbortSignal) {
    this.#lasts = lasts;
    this.#changed = changed;
    this.#signal = signal;
  }

  get is(): boolean {
    return performance.now() < this.#until;
  }

  note(): void {
    const until = performance.now() + this.#lasts;
    this.#until = until;
    const passed = (): void => {
      if (this.#until !== until) return;
      this.#until = -Infinity; // a timer may come a moment before that clock
      this.#changed();
    };
    after(this.#lasts, passed, this.#signal);
    this.#changed();
  }
}
