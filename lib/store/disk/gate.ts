import { Emitter } from '../../util/emitter';
import { Cell, type Observed } from '../../util/observed';
import { type DiskFailure, diskFailure, isCausedBy } from './disk-error';

/** 'going' while writes go to the disk; else why none does. */
type Writing = 'going' | DiskFailure;

/** What one page says to the others of the disk. */
export type DiskWord = 'going' | { readonly stopped: DiskFailure; readonly refused: boolean };

interface Events {
  /** Something that the other pages of this browser must hear. */
  said: DiskWord;
  /** The disk refused a write, here or in another page. */
  refused: DiskFailure;
}

/** Thrown in place of a write while writes are stopped. */
class DiskStopped extends Error {
  override readonly name: string;

  constructor(why: DiskFailure) {
    super('the disk refused an earlier write');
    this.name = why === 'disk-full' ? 'QuotaExceededError' : 'DiskStopped';
  }
}

/**
 * Where all writes of this browser stop at the first refusal, in whichever page it was. After a refusal Chromium calls
 * writes complete and loses them, or loses the whole database (measured, docs/adr/0017). So nothing is written
 * until the keeper in the post has mended the database. `shareGate` carries the words to the other pages.
 */
export class DiskGate extends Emitter<Events> {
  readonly #writing = new Cell<Writing>('going');
  /** The disk has refused a write, here or in another page, and the keeper has not mended since. */
  #isTorn = false;

  get writing(): Observed<Writing> {
    return this.#writing;
  }

  /** @throws DiskStopped while writes are stopped */
  check(): void {
    const writing = this.#writing.get();
    if (writing !== 'going') throw new DiskStopped(writing);
  }

  /**
   * The disk refused a write in this page. It counts also while writes are stopped: one that was under way then may be
   * refused later. A write that this gate has stopped was not refused by the disk.
   */
  refused(error: unknown): void {
    if (this.#isTorn || isCausedBy(error, DiskStopped)) return;
    const writing = this.#writing.get();
    const stopped = writing === 'going' ? diskFailure(error) : writing;
    this.#take({ stopped, refused: true });
    this.emit('said', { stopped, refused: true });
  }

  /** Stops all writes before the disk refuses one. */
  stop(stopped: DiskFailure): void {
    if (this.#writing.get() === stopped) return;
    this.#take({ stopped, refused: false });
    this.emit('said', { stopped, refused: false });
  }

  /** Lets all pages write again. For the keeper alone, once what was written can be read back. */
  goOn(): void {
    this.#take('going');
    this.emit('said', 'going');
  }

  /** Takes what another page said. */
  hear(word: DiskWord): void {
    this.#take(word);
  }

  #take(word: DiskWord): void {
    if (word === 'going') {
      this.#isTorn = false;
      return this.#writing.set('going');
    }
    this.#writing.set(word.stopped);
    if (!word.refused || this.#isTorn) return undefined;
    this.#isTorn = true;
    return this.emit('refused', word.stopped);
  }
}
