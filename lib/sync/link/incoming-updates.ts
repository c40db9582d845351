import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { decodeStateVector, getState } from 'yjs';
import { pause } from '../../util/timers';
import { DamagedDocument, takeUpdate } from '../foreign/take-update';
import { ownClients } from '../foreign/own-clients';
import { slicesOf, WHOLE_UP_TO } from '../foreign/slices';
import { FramingError } from '../framing-error';
import type { TransportPort } from '../transport';
import { MAX_NOTEBOOK_MESSAGE } from './live-frames';

/** First byte of y-webrtc's messages of y-protocols/sync. */
const SYNC = 0;

type UpdatesPort = Pick<TransportPort, 'doc' | 'brought' | 'damaged'>;

/** Milliseconds of reading at one go. */
const TURN = 30;

/**
 * Rest after a piece, in times of its work. Panels have as much to do with it, on the same thread. And each page reads
 * from the disk what is new there: y-dexie begins such a reading anew with each piece, and reads again what it had
 * not taken in (measured: 776 MB for 200 pieces of 20 kB without a rest).
 */
const REST = 2;
const LEAST_REST = 20;

/** Pieces before the first rest: a thousand readings have no more, and a person waits for them. */
const WITHOUT_REST = 24;

/** The link by which updates come. */
interface Bringer {
  readonly signal: AbortSignal;
  /** Some of a large update is in the document. */
  moved(): void;
}

interface Waiting {
  readonly update: Uint8Array;
  readonly origin: unknown;
}

/** Updates of one link that wait for a large one to be in the document, in the order in which they came. */
interface Line {
  readonly updates: Waiting[];
  bytes: number;
}

/**
 * Takes the partner's updates in place of y-webrtc, which applies them unseen, and only logs what Yjs throws (rule
 * S5). What is refused ends the link. A large update goes in piece by piece, and between them the screens go on:
 * 50,000 notes at one go stopped them for four seconds (measured).
 */
export class IncomingUpdates<Link extends Bringer> {
  readonly #port: UpdatesPort;
  readonly #own: ReadonlySet<number>;
  readonly #refuse: (link: Link, error: unknown) => void;
  readonly #most: number;
  readonly #lines = new Map<Link, Line>();

  /**
   * @param refuse ends a link that brought what is refused, where `take` has answered already
   * @param most bytes that may wait: more than a partner can ever have to say
   */
  constructor(
    port: UpdatesPort,
    refuse: (link: Link, error: unknown) => void,
    signal: AbortSignal,
    most = MAX_NOTEBOOK_MESSAGE,
  ) {
    this.#port = port;
    this.#refuse = refuse;
    this.#most = most;
    this.#own = ownClients(port.doc, port.brought, signal);
  }

  /** Something of this link is not in the document yet. */
  isTaking(link: Link): boolean {
    return this.#lines.has(link);
  }

  /**
   * True for an update, which then is in the document, or goes in piece by piece; false for what y-webrtc may have.
   *
   * @param origin under which y-webrtc would apply it
   * @throws what ends the link: an update that is none or harms, a state vector that is none
   */
  take(message: Uint8Array, origin: unknown, link: Link): boolean {
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
    const line = this.#lines.get(link);
    if (line !== undefined) this.#addTo(line, { update: bytes, origin });
    else if (bytes.length > WHOLE_UP_TO) void this.#begin(link, { update: bytes, origin });
    else this.#apply(bytes, origin);
    return true;
  }

  #apply(update: Uint8Array, origin: unknown): void {
    try {
      takeUpdate(this.#port.doc, update, origin, this.#own);
    } catch (error) {
      if (error instanceof DamagedDocument) this.#port.damaged?.();
      throw error;
    }
  }

  /** Begins a line with a large update, and works it off. The next link brings what is left when this one ends. */
  async #begin(link: Link, first: Waiting): Promise<void> {
    const line: Line = { updates: [], bytes: 0 };
    this.#addTo(line, first);
    this.#lines.set(link, line);
    try {
      await this.#workOff(link, line);
    } catch (error) {
      if (!link.signal.aborted) this.#refuse(link, error);
    }
    this.#lines.delete(link);
    if (!link.signal.aborted) link.moved();
  }

  async #workOff(link: Link, { updates }: Line): Promise<void> {
    const { store } = this.#port.doc;
    let pieces = 0;
    // those that come meanwhile are met too
    for (const { update, origin } of updates) {
      let since = performance.now();
      for (const slice of slicesOf(update, (client) => getState(store, client))) {
        if (slice !== undefined) this.#apply(slice, origin);
        const spent = performance.now() - since;
        if (slice === undefined && spent < TURN) continue;
        if (slice !== undefined) pieces += 1;
        link.moved();
        await pause(pieces > WITHOUT_REST ? Math.max(LEAST_REST, spent * REST) : 0, link.signal);
        if (link.signal.aborted) return;
        since = performance.now();
      }
    }
  }

  /** @throws FramingError where more waits than may */
  #addTo(line: Line, one: Waiting): void {
    line.bytes += one.update.length;
    if (line.bytes > this.#most) throw new FramingError('more than can be taken in');
    line.updates.push(one);
  }
}
