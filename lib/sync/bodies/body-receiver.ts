import { sha256Hex } from '../../util/bytes';
import { report } from '../../util/report';
import { after } from '../../util/timers';
import type { BodyLine } from './body-line';
import { encodeBodyWord, isHash, decodeBody } from './body-messages';
import type { Body, BodyPort } from '../transport';

/** Bodies written in one transaction. */
const BATCH = 64;
/** Bodies asked for and not written yet: four batches. With two the line waited for the disk (measured). */
const WINDOW = 4 * BATCH;
/** Bytes that make a batch full before it has 64. */
const BATCH_BYTES = 4 * 1024 * 1024;
/** Milliseconds after which a batch that is not full is written. */
const BATCH_AGE = 100;
/** How many newly wanted bodies go to the front of the partner's queue. */
const URGENT = 8;

interface ReceiverListener {
  /** This batch is on disk. */
  written(hashes: readonly string[]): void;
  /** `busy` has changed. */
  busyChanged(): void;
  /** The device at the other end. */
  readonly from: string;
}

/** Asks for what is missing, checks what comes, writes it in batches. */
export class BodyReceiver {
  readonly #line: BodyLine;
  readonly #bodies: Omit<BodyPort, 'read'>;
  readonly #listener: ReceiverListener;
  /** Asked for, not come. */
  readonly #asked = new Set<string>();
  /** Come, not written. */
  #batch: Body[] = [];
  #unwritten = 0;
  /** Not to be asked of this partner again: the partner lacks them, or sent bytes that were no good. */
  readonly #given = new Set<string>();
  #refilling = false;
  #again = false;
  /** Everything that is missing has been asked for; nothing to look up until that changes. */
  #exhausted = false;
  /** The disk refused. */
  #stopped = false;
  #wasBusy = false;
  #flushing: Promise<void> = Promise.resolve();

  constructor(line: BodyLine, bodies: Omit<BodyPort, 'read'>, listener: ReceiverListener) {
    this.#line = line;
    this.#bodies = bodies;
    this.#listener = listener;
    bodies.onMissing(() => {
      this.#stopped = false; // the disk may have room again
      this.#exhausted = false;
      void this.#refill(true);
    }, line.signal);
    void this.#refill(false);
  }

  /** Bodies are asked for or being written. */
  get busy(): boolean {
    return this.#asked.size + this.#unwritten > 0;
  }

  /** Takes what the partner lacks. We ask again when the partner says that it has come. */
  lacked(hashes: readonly string[]): void {
    const asked = hashes.filter((hash) => this.#asked.delete(hash));
    for (const hash of asked) this.#given.add(hash);
    this.#bodies.lacked?.(asked, this.#listener.from);
    this.#afterChange();
  }

  /** Takes what the partner has now. */
  had(hashes: readonly string[]): void {
    for (const hash of hashes) this.#given.delete(hash);
    const now = new Set(hashes);
    this.#bodies.mayHave?.(this.#listener.from, (hash) => now.has(hash));
    this.#exhausted = false;
    void this.#refill(true);
  }

  /**
   * Takes a body off the wire. Drops a body that we did not ask for, or whose bytes have another hash.
   *
   * @throws FramingError when the message is no body
   */
  take(message: Uint8Array<ArrayBuffer>): void {
    const body = decodeBody(message);
    if (!this.#asked.delete(body.hash)) return report('bodies.take', 'a body nobody asked for');
    this.#given.add(body.hash); // written, or refused for good: in neither case asked for again
    this.#unwritten += 1;
    void this.#check(body);
  }

  async #check(body: Body): Promise<void> {
    const honest = (await sha256Hex(body.bytes)) === body.hash;
    if (this.#line.signal.aborted) return;
    if (!honest) {
      this.#unwritten -= 1;
      report('bodies.take', 'a body whose bytes are not what its name says');
      this.#bodies.lacked?.([body.hash], this.#listener.from);
      return this.#afterChange();
    }
    this.#batch.push(body);
    const size = this.#batch.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (this.#batch.length >= BATCH || size >= BATCH_BYTES) this.#flush();
    else if (this.#batch.length === 1) after(BATCH_AGE, () => this.#flush(), this.#line.signal);
    return this.#afterChange();
  }

  #afterChange(): void {
    if (this.#asked.size === 0) this.#flush(); // nothing more is coming: write what is here
    this.#tellBusy();
    void this.#refill(false);
  }

  #tellBusy(): void {
    if (this.busy === this.#wasBusy) return;
    this.#wasBusy = this.busy;
    this.#listener.busyChanged();
  }

  #flush(): void {
    const batch = this.#batch;
    if (batch.length === 0) return;
    this.#batch = [];
    this.#flushing = this.#flushing.then(() => this.#write(batch));
  }

  async #write(batch: readonly Body[]): Promise<void> {
    const hashes = batch.map(({ hash }) => hash);
    try {
      await this.#bodies.write(batch);
      this.#listener.written(hashes);
    } catch (error) {
      // The disk refused: ask for no more on this link until something is newly missing.
      report('bodies.write', error);
      this.#stopped = true;
      for (const hash of hashes) this.#given.delete(hash);
    }
    this.#unwritten -= batch.length;
    this.#afterChange();
  }

  /** Asks for as much of what is missing as the window allows, most wanted first. */
  async #refill(urgent: boolean): Promise<void> {
    if (this.#line.signal.aborted || this.#stopped || this.#exhausted) return;
    if (this.#refilling) {
      this.#again ||= urgent;
      return;
    }
    const room = WINDOW - this.#asked.size - this.#unwritten;
    if (room < (urgent ? 1 : BATCH)) return; // refilled by half windows, not hash by hash
    this.#refilling = true;
    try {
      const missing = await this.#bodies.missing(WINDOW + this.#given.size + this.#asked.size);
      if (!this.#line.signal.aborted) this.#ask(missing, room, urgent);
    } catch (error) {
      report('bodies.missing', error);
    }
    this.#refilling = false;
    if (this.#again) {
      this.#again = false;
      void this.#refill(true);
    }
  }

  #ask(missing: readonly string[], room: number, urgent: boolean): void {
    const wanted = missing
      .filter((hash) => isHash(hash) && !this.#asked.has(hash) && !this.#given.has(hash))
      .slice(0, room);
    this.#exhausted = wanted.length < room && !this.#again;
    for (const hash of wanted) this.#asked.add(hash);
    const first = urgent ? wanted.splice(0, URGENT) : [];
    if (first.length > 0) this.#line.sendWord(encodeBodyWord({ what: 'want first', hashes: first }));
    if (wanted.length > 0) this.#line.sendWord(encodeBodyWord({ what: 'want', hashes: wanted }));
    this.#tellBusy();
  }
}
