import type { RawData, WebSocket } from 'ws';
import {
  BOX_GREETING,
  type BoxAsk,
  type BoxRefusal,
  encodeEntries,
  encodeRoom,
  encodeWord,
  parseAsk,
} from '../../lib/sync/box-protocol';
import { countFrame, watchSilence } from '../connection';
import { type Limits, tokenBucket } from '../limits';
import type { Log, LogReason } from '../log';
import type { Counts } from '../metrics';
import { type Boxes, boxOfAuth, type Opener } from './boxes';

const MALFORMED = 4400;
const NOT_OPENED = 4408;
const TOO_MANY_FRAMES = 4429;

interface Surroundings {
  readonly boxes: Boxes;
  /** The servers that clients are told of. */
  readonly ice: () => Uint8Array<ArrayBuffer>;
  readonly limits: Limits;
  readonly log: Log;
  readonly counts: Counts;
  /** The address of the client. */
  readonly from: string;
}

type Answer = Uint8Array<ArrayBuffer> | BoxRefusal;

const NOTHING = new Uint8Array();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'hex'));

/**
 * Serves one connection to the mailbox, from the upgrade to the end. It is greeted first, since a client says nothing to
 * a server that has no mailbox. Whatever comes in can close this connection and nothing else (rule M3).
 */
export function serveBox(socket: WebSocket, surroundings: Surroundings): void {
  const { limits, log, counts } = surroundings;
  const allowed = tokenBucket(limits.burst, limits.framesPerSecond, () => performance.now());
  const desk = new Desk(socket, surroundings);
  const end = (reason: LogReason, code?: number) => {
    log('closed', { reason });
    if (code === undefined) socket.terminate();
    else socket.close(code);
  };
  watchSilence(socket, limits.heartbeat, () => end('silent'));
  // timer: the timers of lib/util are not the relay's to import; it ends when the socket closes
  const impatience = setTimeout(() => !desk.isOpen && end('not opened', NOT_OPENED), limits.openWithin);
  socket.on('error', () => end('socket error'));
  socket.on('close', () => {
    clearTimeout(impatience);
    desk.close();
  });
  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (socket.readyState !== socket.OPEN) return; // frames that came in behind the one that closed it
    countFrame(counts, 'box', data);
    if (!allowed() || desk.unanswered >= limits.unanswered) return end('too many frames', TOO_MANY_FRAMES);
    const ask = isBinary && Buffer.isBuffer(data) ? parseAsk(Uint8Array.from(data)) : undefined;
    if (ask === undefined) return end('malformed', MALFORMED);
    desk.take(ask);
  });
  socket.send(BOX_GREETING);
}

/**
 * Answers one client, one ask after another, but for what goes live. An answer is on its way before the next ask is
 * looked at.
 */
class Desk implements Opener {
  unanswered = 0;
  hears = false;
  readonly #socket: WebSocket;
  readonly #surroundings: Surroundings;
  #box: string | undefined;
  #last: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(socket: WebSocket, surroundings: Surroundings) {
    [this.#socket, this.#surroundings] = [socket, surroundings];
  }

  get isOpen(): boolean {
    return this.#box !== undefined;
  }

  take(ask: BoxAsk & { readonly id: number }): void {
    this.unanswered += 1;
    // what goes live waits for no envelope that is on its way to a disk or over a slow line
    if (ask.kind === 'say') void this.#serve(ask, Promise.resolve());
    else this.#last = this.#serve(ask, this.#last);
  }

  changed(): void {
    this.#tell(encodeWord({ kind: 'changed' }));
  }

  heard(said: Uint8Array<ArrayBuffer>): void {
    this.#tell(encodeWord({ kind: 'said', said }));
  }

  close(): void {
    this.#closed = true;
    const leave = async () => this.#box !== undefined && this.#surroundings.boxes.leave(this.#box, this);
    this.#last = this.#last.then(leave).then(() => undefined);
  }

  async #serve({ id, ...ask }: BoxAsk & { readonly id: number }, before: Promise<void>): Promise<void> {
    await before;
    const answer = await this.#answer(ask).catch((): BoxRefusal => {
      this.#surroundings.log('not read'); // the error may name a path
      return 'not-stored';
    });
    this.#count(ask, answer);
    if (typeof answer === 'string') await this.#say(encodeWord({ kind: 'refused', id, why: answer }));
    else await this.#say(encodeWord({ kind: 'done', id, rest: answer }));
    this.unanswered -= 1; // not before: answers would pile up for a client that does not read
    if (ask.kind === 'open' && typeof answer !== 'string') this.#tell(encodeWord({ kind: 'carries' }));
  }

  #count(ask: BoxAsk, answer: Answer): void {
    const { counts } = this.#surroundings;
    const isDone = typeof answer !== 'string';
    counts.add('bookbag_asks_total', { kind: ask.kind, answer: isDone ? 'done' : answer });
    if (!isDone) return;
    if (ask.kind === 'put') counts.add('bookbag_envelope_bytes_total', { way: 'in' }, ask.envelope.length);
    if (ask.kind === 'get') counts.add('bookbag_envelope_bytes_total', { way: 'out' }, answer.length);
  }

  /** Says what was not asked for, or drops a client that does not read. */
  #tell(bytes: Uint8Array): void {
    if (this.#socket.bufferedAmount > this.#surroundings.limits.unread) return this.#drop();
    void this.#say(bytes);
  }

  #drop(): void {
    this.#surroundings.log('closed', { reason: 'does not read' });
    this.#socket.terminate();
  }

  /** Resolves when the bytes have left this process, or cannot. */
  #say(bytes: Uint8Array): Promise<void> {
    if (this.#socket.readyState !== this.#socket.OPEN) return Promise.resolve();
    return new Promise((resolve) => this.#socket.send(bytes, () => resolve()));
  }

  async #answer(ask: BoxAsk): Promise<Answer> {
    const { boxes, from } = this.#surroundings;
    if (ask.kind === 'open') return this.#enter(boxOfAuth(ask.auth));
    const box = this.#box;
    if (box === undefined) return 'not-open';
    if (ask.kind === 'say') {
      const heard = await boxes.say(box, ask.said, { from, opener: this });
      return typeof heard === 'string' ? heard : Uint8Array.of(Math.min(heard, 255));
    }
    if (ask.kind === 'hear') {
      this.hears = true;
      await boxes.hear(box);
      return this.#surroundings.ice();
    }
    if (ask.kind === 'get') return boxes.get(box, hex(ask.name), from);
    if (ask.kind === 'put') {
      const put = await boxes.put(box, hex(ask.name), ask.envelope, { from, opener: this });
      return typeof put === 'string' ? put : bytesOf(put.tag);
    }
    if (ask.kind === 'remove') {
      await boxes.remove(box, hex(ask.name), hex(ask.tag), this);
      return NOTHING;
    }
    const all = await boxes.list(box);
    return encodeEntries(
      all.map(({ name, tag, size }) => ({ name: bytesOf(name), tag: bytesOf(tag), size })),
    );
  }

  async #enter(box: string): Promise<Answer> {
    const { boxes, limits } = this.#surroundings;
    if (this.#box !== undefined || this.#closed) return 'not-open';
    if (!boxes.enter(box, this)) return 'full';
    this.#box = box;
    return encodeRoom(limits.boxBytes);
  }
}
