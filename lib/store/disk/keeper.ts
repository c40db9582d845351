import { observe } from '../../util/observed';
import { report } from '../../util/report';
import { pause } from '../../util/timers';
import type { BookbagDb } from '../db';
import type { DiskGate } from './gate';
import { mend } from './mend';
import { reserve, type Reserve } from './reserve';
import { room } from './room';

const MB = 1024 * 1024;

/** Under so many bytes Bookbag stops by itself: a disk that never refuses loses nothing. */
export const STOP_AT = 16 * MB;
/** So many bytes must be free before it goes on: mending writes 6 MB, and the reserve takes 8 MB. */
export const GO_ON_AT = 32 * MB;

/** Milliseconds between two looks at the disk, while all goes and while writes are stopped. */
const LOOK = 15_000;
const LOOK_STOPPED = 4_000;
/** The longest pause after looks that failed. */
const LONGEST = 60_000;

/** What the keeper needs of the browser. */
interface Disk {
  readonly room: () => Promise<number>;
  readonly reserve: Reserve;
  /** Whether there is anything to lose: before the first notebook nothing needs mending. */
  readonly isUsed: () => Promise<boolean>;
  /** Writes what mends the database, reads it back and removes it; rejects when the disk refuses. */
  readonly mend: () => Promise<void>;
}

export const diskOf = (db: BookbagDb): Disk => ({
  room,
  reserve,
  isUsed: async () => (await db.notebooks.count()) > 0,
  mend: () => mend(`${db.name}-mend`),
});

/**
 * Keeps the disk for all pages, in the one process that lives as long as the browser. It stops writes while there is
 * still a little room. After a refusal it gives up the reserve, waits for room, mends the database, and only then lets
 * all write again. The reserve is missing from a refusal until the mending, so it tells the next start too.
 */
export function keepDisk(gate: DiskGate, disk: Disk, signal: AbortSignal): void {
  void new Keeper(gate, disk, signal).keep();
}

class Keeper {
  readonly #gate: DiskGate;
  readonly #disk: Disk;
  readonly #signal: AbortSignal;
  /** A write was refused, or nobody knows: mend before anybody is told that what is written is saved. */
  #torn = true;
  /** The reserve is there, or cannot be made. */
  #isReserved = true;
  #pause = LOOK_STOPPED;
  /** When writes were let go on last, as `performance.now()` says. */
  #wentOn = Number.NEGATIVE_INFINITY;

  constructor(gate: DiskGate, disk: Disk, signal: AbortSignal) {
    this.#gate = gate;
    this.#disk = disk;
    this.#signal = signal;
  }

  async keep(): Promise<void> {
    const onRefused = (): void => {
      this.#torn = true;
      this.#isReserved = false;
      if (performance.now() - this.#wentOn < LONGEST) this.#pauseLonger();
      else this.#pause = LOOK_STOPPED;
      this.#disk.reserve.giveUp().catch((error: unknown) => report('disk.reserve', error));
    };
    this.#gate.on('refused', onRefused, this.#signal);
    try {
      this.#isReserved = await this.#disk.reserve.exists();
      this.#torn = !this.#isReserved && (await this.#disk.isUsed());
    } catch (error) {
      this.#torn = false; // a browser without such files: nothing to give up, nothing to tell by
      report('disk.reserve', error);
    }
    while (!this.#signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop -- one look after the other, as long as the browser lives
      await this.#look().catch((error: unknown) => {
        report('disk', error);
        this.#pauseLonger();
      });
      // oxlint-disable-next-line no-await-in-loop -- as above
      await this.#untilNextLook();
    }
  }

  /** Waits; once writes are stopped, the pause of that. A disk that refuses again and again is not mended in a hurry. */
  async #untilNextLook(): Promise<void> {
    const { writing } = this.#gate;
    const changed = new AbortController();
    const either = AbortSignal.any([this.#signal, changed.signal]);
    observe(writing, () => changed.abort(), either);
    if (writing.get() === 'going') await pause(LOOK, either);
    if (writing.get() !== 'going') await pause(this.#pause, this.#signal);
  }

  async #look(): Promise<void> {
    const free = await this.#disk.room();
    const going = this.#gate.writing.get() === 'going';
    if (free < STOP_AT || (free < GO_ON_AT && this.#torn)) return this.#gate.stop('disk-full');
    if (free < GO_ON_AT) return undefined;
    if (this.#torn) await this.#disk.mend();
    this.#torn = false;
    if (!this.#isReserved) await this.#makeReserve();
    if (going) return undefined;
    this.#wentOn = performance.now();
    return this.#gate.goOn();
  }

  #pauseLonger(): void {
    this.#pause = Math.min(2 * this.#pause, LONGEST);
  }

  /** Without it the next start mends once more, which does no harm. */
  async #makeReserve(): Promise<void> {
    try {
      await this.#disk.reserve.make();
    } catch (error) {
      report('disk.reserve', error);
    }
    this.#isReserved = true;
  }
}
