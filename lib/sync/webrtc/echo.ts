import type { Awareness } from 'y-protocols/awareness';
import type { TransportPort } from '../transport';

/** First bytes of y-webrtc's messages: an update of the document, and any awareness. */
const UPDATE = [0, 2] as const;
const AWARENESS = 1;

type EchoPort = Pick<TransportPort, 'doc' | 'awareness' | 'brought'>;

/**
 * Tells an echo from a message of ours (rule S7). y-webrtc sends every update on, also to the one who sent
 * it. A message of y-webrtc carries no origin. But y-webrtc sends an update from inside the document's event,
 * and this object listens earlier: so it has noted the origin by then.
 *
 * With three devices, the one in the middle hands nothing on; healing does that in some 3 seconds.
 */
export class Echo {
  #updateOrigin: unknown = null;
  #awarenessOrigin: unknown = null;
  readonly #awareness: Awareness;
  readonly #brought: ReadonlySet<unknown>;

  /** Must be made before the provider, which adds its own listeners. */
  constructor({ doc, awareness, brought }: EchoPort, signal: AbortSignal) {
    this.#awareness = awareness;
    this.#brought = brought;
    const onUpdate = (_update: Uint8Array, origin: unknown) => (this.#updateOrigin = origin);
    const onAwareness = (_change: unknown, origin: unknown) => (this.#awarenessOrigin = origin);
    doc.on('update', onUpdate);
    awareness.on('update', onAwareness);
    signal.addEventListener('abort', () => {
      doc.off('update', onUpdate);
      awareness.off('update', onAwareness);
    });
  }

  /** Called once the provider has added its listeners: forgets an awareness event's origin after they ran. */
  providerListens(signal: AbortSignal): void {
    const forget = () => (this.#awarenessOrigin = null);
    this.#awareness.on('update', forget);
    signal.addEventListener('abort', () => this.#awareness.off('update', forget));
  }

  /** True for a message that only repeats what this way or another one has brought. */
  is(message: Uint8Array): boolean {
    if (message[0] === AWARENESS) return this.#brought.has(this.#awarenessOrigin);
    const isUpdate = message[0] === UPDATE[0] && message[1] === UPDATE[1];
    return isUpdate && this.#brought.has(this.#updateOrigin);
  }
}
