import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type BoxRefusal, TAG_BYTES } from '../../lib/sync/box-protocol';
import { ALONE, type Bus } from '../bus';
import type { Limits } from '../limits';
import type { Log } from '../log';
import type { BoxStore, Kept } from './box-store';
import { ByteRates } from '../byte-rates';

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
  /** What is done in the box, one after another: else two could fill the last room at once. */
  last: Promise<unknown>;
}

/** Bytes that something said counts at least, for each receiver: the smallest frame costs the relay work too. */
const LEAST_COST = 1024;

/** A box's topic on the bus begins so. */
export const BOX_TOPIC = 'b';

/** What a bus hands on when something in a box has changed. What is said has one byte at least. */
const CHANGED = new Uint8Array();

/** Boxes whose openers are told together that they may have missed something, ten times a second. */
const TOLD_AT_ONCE = 50;

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
  readonly #bus: Bus;
  readonly #open = new Map<string, OpenBox>();
  readonly #rates: ByteRates;
  readonly #saidRates: ByteRates;

  /**
   * @param now milliseconds since the epoch; only ages are taken from it
   * @param bus to those who have the same box open at other instances
   */
  constructor(store: BoxStore, limits: Limits, log: Log, now: () => number = Date.now, bus: Bus = ALONE) {
    [this.#store, this.#limits, this.#log, this.#now, this.#bus] = [store, limits, log, now, bus];
    this.#rates = new ByteRates(limits.bytesAtOnce, limits.bytesPerSecond, () => performance.now());
    this.#saidRates = new ByteRates(limits.saidAtOnce, limits.saidPerSecond, () => performance.now());
  }

  /** How many boxes somebody has open. */
  get count(): number {
    return this.#open.size;
  }

  /** @returns false when as many have it open as may */
  enter(box: string, opener: Opener): boolean {
    const open = this.#open.get(box) ?? newBox();
    if (open.openers.size >= this.#limits.connectionsPerBox) return false;
    this.#open.set(box, open);
    open.openers.add(opener);
    void this.#show(box);
    return true;
  }

  /** Somebody who has the box open hears from now on. Resolves once it is known who hears at other instances. */
  hear(box: string): Promise<void> {
    return this.#show(box);
  }

  leave(box: string, opener: Opener): void {
    const open = this.#open.get(box);
    open?.openers.delete(opener);
    if (open?.openers.size === 0) this.#open.delete(box);
    void this.#show(box);
  }

  /** What is in a box that is open, oldest first. */
  list(box: string): Promise<Kept[]> {
    return this.#inTurn(box, async () =>
      (await this.#store.entries(box)).filter((kept) => !this.#isOld(kept)).toSorted((a, b) => a.at - b.at),
    );
  }

  /** @param from the address that asks; it and the box have a rate */
  get(box: string, name: string, from: string): Promise<Uint8Array<ArrayBuffer> | BoxRefusal> {
    return this.#inTurn(box, async () => {
      const kept = await this.#store.find(box, name);
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
      if (!(await this.#hasRoom(box, name, envelope.length))) return 'full';
      if (!this.#mayMove(box, from, envelope.length)) return 'slow-down';
      const kept = { name, tag: tagOf(envelope), size: envelope.length, at: this.#now() };
      const room = { bytes: this.#limits.boxBytes, envelopes: this.#limits.envelopesPerBox };
      try {
        if (!(await this.#store.put(box, kept, envelope, room))) {
          this.#mayMove(box, from, -envelope.length); // nothing has moved to the disk
          return 'full';
        }
      } catch {
        this.#log('not stored', { bytes: envelope.length }); // the error may name a path
        return 'not-stored';
      }
      this.#tell(box, open, opener);
      return { tag: kept.tag };
    });
  }

  /** Removes an envelope, if it is still the one with that tag. */
  remove(box: string, name: string, tag: string, opener: Opener): Promise<void> {
    return this.#inTurn(box, async (open) => {
      if (await this.#store.remove(box, name, tag)) this.#tell(box, open, opener);
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
    const open = this.#open.get(box);
    const others = [...(open?.openers ?? [])].filter((one) => one !== opener && one.hears);
    const many = others.length + this.#bus.elsewhere(BOX_TOPIC + box).hear;
    const cost = Math.max(LEAST_COST, said.length) * Math.max(1, many);
    if (!this.#saidRates.take([`box ${box}`, `address ${from}`], cost)) return 'slow-down';
    if (!this.#bus.send(BOX_TOPIC + box, said)) return 'slow-down';
    for (const other of others) other.heard(said);
    return many;
  }

  /** What somebody at another instance has said or changed. */
  heard(box: string, word: Uint8Array<ArrayBuffer>): void {
    const open = this.#open.get(box);
    for (const opener of open?.openers ?? [])
      if (word.length === 0) opener.changed();
      else if (opener.hears) opener.heard(word);
  }

  /** Somebody at another instance may have changed any box. Not all are told at once, since all of them look then. */
  async missed(): Promise<void> {
    const boxes = [...this.#open.keys()];
    for (let i = 0; i < boxes.length; i += TOLD_AT_ONCE) {
      for (const box of boxes.slice(i, i + TOLD_AT_ONCE)) this.heard(box, CHANGED);
      await pause(100, undefined, { ref: false });
    }
  }

  /** Removes what is too old, in all boxes. */
  async sweep(): Promise<void> {
    this.#rates.forget();
    this.#saidRates.forget();
    const now = this.#now();
    const envelopes = await this.#store.sweep(now - this.#limits.envelopeAge, now);
    if (envelopes > 0) this.#log('expired', { envelopes });
  }

  /** Waits for what is under way. */
  async settled(): Promise<void> {
    for (const { last } of this.#open.values()) await last;
  }

  async #inTurn<T>(box: string, act: (open: OpenBox) => Promise<T>): Promise<T> {
    const open = this.#open.get(box) ?? newBox();
    const done = open.last.then(() => act(open));
    open.last = done.catch(() => undefined); // who asked hears of it
    return done;
  }

  /** Whether all boxes together have room for it. Where they have plenty, the envelope in its place does not matter. */
  async #hasRoom(box: string, name: string, size: number): Promise<boolean> {
    const left = this.#limits.storeBytes - this.#store.bytes;
    return size <= left || size <= left + ((await this.#store.find(box, name))?.size ?? 0);
  }

  #tell(box: string, { openers }: OpenBox, by: Opener): void {
    for (const opener of openers) if (opener !== by) opener.changed();
    this.#bus.send(BOX_TOPIC + box, CHANGED); // where it is lost, the others look by themselves after some minutes
  }

  #show(box: string): Promise<void> {
    const openers = [...(this.#open.get(box)?.openers ?? [])];
    const hear = openers.filter(({ hears }) => hears).length;
    return this.#bus.here(BOX_TOPIC + box, { open: openers.length, hear });
  }

  #isOld({ at }: Kept): boolean {
    return this.#now() - at > this.#limits.envelopeAge;
  }

  #mayMove(box: string, from: string, bytes: number): boolean {
    return this.#rates.take([`box ${box}`, `address ${from}`], bytes);
  }
}

const newBox = (): OpenBox => ({ openers: new Set(), last: Promise.resolve() });
