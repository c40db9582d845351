import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding';
import { writeSyncStep1 } from 'y-protocols/sync';
import { Emitter } from '../../util/emitter';
import { report } from '../../util/report';
import { every } from '../../util/timers';
import { BodyExchange } from '../bodies/body-exchange';
import type { DocState } from '../digest';
import type { LiveKind } from './live-frames';
import { LIVE } from './live-frames';
import { BodyWords } from './body-words';
import { Healing } from './healing';
import { Heartbeat } from './heartbeat';
import type { LiveLink } from './live-link';
import type { LinkTiming } from './timing';
import type { Acknowledgement, TransportPort } from '../transport';

/** First byte of y-webrtc's messages of y-protocols/sync. */
const MESSAGE_SYNC = 0;

interface PartnerSessionEvents {
  acknowledged: Acknowledgement;
  /** Something that the transport's status is made of may have changed. */
  changed: undefined;
}

/**
 * Says over one open link, whatever carries it, what Yjs does not say: beats, acknowledgements, bodies, and the question that heals.
 * Lives from the link's opening to its end.
 */
export class PartnerSession extends Emitter<PartnerSessionEvents> {
  readonly #link: LiveLink;
  readonly device: string;
  readonly #port: TransportPort;
  readonly #timing: LinkTiming;
  readonly #heartbeat: Heartbeat;
  readonly #healing: Healing;
  readonly #bodies: BodyExchange | BodyWords;
  /** What the partner acknowledged last on this link. */
  #stored: DocState | undefined;

  constructor(link: LiveLink, device: string, port: TransportPort, timing: LinkTiming) {
    super();
    this.#link = link;
    this.device = device;
    this.#port = port;
    this.#timing = timing;
    this.#bodies = this.#bodiesOver(link);
    this.#heartbeat = new Heartbeat(link, port.state, timing.beat, () => this.#bodies.tell());
    this.#healing = new Healing(timing, performance.now());
    link.on('control', ({ kind, body }) => this.#guard(() => this.#takeControl(kind, body)), link.signal);
    link.on('body', (message) => this.#guard(() => this.#bodies.takeBody(message)), link.signal);
    link.on('busyChanged', () => this.emit('changed', undefined), link.signal);
    this.#heartbeat.acknowledge();
    every(timing.tick, () => this.#tick(), link.signal);
  }

  /** The partner has spoken on this link. After 9 seconds of silence the link would have ended. */
  get here(): boolean {
    return this.#heartbeat.heard;
  }

  get busy(): boolean {
    return this.#link.busy || this.#bodies.busy;
  }

  /** The partner says that its disk is full. */
  get full(): boolean {
    return this.#bodies.partnerLacks?.full === true;
  }

  /** The partner has on disk what we hold. */
  get delivered(): boolean {
    const { partnerDigest } = this.#heartbeat;
    return partnerDigest !== undefined && partnerDigest === this.#port.state.now.digest;
  }

  #bodiesOver({ bodyLine }: LiveLink): BodyExchange | BodyWords {
    const { bodies } = this.#port;
    const lacksChanged = (): void => this.#acknowledged();
    if (bodyLine === undefined)
      return new BodyWords(
        () => bodies.lacks(),
        (word) => this.#link.control(LIVE.bodies, word),
        lacksChanged,
      );
    const busyChanged = (): void => this.emit('changed', undefined);
    return new BodyExchange(bodyLine, bodies, { busyChanged, lacksChanged }, this.device);
  }

  #takeControl(kind: LiveKind, body: Uint8Array): void {
    if (kind === LIVE.bodies) this.#bodies.takeWord(body);
    else {
      const stored = this.#heartbeat.take(kind, body, performance.now());
      if (stored) this.#acknowledged(stored);
    }
    this.emit('changed', undefined);
  }

  /** The partner has stored this state of the document, or has more of the bodies that it names. */
  #acknowledged(stored = this.#stored): void {
    this.#stored = stored;
    if (stored === undefined) return;
    this.emit('acknowledged', { from: this.device, ...stored, lacks: this.#bodies.partnerLacks });
  }

  /** A malformed message ends the link (rules S5, B8). Both ends build a new one, and ask again for what is missing. */
  #guard(take: () => void): void {
    try {
      take();
    } catch (error) {
      report('partner session', error);
      this.#link.end();
    }
  }

  #tick(): void {
    const now = performance.now();
    const silent = now - this.#link.lastHeard > this.#timing.silence;
    // Some connections close without an event at this end.
    if (silent || this.#link.readyState !== 'open') return this.#link.end();
    this.#heartbeat.tick(now);
    const { pendingStructs, pendingDs } = this.#port.doc.store;
    const ask = this.#healing.tick({
      now,
      transferring: this.#link.transferring,
      lastData: this.#link.lastData,
      digestChangedAt: this.#heartbeat.digestChangedAt,
      parked: pendingStructs !== null || pendingDs !== null,
      differs: () => this.#heartbeat.partnerDigest !== undefined && !this.delivered,
    });
    if (ask) this.#askForMissing();
  }

  /** Sends Yjs' sync step 1 as y-webrtc would: the y-webrtc of the other end answers with what we lack. */
  #askForMissing(): void {
    const encoder = createEncoder();
    writeVarUint(encoder, MESSAGE_SYNC);
    writeSyncStep1(encoder, this.#port.doc);
    this.#link.send(toUint8Array(encoder));
  }
}
