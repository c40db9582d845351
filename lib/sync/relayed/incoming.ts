import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding';
import { applyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import { writeSyncStep1, writeSyncStep2 } from 'y-protocols/sync';
import { IncomingGuard } from '../link/incoming-guard';
import { IncomingUpdates } from '../link/incoming-updates';
import type { TransportPort } from '../transport';
import type { RelayedLink } from './relayed-link';

/** First bytes of messages of the notebook, as y-webrtc has them. */
const SYNC = 0;
const AWARENESS = 1;

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
}

/** Takes messages of the notebook and of presence that came by the relay (rule S5), as y-webrtc does over a link. */
export class Incoming {
  readonly #port: TransportPort;
  readonly #origin: unknown;
  readonly #guard: IncomingGuard;
  readonly #updates: IncomingUpdates<RelayedLink>;
  /** Milliseconds between two answers to what an end lacks: each costs a look through the document. */
  readonly #answer: number;
  /** The pages that a link has brought the presence of. */
  readonly #pages = new WeakMap<RelayedLink, Set<number>>();
  #bringing: RelayedLink | undefined;

  /**
   * @param origin under which it goes into the document
   * @param refuse ends a link that brought what is refused
   */
  constructor(
    port: TransportPort,
    origin: unknown,
    answer: number,
    refuse: (link: RelayedLink, error: unknown) => void,
    signal: AbortSignal,
  ) {
    [this.#port, this.#origin, this.#answer] = [port, origin, answer];
    this.#guard = new IncomingGuard(port.awareness);
    this.#updates = new IncomingUpdates(port, refuse, signal);
    const onPresence = ({ added, updated }: AwarenessChange, by: unknown): void => {
      if (by === origin && this.#bringing) this.#note(this.#bringing, [...added, ...updated]);
    };
    port.awareness.on('update', onPresence);
    signal.addEventListener('abort', () => port.awareness.off('update', onPresence), { once: true });
  }

  isTaking(link: RelayedLink): boolean {
    return this.#updates.isTaking(link);
  }

  /** @throws what ends the link */
  take(message: Uint8Array, link: RelayedLink): void {
    if (!this.#guard.mayTake(message)) return;
    if (message[0] === AWARENESS) this.#takePresence(message, link);
    else if (message[0] === SYNC && !this.#updates.take(message, this.#origin, link))
      this.#answerTo(message, link);
  }

  /** Asks the other end for what is missing here. */
  ask(link: RelayedLink): void {
    const encoder = createEncoder();
    writeVarUint(encoder, SYNC);
    writeSyncStep1(encoder, this.#port.doc);
    link.send(toUint8Array(encoder));
  }

  /** The pages are gone whose presence this link has brought. */
  forgetPages(link: RelayedLink): void {
    const pages = [...(this.#pages.get(link) ?? [])];
    if (pages.length > 0) removeAwarenessStates(this.#port.awareness, pages, this.#origin);
  }

  /** Sends what the other end lacks. */
  #answerTo(message: Uint8Array, link: RelayedLink): void {
    if (!link.mayAnswer(this.#answer)) return;
    const decoder = createDecoder(message);
    readVarUint(decoder); // sync
    readVarUint(decoder); // step 1
    const encoder = createEncoder();
    writeVarUint(encoder, SYNC);
    writeSyncStep2(encoder, this.#port.doc, readVarUint8Array(decoder));
    link.send(toUint8Array(encoder));
  }

  #takePresence(message: Uint8Array, link: RelayedLink): void {
    const decoder = createDecoder(message);
    readVarUint(decoder);
    this.#bringing = link;
    try {
      applyAwarenessUpdate(this.#port.awareness, readVarUint8Array(decoder), this.#origin);
    } finally {
      this.#bringing = undefined;
    }
  }

  #note(link: RelayedLink, pages: readonly number[]): void {
    const before = this.#pages.get(link) ?? [];
    this.#pages.set(link, new Set([...before, ...pages]));
  }
}
