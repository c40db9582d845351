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

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of [...this.#listeners]) {
      try {
        listener();
      } catch (error) {
        report('observed value', error);
      }
    }
  }
}
