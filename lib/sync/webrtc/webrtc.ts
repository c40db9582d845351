import { Emitter } from '../../util/emitter';
import { canConnect, hasTurn, namesAddress } from './direct';
import type { ConnectionClass } from './pair-rtc';
import type { PairRoomOptions } from './pair-room';
import { PairRoom, UNKNOWN } from './pair-room';
import type { Transport, TransportEvents, TransportPort, TransportStatus } from '../transport';

/**
 * The direct transport: y-webrtc, wrapped so that nothing is lost (docs/protocol.md, rules S1 to S11). A
 * transport may be started again after its signal has aborted.
 */
export const webrtcTransport = (options: PairRoomOptions): DirectTransport => new WebrtcTransport(options);

export interface DirectTransport extends Transport {
  /** A link to that device is open. */
  reaches(device: string): boolean;
  /** Links may come about again: tells who is there that this device is. */
  announce(): void;
}

// State: rooms of this page that are open or still closing. y-webrtc keeps its rooms in its own module, and a second
// provider for a room fails there late and without a word. So a transport made after a restart must find the one
// before it, and waits for its end.
const running = new Map<string, { readonly signal: AbortSignal; readonly ended: Promise<void> }>();

class WebrtcTransport extends Emitter<TransportEvents> implements DirectTransport {
  readonly #options: PairRoomOptions;
  #status: TransportStatus = UNKNOWN;
  #blocked = false;
  #room: PairRoom | undefined;

  constructor(options: PairRoomOptions) {
    super();
    this.#options = options;
  }

  get status(): TransportStatus {
    return this.#status;
  }

  reaches(device: string): boolean {
    return this.#room?.reaches(device) === true;
  }

  announce(): void {
    this.#room?.announce();
  }

  /** @throws Error when the room is open already: a notebook is hosted by one post */
  start(port: TransportPort, signal: AbortSignal): void {
    const { room } = this.#options.keys;
    const before = running.get(room);
    if (before && !before.signal.aborted) throw new Error('this room is already open');
    const ended = (before?.ended ?? Promise.resolve()).then(() => this.#run(port, signal));
    const entry = { signal, ended };
    running.set(room, entry);
    void ended.finally(() => running.get(room) === entry && running.delete(room));
  }

  /** Runs the room from the end of its last run to the abort of the signal. */
  async #run(port: TransportPort, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const Base = this.#options.ConnectionClass ?? globalThis.RTCPeerConnection;
    if (!canConnect(Base)) return this.#tell({ ...UNKNOWN, blocked: true });
    this.#blocked = false;
    const room = new PairRoom(this.#options, port, signal);
    this.#room = room;
    room.on('acknowledged', (acknowledgement) => this.emit('acknowledged', acknowledgement));
    let looked = false;
    room.on('status', (status) => {
      this.#tell({ ...status, blocked: this.#isBlocked() && !status.partnerHere });
      if (looked || status.relay !== 'reached') return;
      looked = true;
      void this.#lookForAddress(Base, signal);
    });
    await room.ended;
    this.#room = undefined;
    this.#tell({ ...UNKNOWN, relay: 'unreached' });
  }

  /** No connection can come about: the browser makes none, or may go by a TURN server only and knows of none. */
  #isBlocked(): boolean {
    const { hidden, iceServers } = this.#options;
    return this.#blocked || (hidden === true && !hasTurn(iceServers?.() ?? []));
  }

  /** Only where the relay answers: a computer without a network has no address either. */
  async #lookForAddress(Base: ConnectionClass, signal: AbortSignal): Promise<void> {
    this.#blocked = !(await namesAddress(Base, signal).catch(() => true));
    if (this.#blocked) this.#tell({ ...this.#status, blocked: !this.#status.partnerHere });
  }

  #tell(status: TransportStatus): void {
    this.#status = status;
    this.emit('status', status);
  }
}
