import { report } from './report';

/**
 * A value that changes; what interface code subscribes to. `get` answers the same object until it changes.
 * `subscribe` is React's way to listen; everything else uses `observe`, which ends by a signal.
 */
export interface Observed<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** Calls `listener` at every change until the signal aborts. */
export function observe<T>(observed: Observed<T>, listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  signal.addEventListener('abort', observed.subscribe(listener), { once: true });
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
    if (this.put(value)) this.tell();
  }

  /** Sets the value without telling; who does so calls `tell` soon. True when it is another one. */
  put(value: T): boolean {
    if (Object.is(value, this.#value)) return false;
    this.#value = value;
    return true;
  }

  readonly tell = (): void => {
    for (const listener of [...this.#listeners]) {
      try {
        listener();
      } catch (error) {
        report('observed value', error);
      }
    }
  };
}

/** An observed value that is worked out when somebody asks, once after any number of changes. */
export class Derived<T> implements Observed<T> {
  readonly #work: (before: T) => T;
  readonly #told: Cell<T>;
  #value: T;
  #stale = false;

  /** @param work works it out from what it was; answers the same object where nothing differs */
  constructor(value: T, work: (before: T) => T) {
    this.#value = value;
    this.#told = new Cell(value);
    this.#work = work;
  }

  readonly get = (): T => {
    if (this.#stale) {
      this.#stale = false;
      this.#value = this.#work(this.#value);
    }
    return this.#value;
  };

  readonly subscribe = (listener: () => void): (() => void) => this.#told.subscribe(listener);

  /** It may be another one from now on; who says so calls `tell` soon. */
  readonly spoil = (): void => {
    this.#stale = true;
  };

  /** Tells of it, if it is another one than was told last. */
  readonly tell = (): void => this.#told.set(this.get());
}

/** Two values as one. It is worked out anew only when one of them has changed. */
export function joined<A, B, T>(a: Observed<A>, b: Observed<B>, join: (a: A, b: B) => T): Observed<T> {
  let last: { readonly of: readonly [A, B]; readonly value: T } | undefined;
  return {
    get: () => {
      const [one, other] = [a.get(), b.get()];
      if (last === undefined || last.of[0] !== one || last.of[1] !== other)
        last = { of: [one, other], value: join(one, other) };
      return last.value;
    },
    subscribe: (listener) => {
      const ends = [a.subscribe(listener), b.subscribe(listener)];
      return () => ends.forEach((end) => end());
    },
  };
}
