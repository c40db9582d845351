import { report } from './report';

/** A value that changes; what interface code subscribes to. `get` answers the same object until it changes. */
export interface Observed<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** An observed value that its owner sets. */
export class Cell<T> implements Observed<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  readonly get = (): T => this.#value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Sets the value and tells it. */
  set(value: T): void {
    if (this.put(value)) this.tell();
  }

  /** Sets the value without telling; who does so calls `tell` soon. True when it is another one. */
  put(value: T): boolean {
    if (Object.is(value, this.#value)) return false;
    this.#value = value;
    return true;
  }

  tell(): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener();
      } catch (error) {
        report('observed value', error);
      }
    }
  }
}

/** Calls `listener` at every change until the signal aborts. */
export function observe(observed: Observed<unknown>, listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  signal.addEventListener('abort', observed.subscribe(listener), { once: true });
}
