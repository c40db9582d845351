import { Emitter } from '../../util/emitter';
import { report } from '../../util/report';
import { BulkQueue } from './bulk-queue';
import { FramingError } from '../framing-error';
import type { BodyLine } from '../bodies/body-line';
import type { LiveKind } from '../link/live-frames';
import { LIVE, liveFrame, MAX_NOTEBOOK_MESSAGE, readLiveFrame } from '../link/live-frames';
import type { LiveLink } from '../link/live-link';
import { LIVE_MESSAGE, Reassembly } from './frames';

/** Bytes in the browser's buffer of `bulk` above which frames wait, and below which they go on. */
const HIGH_WATER = 1024 * 1024;
const LOW_WATER = 256 * 1024;
/** The first mark while only bodies wait: a paste then has little in front of it. */
const HIGH_WATER_BODIES = 512 * 1024;
/** Bytes of bodies that may wait in the queue. Above, the sender reads no more from the disk. */
const BODY_QUEUE = 256 * 1024;
/** Bytes that may lie in the buffer of `live`. Above, messages of the notebook go by `bulk`. */
const LIVE_HIGH_WATER = 1024 * 1024;
/** Most bytes for a partner that does not read, on `live` and in the queue of the notebook. More ends the link. */
const LIVE_CEILING = 4 * 1024 * 1024;
const QUEUE_CEILING = MAX_NOTEBOOK_MESSAGE;
/** Bytes that may come in on one channel before the other is open. */
const EARLY_CEILING = 4 * 1024 * 1024;

interface PairLinkEvents {
  /** Both channels are open. The link hands on no frame before: whoever listens from here on misses none. */
  opened: undefined;
  /** A beat, an acknowledgement or a word of the body exchange came in. */
  control: { readonly kind: LiveKind; readonly body: Uint8Array };
  /** A whole message of the body lane came in. */
  body: Uint8Array<ArrayBuffer>;
  /** The queue of bodies has run low. */
  bodyRoom: undefined;
  /** Something large has begun or ended, in either direction. */
  busyChanged: undefined;
}

/** Opens a negotiated channel of a connection: both ends open the same number, and announce none. */
export type OpenChannel = (label: string, id: number) => RTCDataChannel;

/** What stands between the link and y-webrtc: `false` drops a message of the notebook or of presence. */
interface Gate {
  /** False for an echo. */
  maySend(message: Uint8Array): boolean;
  /** False for what is dropped without harm. @throws for what ends the link */
  mayTake(message: Uint8Array): boolean;
  /** Some of what it has taken is not in the document yet. */
  readonly isTaking?: () => boolean;
}

/**
 * The pair of channels that simple-peer takes for its one data channel: `live` for small messages and `bulk`
 * for large ones, with framing and back-pressure (rules S1 to S5). Stock y-webrtc has one channel, and drops
 * every message above 256 KiB without a word.
 */
export class PairLink extends Emitter<PairLinkEvents> implements LiveLink {
  // The part of RTCDataChannel that simple-peer uses. Without a number in `bufferedAmountLowThreshold`
  // simple-peer would poll every 150 ms.
  readonly label = 'live';
  binaryType = 'arraybuffer';
  bufferedAmountLowThreshold = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;

  /** When anything last came in, and when anything of the notebook last moved, in milliseconds of `performance.now()`. */
  lastHeard = performance.now();
  lastData = performance.now();

  readonly #live: RTCDataChannel;
  readonly #bulk: RTCDataChannel;
  readonly #gate: Gate;
  readonly #queue = new BulkQueue();
  readonly #reassembly = new Reassembly();
  readonly #ended = new AbortController();
  /** What came in on one channel before the other was open; undefined from then on. */
  #early: (() => void)[] | undefined = [];
  #earlyBytes = 0;
  #wasBusy = false;

  constructor(open: OpenChannel, gate: Gate) {
    super();
    this.#gate = gate;
    this.#live = open('live', 0);
    this.#bulk = open('bulk', 1);
    for (const channel of [this.#live, this.#bulk]) {
      channel.binaryType = 'arraybuffer';
      channel.addEventListener('open', () => this.#opened(), { signal: this.signal });
      channel.addEventListener('close', () => this.end(), { signal: this.signal });
    }
    this.#listen(this.#live, (frame) => this.#takeLive(frame));
    this.#listen(this.#bulk, (frame) => this.#takeBulk(frame));
    this.#bulk.bufferedAmountLowThreshold = LOW_WATER;
    this.#bulk.addEventListener('bufferedamountlow', () => this.#pump(), { signal: this.signal });
  }

  /** Aborts when the link is closed, and ends the link's timers and listeners. */
  get signal(): AbortSignal {
    return this.#ended.signal;
  }

  get readyState(): RTCDataChannelState {
    if (this.signal.aborted) return 'closed';
    return this.#live.readyState === 'open' ? this.#bulk.readyState : this.#live.readyState;
  }

  get bufferedAmount(): number {
    return this.#queue.waiting('notebook') + this.#live.bufferedAmount + this.#bulk.bufferedAmount;
  }

  /** A message of the notebook longer than one live frame is under way, in either direction. */
  get transferring(): boolean {
    const underWay = this.#queue.waiting('notebook') > 0 || this.#reassembly.underWay('notebook');
    return underWay || this.#gate.isTaking?.() === true;
  }

  get busy(): boolean {
    return this.transferring || this.#queue.waiting('body') > 0 || this.#reassembly.underWay('body');
  }

  /** The link as body exchange sees it. */
  get bodyLine(): BodyLine {
    const hasRoom = (): boolean => this.hasBodyRoom;
    return {
      signal: this.signal,
      get hasBodyRoom() {
        return hasRoom();
      },
      sendWord: (word) => this.control(LIVE.bodies, word),
      sendBody: (message) => this.sendBody(message),
      on: (name, listener, signal) => this.on(name, listener, signal),
    };
  }

  /** `sendBody` may be called now. */
  get hasBodyRoom(): boolean {
    return this.readyState === 'open' && this.#queue.waiting('body') < BODY_QUEUE;
  }

  /**
   * Sends a message of the notebook.
   *
   * @throws Error when the link is not open; y-webrtc catches it, and begins with sync step 1 when the link opens
   */
  send(message: Uint8Array): void {
    if (!this.#gate.maySend(message)) return;
    if (this.readyState !== 'open') throw new Error('link is not open');
    this.lastData = performance.now();
    if (message.length <= LIVE_MESSAGE && this.#live.bufferedAmount < LIVE_HIGH_WATER)
      return this.control(LIVE.notebook, message);
    // A partner that asks for the whole document again and again and reads nothing would fill our memory.
    const waiting = this.#queue.waiting('notebook');
    if (waiting > 0 && waiting + message.length > QUEUE_CEILING) return this.#endUnread();
    this.#queue.add('notebook', message);
    this.#pump();
  }

  /** Sends something small at once. Without effect when the link is not open: then the link is about to end. */
  control(kind: LiveKind, body: Uint8Array): void {
    if (this.readyState !== 'open') return;
    if (this.#live.bufferedAmount > LIVE_CEILING) this.#endUnread();
    else this.#live.send(liveFrame(kind, body));
  }

  /** Queues a body behind everything of the notebook. Ask `hasBodyRoom` first. */
  sendBody(message: Uint8Array): void {
    this.#queue.add('body', message);
    this.#pump();
  }

  /** Some more of a large message is in the document, or all of it. */
  moved(): void {
    this.lastData = performance.now();
    this.#tellBusy();
  }

  /** Called by simple-peer when it is done with the link. */
  close(): void {
    if (this.signal.aborted) return;
    this.#ended.abort();
    this.#live.close();
    this.#bulk.close();
  }

  /** Ends the link: simple-peer destroys its connection, y-webrtc forgets it and announces itself again. */
  end(): void {
    if (this.signal.aborted) return;
    const { onclose } = this;
    this.close();
    onclose?.();
  }

  #endUnread(): void {
    report('link', 'the partner does not read');
    this.end();
  }

  #listen(channel: RTCDataChannel, take: (frame: Uint8Array) => void): void {
    const onMessage = ({ data }: MessageEvent<unknown>) => {
      this.lastHeard = performance.now();
      const handOn = () => this.#guard(() => take(bytesOf(data)));
      if (this.#early) this.#keepEarly(handOn, data);
      else handOn();
    };
    channel.addEventListener('message', onMessage, { signal: this.signal });
  }

  #keepEarly(handOn: () => void, data: unknown): void {
    this.#earlyBytes += data instanceof ArrayBuffer ? data.byteLength : EARLY_CEILING;
    if (this.#earlyBytes > EARLY_CEILING) this.end();
    else this.#early?.push(handOn);
  }

  /** A frame that breaks a rule ends the link. Both ends build a new one, and sync begins with what each has. */
  #guard(take: () => void): void {
    if (this.signal.aborted) return;
    try {
      take();
    } catch (error) {
      report('link.frame', error);
      this.end();
    }
  }

  #opened(): void {
    if (this.readyState !== 'open' || !this.#early) return; // the other channel is still to come
    this.lastHeard = this.lastData = performance.now();
    const early = this.#early;
    this.#early = undefined;
    this.onopen?.();
    this.emit('opened', undefined);
    for (const handOn of early) handOn();
  }

  #takeLive(frame: Uint8Array): void {
    const read = readLiveFrame(frame);
    if (read === undefined) return; // of a newer Bookbag
    const { kind, body } = read;
    if (kind === LIVE.notebook) this.#deliver(body.slice());
    else this.emit('control', { kind, body });
  }

  #takeBulk(frame: Uint8Array): void {
    const whole = this.#reassembly.take(frame);
    this.#tellBusy();
    if (this.#reassembly.underWay('notebook')) this.lastData = performance.now();
    if (whole?.lane === 'body') this.emit('body', whole.message);
    else if (whole) this.#deliver(whole.message);
  }

  #deliver(message: Uint8Array<ArrayBuffer>): void {
    if (!this.#gate.mayTake(message)) return;
    this.lastData = performance.now();
    this.onmessage?.({ data: message.buffer });
  }

  #pump(): void {
    const hadBodies = this.#queue.waiting('body') > 0;
    while (this.readyState === 'open' && this.#bulk.bufferedAmount < this.#highWater()) {
      const next = this.#queue.next();
      if (!next) break;
      if (next.lane === 'notebook') this.lastData = performance.now();
      this.#bulk.send(next.frame);
    }
    this.#tellBusy();
    if (hadBodies && this.hasBodyRoom) this.emit('bodyRoom', undefined);
  }

  #highWater(): number {
    return this.#queue.waiting('notebook') > 0 ? HIGH_WATER : HIGH_WATER_BODIES;
  }

  #tellBusy(): void {
    if (this.busy === this.#wasBusy) return;
    this.#wasBusy = this.busy;
    this.emit('busyChanged', undefined);
  }
}

function bytesOf(data: unknown): Uint8Array {
  if (!(data instanceof ArrayBuffer)) throw new FramingError('a frame of text');
  return new Uint8Array(data);
}
