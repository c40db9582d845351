import { after } from '../../util/timers';
import type { LiveLink } from './live-link';

/**
 * The devices that have just sent what was refused. They would send it again over the next link, as soon as that is
 * open. So they get none for a while, and the person is told all the time.
 */
export class Refusals {
  readonly #pause: number;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  readonly #devices = new WeakMap<LiveLink, string>();
  /** By device, when its pause ends, in milliseconds of `performance.now()`. */
  readonly #until = new Map<string, number>();

  /** @param pause milliseconds without a link; as long again it stays told, which a link's making takes */
  constructor(pause: number, changed: () => void, signal: AbortSignal) {
    this.#pause = pause;
    this.#changed = changed;
    this.#signal = signal;
  }

  get any(): boolean {
    return [...this.#until.values()].some((until) => performance.now() < until + this.#pause);
  }

  /** Notes whose link this is. */
  follow(link: LiveLink, device: string): void {
    this.#devices.set(link, device);
  }

  /** True while the device gets no link. */
  pauses(device: string): boolean {
    return performance.now() < (this.#until.get(device) ?? -Infinity);
  }

  /** What came over this link was refused. */
  add(link: LiveLink): void {
    const device = this.#devices.get(link) ?? '';
    const until = performance.now() + this.#pause;
    this.#until.set(device, until);
    const passed = (): void => {
      if (this.#until.get(device) === until) this.#until.delete(device);
      this.#changed();
    };
    after(2 * this.#pause, passed, this.#signal);
    this.#changed();
  }
}
