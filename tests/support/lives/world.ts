import { AsyncLocalStorage } from 'node:async_hooks';
import { gunzipSync, gzipSync } from 'node:zlib';
import Dexie from 'dexie';
import { vi } from 'vitest';
import { FakeSocket } from './socket';

/** Milliseconds since the epoch when a play begins. */
const START = 1_790_000_000_000;

/** Real milliseconds that a play waits for one piece of work of a cipher or a disk. */
const PATIENCE = 1_000;

/** Taken before a play puts others in their place. */
const [realTimeout, realClear] = [globalThis.setTimeout, globalThis.clearTimeout];

interface Timer {
  readonly id: number;
  due: number;
  /** Between two calls; undefined for one call. */
  readonly every: number | undefined;
  readonly act: () => void;
}

/** Whose clock something goes by. */
export interface Clock {
  /** Milliseconds by which it is wrong. */
  offset: number;
}

/** Ciphers whose work counts as under way. */
const CIPHERS = [
  ...(['digest', 'encrypt', 'decrypt', 'deriveBits', 'deriveKey'] as const),
  ...(['generateKey', 'importKey', 'exportKey', 'sign', 'verify'] as const),
];

/**
 * Time, ciphers, disks and sockets of a play with several devices in one process. Time goes on only where `passes` is
 * called, and each device has a clock of its own, which may be wrong. Timers of devices that were killed end by their
 * signals, as they do in the product.
 */
export class World {
  now = START;
  /** Connections to disks of what was killed: nothing is written by them any more. */
  readonly dead = new WeakSet<object>();
  /** Milliseconds that a write waits for a disk, by how its name begins. */
  readonly slowness = new Map<string, number>();
  readonly #running = new AsyncLocalStorage<Clock>();
  readonly #timers = new Map<number, Timer>();
  readonly #began = START - 1_000_000;
  #ids = 0;
  #underWay = 0;
  #done = 0;
  #waiting: (() => void)[] = [];

  /** Runs something by a device's clock, with all that follows from it. */
  by<T>(clock: Clock, act: () => T): T {
    // A process that begins stands in no transaction. Dexie would take it for a part of one that was killed.
    return Dexie.ignoreTransaction(() => this.#running.run(clock, act));
  }

  /** Puts this time, and what a browser brings, in the place of the real ones. `vi.unstubAllGlobals` ends it. */
  begin(): void {
    const stop = (id: unknown): void => void this.#timers.delete(Number(id));
    vi.stubGlobal('setTimeout', (act: () => void, ms = 0) => this.#add(act, ms, undefined));
    vi.stubGlobal('setInterval', (act: () => void, ms = 0) => this.#add(act, ms, Math.max(1, ms)));
    vi.stubGlobal('clearTimeout', stop);
    vi.stubGlobal('clearInterval', stop);
    vi.spyOn(Date, 'now').mockImplementation(() => this.now + (this.#running.getStore()?.offset ?? 0));
    vi.spyOn(performance, 'now').mockImplementation(() => this.now - this.#began);
    vi.stubGlobal('WebSocket', FakeSocket);
    vi.stubGlobal('CompressionStream', packing(gzipSync));
    vi.stubGlobal('DecompressionStream', packing(gunzipSync));
    this.#watchCiphers();
    this.#watchDisks();
  }

  /** Lets so many milliseconds pass. */
  async passes(ms: number): Promise<void> {
    const until = this.now + Math.round(ms);
    for (;;) {
      await this.settled();
      const next = [...this.#timers.values()].reduce((least, { due }) => Math.min(least, due), Infinity);
      if (next > until) break;
      this.now = Math.max(this.now, next);
      for (const timer of [...this.#timers.values()]) if (timer.due <= this.now) this.#fire(timer);
    }
    this.now = until;
  }

  /** Waits until no cipher and no disk is at work. */
  async settled(): Promise<void> {
    for (let idle = 0; idle < 3;) {
      const before = this.#done;
      await (this.#underWay > 0 ? this.#oneDone() : new Promise((resolve) => setImmediate(resolve)));
      idle = this.#underWay === 0 && before === this.#done ? idle + 1 : 0;
    }
  }

  /** Resolves when some work is done; also after so long that it counts as slow. */
  #oneDone(): Promise<void> {
    return new Promise((resolve) => {
      const impatience = realTimeout(resolve, PATIENCE);
      this.#waiting.push(() => {
        realClear(impatience);
        resolve();
      });
    });
  }

  /** Lets the real event loop turn so often, and no time pass. */
  async turns(many: number): Promise<void> {
    for (let i = 0; i < many; i += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  #add(act: () => void, ms: number, every: number | undefined): number {
    this.#ids += 1;
    const bound = AsyncLocalStorage.bind(act);
    this.#timers.set(this.#ids, {
      id: this.#ids,
      due: this.now + Math.max(0, Math.ceil(ms)),
      every,
      act: bound,
    });
    return this.#ids;
  }

  #fire(timer: Timer): void {
    if (!this.#timers.has(timer.id)) return; // one before it has stopped it
    if (timer.every === undefined) this.#timers.delete(timer.id);
    else timer.due = this.now + timer.every;
    Dexie.ignoreTransaction(timer.act);
  }

  #watch<T>(work: Promise<T>): Promise<T> {
    this.#underWay += 1;
    void this.#follow(work);
    return work;
  }

  async #follow(work: Promise<unknown>): Promise<void> {
    await work.catch(() => undefined); // whoever asked for it hears of it
    this.#underWay -= 1;
    this.#done += 1;
    for (const go of this.#waiting.splice(0)) go();
  }

  #watchCiphers(): void {
    for (const cipher of CIPHERS) {
      const real = crypto.subtle[cipher].bind(crypto.subtle) as (...all: unknown[]) => Promise<unknown>;
      vi.spyOn(crypto.subtle, cipher).mockImplementation(((...all: unknown[]) =>
        this.#watch(real(...all))) as never);
    }
  }

  #watchDisks(): void {
    const realOpen = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((...all) => {
      const opening = realOpen(...all);
      const ends = ['success', 'error', 'blocked'];
      void this.#watch(
        new Promise<void>((resolve) => {
          for (const end of ends) opening.addEventListener(end, () => resolve());
        }),
      );
      return opening;
    });
    const { dead, slowness } = this;
    const begun = new WeakSet<object>();
    const watch = (transaction: IDBTransaction): void =>
      void this.#watch(
        new Promise<void>((resolve) => {
          for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => resolve());
        }),
      );
    const start = innards._start;
    vi.spyOn(innards, '_start').mockImplementation(function (this: Innards) {
      if (begun.has(this)) return start.call(this);
      begun.add(this);
      const writes = this.mode === 'readwrite';
      const go = (): void => {
        watch(this);
        if (writes && dead.has(this.db) && this._state !== 'finished') this.abort();
        else start.call(this);
      };
      const [, ms = 0] = [...slowness].find(([disk]) => this.db.name.startsWith(disk)) ?? [];
      if (!writes || ms === 0) return go();
      this._started = true; // what comes behind it waits, as behind one that is at work
      setTimeout(go, ms);
    });
  }
}

/**
 * All that lies in a table of a disk, by keys, as fake-indexeddb 6.2.8 has it: also while a write holds up all that ask.
 */
export function lyingIn(disk: IDBDatabase, table: string): readonly Lying[] {
  const { _rawDatabase: raw } = disk as IDBDatabase & { _rawDatabase: Raw };
  return [...(raw.rawObjectStores.get(table)?.records.values() ?? [])] as Lying[];
}

interface Lying {
  readonly key: unknown;
  readonly value: unknown;
}

interface Raw {
  readonly rawObjectStores: ReadonlyMap<string, { readonly records: { values(): Iterable<unknown> } }>;
}

/** What a transaction of fake-indexeddb 6.2.8 does when its turn has come, and again after each of its requests. */
interface Innards extends IDBTransaction {
  _started: boolean;
  readonly _state: string;
  _start(): void;
}
const innards = IDBTransaction.prototype as Innards;

/** A stream that packs or unpacks all at its end, in this thread: the real ones work in others, at their own time. */
const packing = (pack: (bytes: Uint8Array) => Uint8Array) =>
  class extends TransformStream<Uint8Array, Uint8Array> {
    constructor() {
      const pieces: Uint8Array[] = [];
      super({
        transform: (piece) => void pieces.push(piece),
        flush: (controller) => controller.enqueue(Uint8Array.from(pack(Buffer.concat(pieces)))),
      });
    }
  };
