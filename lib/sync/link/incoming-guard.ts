import { createDecoder, readVarUint } from 'lib0/decoding';
import type { Awareness } from 'y-protocols/awareness';
import { report } from '../../util/report';
import { FramingError } from '../framing-error';

/** First bytes of y-webrtc's messages that have a place on a link. Its others go by BroadcastChannel. */
const SYNC = 0;
const AWARENESS = 1;
const QUERY_AWARENESS = 3;

/** Bytes of one message of presence; ours have some hundred. So the JSON cannot be nested too deep to be sent on. */
const MOST_BYTES = 4 * 1024;
/** Pages whose presence we remember, gone ones included. */
const MOST_PRESENCES = 256;

/**
 * Judges the partner's messages before y-webrtc reads them (rule S5). y-webrtc remembers every presence and
 * every page name, however many come, until the browser ends. A hostile partner could fill our memory so.
 */
export class IncomingGuard {
  readonly #awareness: Awareness;

  constructor(awareness: Awareness) {
    this.#awareness = awareness;
  }

  /**
   * True when y-webrtc may have the message; false when it is dropped without harm.
   *
   * @throws FramingError for what has no place on a link
   */
  mayTake(message: Uint8Array): boolean {
    const kind = message[0];
    if (kind === AWARENESS) return this.#mayTakePresence(message);
    if (kind === SYNC || kind === QUERY_AWARENESS) return true;
    throw new FramingError('message of unknown kind');
  }

  #mayTakePresence(message: Uint8Array): boolean {
    if (message.length > MOST_BYTES) return this.#drop(`${message.length} bytes`);
    const decoder = createDecoder(message);
    readVarUint(decoder); // the kind
    readVarUint(decoder); // bytes behind
    const count = readVarUint(decoder);
    const { meta } = this.#awareness;
    if (meta.size + count > MOST_PRESENCES) this.#forgetGone();
    return meta.size + count <= MOST_PRESENCES || this.#drop(`${meta.size} pages and ${count} more`);
  }

  #drop(what: string): false {
    report('incoming.presence, dropped', what);
    return false;
  }

  /**
   * Forgets pages that are gone, but never our own: without its clock here, our next presence would look old to
   * the partner. Ours looks gone too, since the post has no presence.
   */
  #forgetGone(): void {
    const { meta, states, clientID } = this.#awareness;
    for (const id of meta.keys()) if (id !== clientID && !states.has(id)) meta.delete(id);
  }
}
