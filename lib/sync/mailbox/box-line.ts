import { fromHex, toHex } from '../../util/bytes';
import { Emitter } from '../../util/emitter';
import { after, every, pause } from '../../util/timers';
import {
  BOX_GREETING,
  BOX_PATH,
  type BoxAsk,
  type BoxRefusal,
  encodeAsk,
  MAX_BOX_FRAME,
  parseEntries,
  parseRoom,
  parseWord,
} from '../box-protocol';
import { type Box, type BoxEvents, type Entry, LineLost } from './box';
import { type IceServer, parseIce } from './ice';
import type { MailboxTiming } from './timing';

interface LineOptions {
  /** Address of the relay. */
  readonly relay: string;
  /** Opens the box. It is shown to no server that has no mailbox. */
  readonly auth: Uint8Array<ArrayBuffer>;
  readonly timing: MailboxTiming;
  /** From 0 to 1. */
  readonly chance: () => number;
  /** Tests bring their own. */
  readonly SocketClass?: typeof WebSocket | undefined;
}

type Bytes = Uint8Array<ArrayBuffer>;
type Answer = Bytes | BoxRefusal;

const nameBytes = (name: string): Bytes => fromHex(name) ?? new Uint8Array();

/** The line to a relay's mailbox: connects, opens the box, and tries again until the signal aborts. */
export class BoxLine extends Emitter<BoxEvents> implements Box {
  status: Box['status'] = 'connecting';
  carries = false;
  ice: readonly IceServer[] = [];
  room = 0;
  readonly #options: LineOptions;
  readonly #signal: AbortSignal;
  readonly #waiting = new Map<number, (answer: Answer | undefined) => void>();
  #socket: WebSocket | undefined;
  #id = 0;
  #failures = 0;
  #retrying = new AbortController();
  #free: Promise<unknown> = Promise.resolve();
  /** Envelopes that are on their way. */
  #large = 0;
  /** The socket whose relay was asked for what others say. */
  #hearing: WebSocket | undefined;

  constructor(options: LineOptions, signal: AbortSignal) {
    super();
    [this.#options, this.#signal] = [options, signal];
    signal.addEventListener('abort', () => this.#socket?.close(), { once: true });
    every(options.timing.ice, () => this.carries && void this.#hear(), signal);
    this.#connect();
  }

  retry(): void {
    if (this.#socket !== undefined && this.#socket.readyState <= this.#socket.OPEN) return; // it is, or is about to be
    this.#failures = 0;
    this.#retrying.abort();
    this.#connect();
  }

  async list(): Promise<readonly Entry[] | BoxRefusal> {
    const answer = await this.#ask({ kind: 'list' });
    if (typeof answer === 'string') return answer;
    const entries = parseEntries(answer) ?? this.#lose();
    return entries.map(({ name, tag, size }) => ({ name: toHex(name), tag: toHex(tag), size }));
  }

  get(name: string): Promise<Answer> {
    return this.#ask({ kind: 'get', name: nameBytes(name) });
  }

  async put(name: string, envelope: Bytes): Promise<{ readonly tag: string } | BoxRefusal> {
    const answer = await this.#ask({ kind: 'put', name: nameBytes(name), envelope });
    return typeof answer === 'string' ? answer : { tag: toHex(answer) };
  }

  async remove({ name, tag }: Entry): Promise<void> {
    await this.#ask({ kind: 'remove', name: nameBytes(name), tag: nameBytes(tag) });
  }

  async say(said: Bytes): Promise<number | BoxRefusal> {
    const answer = await this.#askNow({ kind: 'say', said }); // waits for no envelope
    return typeof answer === 'string' ? answer : (answer[0] ?? this.#lose());
  }

  #connect(): void {
    const { SocketClass = globalThis.WebSocket, relay, timing } = this.#options;
    if (this.#signal.aborted) return;
    if (SocketClass === undefined) return this.#become('unreached'); // outside a browser
    const socket = new SocketClass(relay + BOX_PATH);
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    const end = new AbortController();
    let isGreeted = false;
    let answers = false;
    after(timing.greeting, () => !isGreeted && socket.close(), end.signal);
    socket.addEventListener('open', () => (answers = true));
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isGreeted) return this.#take(data, socket);
      isGreeted = data === BOX_GREETING;
      if (isGreeted) void this.#open(socket);
      else socket.close();
    });
    socket.addEventListener('close', () => {
      end.abort();
      if (this.#socket === socket) this.#lost(answers && !isGreeted ? 'none' : 'unreached');
    });
  }

  async #open(socket: WebSocket): Promise<void> {
    const { auth } = this.#options;
    const answer = await this.#ask({ kind: 'open', auth }, true).catch((): BoxRefusal => 'not-open');
    const room = typeof answer === 'string' ? undefined : parseRoom(answer);
    if (room === undefined) return socket.close(); // as many have it open as may: later
    this.room = room;
    this.#failures = 0;
    this.#become('open');
  }

  /** Asks for what others say, where the relay carries it. One that does not know this ask would close the line. */
  async #hear(): Promise<void> {
    const answer = await this.#askNow({ kind: 'hear' }, true).catch((): BoxRefusal => 'not-open');
    if (typeof answer === 'string') return; // the line is lost, and the next one asks again
    this.carries = true;
    this.ice = parseIce(answer);
    this.emit('status', undefined);
  }

  #lost(status: 'none' | 'unreached'): void {
    this.carries = false;
    for (const answer of this.#waiting.values()) answer(undefined);
    this.#waiting.clear();
    this.#become(status);
    const { timing, chance } = this.#options;
    const wait = Math.min(timing.retryMost, timing.retry * 2 ** this.#failures);
    this.#failures += 1;
    this.#retrying = new AbortController();
    const go = AbortSignal.any([this.#signal, this.#retrying.signal]);
    // a server without a mailbox hardly gets one from one minute to the next
    after((status === 'none' ? timing.retryMost : wait) * (0.5 + chance()), () => this.#connect(), go);
  }

  #become(status: Box['status']): void {
    if (this.status === status) return;
    this.status = status;
    this.emit('status', undefined);
  }

  #take(data: unknown, socket: WebSocket): void {
    const fits = data instanceof ArrayBuffer && data.byteLength <= MAX_BOX_FRAME;
    const word = fits ? parseWord(new Uint8Array(data)) : undefined;
    if (word === undefined) return socket.close(); // no relay of ours
    if (word.kind === 'changed') return this.emit('changed', undefined);
    if (word.kind === 'carries') {
      if (this.#hearing === socket) return undefined; // it has said so before
      this.#hearing = socket;
      return void this.#hear();
    }
    if (word.kind === 'said') return this.emit('said', word.said);
    this.#waiting.get(word.id)?.(word.kind === 'refused' ? word.why : word.rest);
    this.#waiting.delete(word.id);
  }

  /** One ask after another, with a pause between: a relay closes a line that asks too fast. */
  #ask(ask: BoxAsk, opening = false): Promise<Answer> {
    const before = this.#free;
    const asked = (async () => {
      if (!opening) await before;
      return this.#askNow(ask, opening);
    })();
    if (!opening)
      this.#free = asked.catch(() => undefined).then(() => pause(this.#options.timing.between, this.#signal));
    return asked;
  }

  async #askNow(ask: BoxAsk, opening = false): Promise<Answer> {
    const socket = this.#socket;
    if (socket === undefined || this.#signal.aborted || !(opening || this.status === 'open'))
      throw new LineLost('not open');
    this.#id = (this.#id + 1) % 2 ** 32;
    const id = this.#id;
    const end = new AbortController();
    const { timing } = this.#options;
    const isLarge = ask.kind === 'get' || ask.kind === 'put';
    if (isLarge) this.#large += 1;
    // a small answer waits behind an envelope on a slow line
    const isSlow = this.#large > 0;
    after(isSlow ? timing.large : timing.answer, () => socket.close(), end.signal);
    try {
      const answer = await new Promise<Answer | undefined>((resolve) => {
        this.#waiting.set(id, resolve);
        socket.send(encodeAsk(id, ask));
      });
      return answer ?? this.#lose();
    } finally {
      end.abort();
      if (isLarge) this.#large -= 1;
    }
  }

  #lose(): never {
    this.#socket?.close();
    throw new LineLost('no answer');
  }
}
