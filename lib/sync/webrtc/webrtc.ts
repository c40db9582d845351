import { Emitter } from '../../util/emitter';
import type { PairRoomOptions } from './pair-room';
import { PairRoom, UNKNOWN } from './pair-room';
import type { Transport, TransportEvents, TransportPort, TransportStatus } from '../transport';

/**
 * The direct transport: y-webrtc, wrapped so that nothing is lost (docs/protocol.md, rules S1 to S11). A
 * transport may be started again after its signal has aborted.
 */
export const webrtcTransport = (options: PairRoomOptions): Transport => new WebrtcTransport(options);

// State: rooms of this page that are open or still closing. y-webrtc keeps its rooms in its own module, and a second
// provider for a room fails there late and without a word. So a transport made after a restart must find the one
// before it, and waits for its end.
const running = new Map<string, { readonly signal: AbortSignal; readonly ended: Promise<void> }>();

class WebrtcTransport extends Emitter<TransportEvents> implements Transport {
  readonly #options: PairRoomOptions;
  #status: TransportStatus = UNKNOWN;

  constructor(options: PairRoomOptions) {
    super();
    this.#options = options;
  }

  get status(): TransportStatus {
    return this.#status;
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
    const room = new PairRoom(this.#options, port, signal);
    room.on('acknowledged', (acknowledgement) => this.emit('acknowledged', acknowledgement));
    room.on('status', (status) => this.#tell(status));
    await room.ended;
    this.#tell({ ...UNKNOWN, relay: 'unreached' });
  }

  #tell(status: TransportStatus): void {
    this.#status = status;
    this.emit('status', status);
  }
}
