import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { encodeAwarenessUpdate, type Awareness } from 'y-protocols/awareness';
import { messageYjsUpdate, writeUpdate } from 'y-protocols/sync';
import { mergeUpdates } from 'yjs';
import { Emitter } from '../../util/emitter';
import { report } from '../../util/report';
import { LIVE, liveFrame, type LiveKind, readLiveFrame } from '../link/live-frames';
import type { LiveLink } from '../link/live-link';
import { MOST_UNPACKED } from './frame';
import { inPieces, mayGoInPieces, PIECE, PiecesTogether } from './pieces';

/** First bytes of messages of the notebook, as y-webrtc has them. */
const SYNC = 0;
const AWARENESS = 1;

/** Bytes of messages, and messages, that go together in one frame; a single larger one goes alone. */
const TOGETHER = 32 * 1024;
const MOST_TOGETHER = 64;

/** Bytes that may wait for a relay that does not answer. */
const MOST_WAITING = 1024 * 1024;

interface RelayedLinkEvents {
  control: { readonly kind: LiveKind; readonly body: Uint8Array };
  body: Uint8Array<ArrayBuffer>;
  busyChanged: undefined;
}

interface RelayedLinkParts {
  readonly awareness: Awareness;
  /** There is something to say. */
  readonly waits: () => void;
  /** A message of the notebook or of presence has come. @throws for what ends the link */
  readonly take: (message: Uint8Array, link: RelayedLink) => void;
  /** Some of what has come is not in the document yet. */
  readonly isTaking: (link: RelayedLink) => boolean;
  /** When the other end was told last what it lacks, by `performance.now()`. Outlives the link: it is the caller's. */
  readonly answered: { at: number };
}

/** The link to one session by way of the relay. What waits for the relay is put together meanwhile. */
export class RelayedLink extends Emitter<RelayedLinkEvents> implements LiveLink {
  lastHeard = performance.now();
  lastData = performance.now();
  readonly bodyLine = undefined;
  readonly #parts: RelayedLinkParts;
  readonly #ended = new AbortController();
  #messages: Uint8Array[] = [];
  #updates: Uint8Array[] = [];
  #present = new Set<number>();
  /** Of an update that no frame took. Later updates wait for them: without it they would be of no use. */
  #pieces: Uint8Array[] = [];
  /** A piece went last: what else waits takes turns with them. */
  #wasPiece = false;
  #cut = 0;
  readonly #together = new PiecesTogether();
  #bytes = 0;

  constructor(parts: RelayedLinkParts) {
    super();
    this.#parts = parts;
  }

  get signal(): AbortSignal {
    return this.#ended.signal;
  }

  get readyState(): RTCDataChannelState {
    return this.signal.aborted ? 'closed' : 'open';
  }

  get transferring(): boolean {
    return this.#parts.isTaking(this);
  }

  get busy(): boolean {
    return this.transferring;
  }

  send(message: Uint8Array): void {
    this.lastData = performance.now();
    this.control(LIVE.notebook, message);
  }

  control(kind: LiveKind, body: Uint8Array): void {
    if (body.length > MOST_UNPACKED) return; // no frame takes it: the mailbox brings it
    // of what stands on the disk only the newest word counts
    if (kind === LIVE.acknowledgement) this.#forget(LIVE.acknowledgement);
    if (kind === LIVE.acknowledgement || kind === LIVE.beat) this.#forget(LIVE.beat);
    this.#messages.push(liveFrame(kind, body));
    this.#waits(body.length);
  }

  /** Sends an update of the document, unless it is too large for pieces too; several that wait become one. */
  update(update: Uint8Array): void {
    this.lastData = performance.now();
    if (!mayGoInPieces(update)) return; // the mailbox brings it
    this.#updates.push(update);
    this.#waits(update.length);
  }

  /** Sends the presence of these pages, as it is when it goes. */
  present(clients: readonly number[]): void {
    for (const client of clients) this.#present.add(client);
    if (clients.length > 0) this.#waits(0);
  }

  /** What goes in the next frame; empty when nothing waits. */
  next(): Uint8Array[] {
    this.#gather();
    this.#wasPiece = this.#pieces.length > 0 && (!this.#wasPiece || this.#messages.length === 0);
    const next = this.#wasPiece ? this.#pieces.splice(0, 1) : this.#nextTogether();
    const waiting = [...this.#messages, ...this.#pieces, ...this.#updates];
    this.#bytes = waiting.reduce((sum, { length }) => sum + length, 0);
    return next;
  }

  #nextTogether(): Uint8Array[] {
    const together: Uint8Array[] = [];
    let size = 0;
    for (const message of this.#messages) {
      const isFull = size + message.length > TOGETHER || together.length >= MOST_TOGETHER;
      if (together.length > 0 && isFull) break;
      together.push(message);
      size += message.length;
    }
    this.#messages = this.#messages.slice(together.length);
    return together;
  }

  /** No frame took these. An update goes in pieces now; the mailbox brings everything else. */
  cut(messages: readonly Uint8Array[]): void {
    for (const message of messages) {
      const [kind, sync, update] = message;
      if (kind !== LIVE.notebook || sync !== SYNC || update !== messageYjsUpdate) continue;
      this.#cut += 1;
      this.#pieces.push(...inPieces(this.#cut, message.subarray(1)));
    }
  }

  /** Takes what the other end has said. A message that breaks a rule ends the link. */
  heard(messages: readonly Uint8Array[]): void {
    this.lastHeard = performance.now();
    for (const message of messages) {
      if (this.signal.aborted) return;
      try {
        this.#take(message);
      } catch (error) {
        report('relayed link', error);
        this.end();
      }
    }
  }

  /** Whether the other end may be told what it lacks, `ms` milliseconds after the last time. */
  mayAnswer(ms: number): boolean {
    const { answered } = this.#parts;
    if (performance.now() - answered.at < ms) return false;
    answered.at = performance.now();
    return true;
  }

  /** Some more of a large update is in the document, or all of it. */
  moved(): void {
    this.lastData = performance.now();
  }

  end(): void {
    this.#ended.abort();
  }

  #take(frame: Uint8Array): void {
    if (frame[0] === PIECE) return this.#takePiece(frame.subarray(1));
    const read = readLiveFrame(frame);
    if (read === undefined) return; // of a newer Bookbag
    const { kind, body } = read;
    if (kind !== LIVE.notebook) return this.emit('control', { kind, body });
    this.lastData = performance.now();
    this.#parts.take(body.slice(), this);
  }

  #takePiece(piece: Uint8Array): void {
    this.lastData = performance.now();
    const message = this.#together.add(piece);
    if (message !== undefined) this.#parts.take(message, this);
  }

  #forget(kind: LiveKind): void {
    const old = this.#messages.filter((message) => message[0] === kind);
    if (old.length === 0) return;
    this.#messages = this.#messages.filter((message) => message[0] !== kind);
    this.#bytes -= old.reduce((sum, { length }) => sum + length - 1, 0);
  }

  #waits(bytes: number): void {
    this.#bytes += bytes;
    if (this.signal.aborted) return;
    if (this.#bytes > MOST_WAITING) this.end();
    else this.#parts.waits();
  }

  /** Updates that become one: as many as a frame may take, and one at least. */
  #updatesTogether(): Uint8Array[] {
    let size = 0;
    const end = this.#updates.findIndex(({ length }, n) => (size += length) > MOST_UNPACKED && n > 0);
    return this.#updates.splice(0, end === -1 ? this.#updates.length : end);
  }

  /** Makes messages of what has waited. */
  #gather(): void {
    const clients = [...this.#present];
    this.#present = new Set();
    const updates = this.#pieces.length > 0 ? [] : this.#updatesTogether();
    if (updates.length > 0) {
      const encoder = createEncoder();
      writeVarUint(encoder, SYNC);
      writeUpdate(encoder, mergeUpdates(updates));
      this.#messages.push(liveFrame(LIVE.notebook, toUint8Array(encoder)));
    }
    const { awareness } = this.#parts;
    const known = clients.filter((client) => awareness.meta.has(client));
    if (known.length === 0) return;
    const encoder = createEncoder();
    writeVarUint(encoder, AWARENESS);
    writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, known));
    this.#messages.push(liveFrame(LIVE.notebook, toUint8Array(encoder)));
  }
}
