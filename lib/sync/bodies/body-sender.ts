import { report } from '../../util/report';
import { every, soon } from '../../util/timers';
import type { BodyLine } from './body-line';
import { encodeBody, encodeBodyWord, MAX_BODY, MAX_HASHES } from './body-messages';
import type { BodyPort } from '../transport';

/** Wishes of one partner that we remember at a time. A partner of our make has 256 open at most (rule B4). */
const MOST_WANTED = 512;
/** Bodies that we read from the disk ahead of the one being sent. */
const READ_AHEAD = 32;
/** Hashes we lacked that we remember; how often we look again, in milliseconds, and for how many at a time. */
const MOST_OWED = 4_096;
const LOOK_AGAIN = 30_000;
/** The same after the notebook has come to name others: a partner may have the record while we have the text. */
const LOOK_SOON = 1_000;
const LOOKED_FOR_AT_ONCE = 32;

type Readable = Pick<BodyPort, 'read' | 'onNamed'>;
type PendingRead = { readonly hash: string; readonly bytes: Promise<Uint8Array<ArrayBuffer> | undefined> };

/** Sends what the partner wants, one body after the other. Reads a body only when the line has room. */
export class BodySender {
  readonly #line: BodyLine;
  readonly #bodies: Readable;
  /** In the order in which they will be sent. */
  #wanted: string[] = [];
  readonly #pending: PendingRead[] = [];
  readonly #owed = new Set<string>();
  #sending = false;

  constructor(line: BodyLine, bodies: Readable) {
    this.#line = line;
    this.#bodies = bodies;
    line.on('bodyRoom', () => void this.#send(), line.signal);
    every(LOOK_AGAIN, () => void this.lookAgain(), line.signal);
    bodies.onNamed?.(
      soon(LOOK_SOON, () => void this.lookAgain(), line.signal),
      line.signal,
    );
  }

  /** Takes the partner's wish. Forgets what is over the limit: only a partner not of our make asks so much. */
  want(hashes: readonly string[], first: boolean): void {
    const asked = new Set(hashes);
    const others = this.#wanted.filter((hash) => !asked.has(hash));
    this.#wanted = (first ? [...asked, ...others] : [...others, ...asked]).slice(0, MOST_WANTED);
    void this.#send();
  }

  /**
   * Looks again for what the partner wanted and we lacked, and says so when it has come.
   *
   * @param candidates only these, when it is known what has come
   */
  async lookAgain(candidates?: readonly string[]): Promise<void> {
    const looked = (candidates ?? [...this.#owed]).filter((hash) => this.#owed.has(hash));
    const found: string[] = [];
    for (const hash of looked.slice(0, LOOKED_FOR_AT_ONCE)) {
      this.#owed.delete(hash);
      if (await this.#read(hash)) found.push(hash);
      else this.#owed.add(hash); // at the end: the next round looks for others
    }
    if (found.length > 0 && !this.#line.signal.aborted)
      this.#line.sendWord(encodeBodyWord({ what: 'have', hashes: found.slice(0, MAX_HASHES) }));
  }

  async #send(): Promise<void> {
    if (this.#sending) return; // the loop below looks at everything again after each body
    this.#sending = true;
    while (this.#line.hasBodyRoom && !this.#line.signal.aborted) {
      this.#readAhead();
      const next = this.#pending.shift();
      if (!next) break;
      const bytes = await next.bytes;
      if (this.#line.signal.aborted) break;
      if (bytes) this.#line.sendBody(encodeBody({ hash: next.hash, bytes }));
      else this.#lack(next.hash);
    }
    this.#sending = false;
  }

  /** By half a queue at a time, so that the store can read many at once. */
  #readAhead(): void {
    if (this.#pending.length > READ_AHEAD / 2) return;
    while (this.#pending.length < READ_AHEAD) {
      const hash = this.#wanted.shift();
      if (hash === undefined) return;
      this.#pending.push({ hash, bytes: this.#read(hash) });
    }
  }

  #lack(hash: string): void {
    if (this.#owed.size < MOST_OWED) this.#owed.add(hash);
    this.#line.sendWord(encodeBodyWord({ what: 'lack', hashes: [hash] }));
  }

  /** The stored bytes; undefined also when the disk fails, or when the wire does not take so many. */
  async #read(hash: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      const bytes = await this.#bodies.read(hash);
      return bytes && bytes.length > 0 && bytes.length <= MAX_BODY ? bytes : undefined;
    } catch (error) {
      report('bodies.read', error);
      return undefined;
    }
  }
}
