import { soon } from '../util/timers';

/** Milliseconds that a page has to store what it told. A page that lives needs some 300. */
const PATIENCE = 1_000;

interface Unstored {
  readonly page: string;
  readonly number: number;
  readonly update: Uint8Array;
  /** When it came, as `performance.now()` says. */
  readonly since: number;
  readonly stored: Promise<void>;
  readonly settle: (outcome: void | Promise<void>) => void;
}

/**
 * Updates that other pages of this browser have told, and of which none has said yet that they are on disk. A page
 * that is closed or killed never says so: then this stores them itself, twice in the worst case, which is harmless.
 */
export class UnstoredUpdates {
  readonly #keep: (updates: Uint8Array[]) => Promise<void>;
  readonly #keepSoon: () => void;
  readonly #updates = new Set<Unstored>();

  /** @param keep stores updates of Yjs, version 1; rejects when the disk refuses */
  constructor(keep: (updates: Uint8Array[]) => Promise<void>, signal: AbortSignal) {
    this.#keep = keep;
    this.#keepSoon = soon(PATIENCE, () => this.#keepOld(), signal);
  }

  /** @param number counts the updates of this page upwards */
  add(page: string, number: number, update: Uint8Array): void {
    let settle: Unstored['settle'] = () => undefined;
    const stored = new Promise<void>((resolve) => {
      settle = resolve;
    });
    stored.catch(() => undefined); // whoever waits hears of it; often nobody does
    this.#updates.add({ page, number, update, since: performance.now(), stored, settle });
    this.#keepSoon();
  }

  /** A page says that all it told, up to this number, is on disk. */
  isStored(page: string, number: number): void {
    for (const one of this.#updates) {
      if (one.page === page && one.number <= number) this.#settle(one, undefined);
    }
  }

  /** Resolves when all that was told until now is on disk; rejects when the disk refused to keep some of it. */
  async whenStored(): Promise<void> {
    await Promise.all([...this.#updates].map(({ stored }) => stored));
  }

  #settle(one: Unstored, outcome: void | Promise<void>): void {
    this.#updates.delete(one);
    one.settle(outcome);
  }

  #keepOld(): void {
    const until = performance.now() - PATIENCE / 2;
    const old = [...this.#updates].filter(({ since }) => since <= until);
    if (old.length > 0) {
      const kept = this.#keep(old.map(({ update }) => update));
      for (const one of old) this.#settle(one, kept);
    }
    if (this.#updates.size > 0) this.#keepSoon();
  }
}
