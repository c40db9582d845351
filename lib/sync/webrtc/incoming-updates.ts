import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { decodeStateVector } from 'yjs';
import { DamagedDocument, takeUpdate } from '../foreign/take-update';
import { ownClients } from '../foreign/own-clients';
import { FramingError } from '../framing-error';
import type { TransportPort } from '../transport';

/** First byte of y-webrtc's messages of y-protocols/sync. */
const SYNC = 0;

type UpdatesPort = Pick<TransportPort, 'doc' | 'brought' | 'damaged'>;

/**
 * Takes the partner's updates in place of y-webrtc, which applies them unseen, and only logs what Yjs throws (rule
 * S5). What is refused ends the link.
 */
export class IncomingUpdates {
  readonly #port: UpdatesPort;
  readonly #own: ReadonlySet<number>;

  constructor(port: UpdatesPort, signal: AbortSignal) {
    this.#port = port;
    this.#own = ownClients(port.doc, port.brought, signal);
  }

  /**
   * True for an update, which then is in the document; false for what y-webrtc may have.
   *
   * @param origin under which y-webrtc would apply it
   * @throws what ends the link: an update that is none or harms, a state vector that is none
   */
  take(message: Uint8Array, origin: unknown): boolean {
    if (message[0] !== SYNC) return false;
    const decoder = createDecoder(message);
    readVarUint(decoder);
    const kind = readVarUint(decoder);
    const bytes = readVarUint8Array(decoder);
    if (kind === messageYjsSyncStep1) {
      decodeStateVector(bytes);
      return false;
    }
    if (kind !== messageYjsSyncStep2 && kind !== messageYjsUpdate)
      throw new FramingError('no message of sync');
    try {
      takeUpdate(this.#port.doc, bytes, origin, this.#own);
    } catch (error) {
      if (error instanceof DamagedDocument) this.#port.damaged?.();
      throw error;
    }
    return true;
  }
}
