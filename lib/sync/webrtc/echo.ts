import type { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';

/** First bytes of y-webrtc's messages: an update of the document, and any awareness. */
const UPDATE = [0, 2] as const;
const AWARENESS = 1;

/**
 * Tells an echo from a message of ours (rule S7). y-webrtc sends everything on, also to where it came
 * from. Its messages carry no origin, but an update is sent only from inside the document's event, whose
 * origin this object notes first, since it listens earlier.
 *
 * With three devices nothing is handed on by the one in the middle; healing does that in some 3 seconds.
 */
export class Echo {
  #updateOrigin: unknown = null;
  #awarenessOrigin: unknown = null;
  readonly #awareness: Awareness;

  /** Must be made before the provider, which adds its own listeners. */
  constructor(doc: Doc, awareness: Awareness, signal: AbortSignal) {
    this.#awareness = awareness;
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

  /** True for a message that only repeats what came from `room`. */
  is(message: Uint8Array, room: unknown): boolean {
    if (room === null) return false;
    if (message[0] === AWARENESS) return this.#awarenessOrigin === room;
    return message[0] === UPDATE[0] && message[1] === UPDATE[1] && this.#updateOrigin === room;
  }
}
