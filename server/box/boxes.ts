import { createHash } from 'node:crypto';
import { type BoxRefusal, TAG_BYTES } from '../../lib/sync/box-protocol';
import type { Limits } from '../limits';
import type { Log } from '../log';
import type { BoxStore, Kept } from './box-store';
import { ByteRates } from './byte-rates';

/** Somebody who has a box open. */
export interface Opener {
  /** Something in the box is another than before, by somebody else's doing. */
  changed(): void;
  /** It has asked for what others say. */
  readonly hears: boolean;
  /** Another one has said something. */
  heard(said: Uint8Array<ArrayBuffer>): void;
}

/** A box that somebody has open. */
interface OpenBox {
  readonly openers: Set<Opener>;
  readonly entries: Map<string, Kept>;
  bytes: number;
  /** What is done in the box, one after another: else two could fill the last room at once. */
  last: Promise<unknown>;
}

/** Bytes that something said counts at least, for each receiver: the smallest frame costs the relay work too. */
const LEAST_COST = 1024;

/** The box of an auth key (rule M2), as the room of one. */
export const boxOfAuth = (auth: Uint8Array): string =>
  createHash('sha256').update(auth).digest('hex').slice(0, 32);

const tagOf = (envelope: Uint8Array): string =>
  createHash('sha256')
    .update(envelope)
    .digest('hex')
    .slice(0, TAG_BYTES * 2);

/** All boxes of this process, over a store: who has them open, and how much goes in. */
export class Boxes {
  readonly #store: BoxStore;
  readonly #limits: Limits;
  readonly #log: Log;
  readonly #now: () => number;
  readonly #open = new Map<string, Promise<OpenBox>>();
  readonly #rates: ByteRates;
  readonly #saidRates: ByteRates;

  /** @param now milliseconds since the epoch; only ages are taken from it */
  constructor(store: BoxStore, limits: Limits, log: Log, now: () => number = Date.now) {
    [this.#store, this.#limits, this.#log, this.#now] = [store, limits, log, now];
    this.#rates = new ByteRates(limits.bytesAtOnce, limits.bytesPerSecond, () => performance.now());
    this.#saidRates = new ByteRates(limits.saidAtOnce, limits.saidPerSecond, () => performance.now());
  }

  /** @returns false when as many have it open as may */
  async enter(box: string, opener: Opener): Promise<boolean> {
    const opening = this.#open.get(box) ?? this.#load(box);
    this.#open.set(box, opening);
    opening.catch(() => this.#open.delete(box)); // the next one tries again
    const { openers } = await opening;
    if (this.#open.get(box) !== opening) return this.enter(box, opener); // the last one has left meanwhile
    if (openers.size >= this.#limits.connectionsPerBox) return false;
    openers.add(opener);
    return true;
  }

  async leave(box: string, opener: Opener): Promise<void> {
    const opening = this.#open.get(box);
    const open = await opening;
    open?.openers.delete(opener);
    if (open?.openers.size === 0 && this.#open.get(box) === opening) this.#open.delete(box);
  }

  /** What is in a box that is open, oldest first. */
  list(box: string): Promise<Kept[]> {
    return this.#inTurn(box, async ({ entries }) =>
      [...entries.values()].filter((kept) => !this.#isOld(kept)).toSorted((a, b) => a.at - b.at),
    );
  }

  /** @param from the address that asks; it and the box have a rate */
  get(box: string, name: string, from: string): Promise<Uint8Array<ArrayBuffer> | BoxRefusal> {
    return this.#inTurn(box, async ({ entries }) => {
      const kept = entries.get(name);
      if (kept === undefined || this.#isOld(kept)) return 'gone';
      if (!this.#mayMove(box, from, kept.size)) return 'slow-down';
      return (await this.#store.read(box, name)) ?? 'gone';
    });
  }

  /** Puts an envelope in the place of the one of its name; answers its tag once it is on the disk. */
  put(
    box: string,
    name: string,
    envelope: Uint8Array,
    { from, opener }: { readonly from: string; readonly opener: Opener },
  ): Promise<{ readonly tag: string } | BoxRefusal> {
    return this.#inTurn(box, async (open) => {
      const { limits, store } = { limits: this.#limits, store: this.#store };
      const before = open.entries.get(name)?.size ?? 0;
      const more = envelope.length - before;
      const isOneMore = !open.entries.has(name) && open.entries.size >= limits.envelopesPerBox;
      if (isOneMore || open.bytes + more > limits.boxBytes) return 'full';
      if (store.bytes + more > limits.storeBytes) return 'full';
      if (!this.#mayMove(box, from, envelope.length)) return 'slow-down';
      const kept = { name, tag: tagOf(envelope), size: envelope.length, at: this.#now() };
      try {
        await store.put(box, kept, envelope);
      } catch {
        this.#log('not stored', { bytes: envelope.length }); // the error may name a path
        return 'not-stored';
      }
      open.entries.set(name, kept);
      open.bytes += more;
      this.#tell(open, opener);
      return { tag: kept.tag };
    });
  }

  /** Removes an envelope, if it is still the one with that tag. */
  remove(box: string, name: string, tag: string, opener: Opener): Promise<void> {
    return this.#inTurn(box, async (open) => {
      const kept = open.entries.get(name);
      if (kept?.tag !== tag) return;
      await this.#store.remove(box, name);
      open.entries.delete(name);
      open.bytes -= kept.size;
      this.#tell(open, opener);
    });
  }

  /**
   * Hands on at once what one says to the others who hear, and keeps nothing of it.
   *
   * @returns how many those are, or why it was not handed on
   */
  async say(
    box: string,
    said: Uint8Array<ArrayBuffer>,
    { from, opener }: { readonly from: string; readonly opener: Opener },
  ): Promise<number | BoxRefusal> {
    const open = await this.#open.get(box);
    const others = [...(open?.openers ?? [])].filter((one) => one !== opener && one.hears);
    const cost = Math.max(LEAST_COST, said.length) * Math.max(1, others.length);
    if (!this.#saidRates.take([`box ${box}`, `address ${from}`], cost)) return 'slow-down';
    for (const other of others) other.heard(said);
    return others.length;
  }

  /** Removes what is too old, in all boxes. */
  async sweep(): Promise<void> {
    this.#rates.forget();
    this.#saidRates.forget();
    const now = this.#now();
    const gone = await this.#store.sweep(now - this.#limits.envelopeAge, now);
    for (const { box, name } of gone) {
      const open = await this.#open.get(box);
      open?.entries.delete(name);
      if (open) open.bytes = sizeOf(open.entries);
    }
    if (gone.length > 0) this.#log('expired', { envelopes: gone.length });
  }

  /** Waits for what is under way. */
  async settled(): Promise<void> {
    for (const opening of this.#open.values()) await (await opening).last;
  }

  async #load(box: string): Promise<OpenBox> {
    const entries = new Map((await this.#store.entries(box)).map((kept) => [kept.name, kept]));
    return { openers: new Set(), entries, bytes: sizeOf(entries), last: Promise.resolve() };
  }

  async #inTurn<T>(box: string, act: (open: OpenBox) => Promise<T>): Promise<T> {
    const open = await (this.#open.get(box) ?? this.#load(box));
    const done = open.last.then(() => act(open));
    open.last = done.catch(() => undefined); // who asked hears of it
    return done;
  }

  #tell({ openers }: OpenBox, by: Opener): void {
    for (const opener of openers) if (opener !== by) opener.changed();
  }

  #isOld({ at }: Kept): boolean {
    return this.#now() - at > this.#limits.envelopeAge;
  }

  #mayMove(box: string, from: string, bytes: number): boolean {
    return this.#rates.take([`box ${box}`, `address ${from}`], bytes);
  }
}

const sizeOf = (entries: ReadonlyMap<string, Kept>): number =>
  [...entries.values()].reduce((sum, { size }) => sum + size, 0);
