import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, type Encoder, toUint8Array, writeVarUint } from 'lib0/encoding';
import { writeSyncStep1, writeSyncStep2, writeUpdate } from 'y-protocols/sync';
import { IncomingUpdates } from '../../../lib/sync/link/incoming-updates';
import { PartnerSession } from '../../../lib/sync/link/partner-session';
import type { TransportEvents, TransportPort, TransportStatus } from '../../../lib/sync/transport';
import { PairLink } from '../../../lib/sync/webrtc/pair-link';
import type { PairRoomOptions } from '../../../lib/sync/webrtc/pair-room';
import { TIMING } from '../../../lib/sync/webrtc/timing';
import type { DirectTransport } from '../../../lib/sync/webrtc/webrtc';
import { Emitter } from '../../../lib/util/emitter';
import { every } from '../../../lib/util/timers';
import { type FakeChannel, fakeChannels } from '../sync-channels';

/** First byte of a message of the notebook, as y-webrtc has it. */
const SYNC = 0;

/** Milliseconds between two tries to meet, and that a frame is under way. */
const TRY = 3_000;
const UNDER_WAY = 30;

const messageOf = (write: (encoder: Encoder) => void): Uint8Array => {
  const encoder = createEncoder();
  writeVarUint(encoder, SYNC);
  write(encoder);
  return toUint8Array(encoder);
};

/** Who can meet whom. Names are those of the relays that devices know: each has one of its own. */
export class Meadow {
  readonly here = new Set<DirectWay>();
  /** Whether frames go between two devices now. */
  reaches: (a: string, b: string) => boolean = () => true;

  meet(): void {
    const all = [...this.here];
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1)) {
        const isNew = !a.links.has(b.device) && !b.links.has(a.device);
        if (
          isNew &&
          a.room === b.room &&
          a.mayMeet() &&
          b.mayMeet() &&
          a.device !== b.device &&
          this.reaches(a.name, b.name)
        )
          this.#join(a, b);
      }
  }

  #join(a: DirectWay, b: DirectWay): void {
    const [atA, atB] = [a.connect(b.device), b.connect(a.device)];
    const carry = (from: FakeChannel, to: FakeChannel): void => {
      from.send = (frame) => {
        const copy = frame.slice();
        const arrives = (): boolean => to.readyState === 'open' && this.reaches(a.name, b.name);
        setTimeout(() => arrives() && to.hear(copy), UNDER_WAY);
      };
      from.addEventListener('close', () =>
        setTimeout(() => this.reaches(a.name, b.name) && to.close(), UNDER_WAY),
      );
    };
    for (const label of ['live', 'bulk'] as const) {
      carry(atA[label], atB[label]);
      carry(atB[label], atA[label]);
    }
    for (const label of ['live', 'bulk'] as const) for (const at of [atA, atB]) at[label].open();
  }
}

/**
 * The direct way without a network: the real link, session, healing, bodies and checks of updates, over channels in
 * memory. Only how two find each other is another thing.
 */
export class DirectWay extends Emitter<TransportEvents> implements DirectTransport {
  readonly links = new Map<string, { readonly link: PairLink; session: PartnerSession | undefined }>();
  readonly device: string;
  readonly name: string;
  /** Who is in another one is never met. */
  readonly room: string;
  readonly mayMeet: () => boolean;
  readonly #meadow: Meadow;
  #port: TransportPort | undefined;
  #updates: IncomingUpdates<PairLink> | undefined;

  constructor(meadow: Meadow, { deviceId, relays, keys, mayMeet }: PairRoomOptions) {
    super();
    [this.#meadow, this.device, this.name] = [meadow, deviceId, relays[0] ?? ''];
    [this.room, this.mayMeet] = [keys.room, mayMeet ?? (() => true)];
  }

  get #theirs(): PartnerSession[] {
    const ours = this.#port?.ours?.get();
    const sessions = [...this.links.values()].flatMap(({ session }) => session ?? []);
    return sessions.filter(({ here, device }) => here && ours?.has(device) !== true);
  }

  get status(): TransportStatus {
    const theirs = this.#theirs;
    return {
      relay: this.#meadow.reaches(this.name, this.name) ? 'reached' : 'unreached',
      partnerHere: theirs.length > 0,
      delivered: theirs.some(({ delivered }) => delivered),
      busy: theirs.some(({ busy }) => busy),
      refused: false,
      partnerFull: theirs.some(({ full }) => full),
      blocked: false,
      copied: false,
    };
  }

  announce(): void {
    this.#meadow.meet();
  }

  reaches(device: string): boolean {
    return this.links.get(device)?.session !== undefined;
  }

  start(port: TransportPort, signal: AbortSignal): void {
    this.#port = port;
    this.#updates = new IncomingUpdates(port, (link) => link.end(), signal);
    port.brought.add(this);
    const onUpdate = (update: Uint8Array, origin: unknown): void => {
      if (port.brought.has(origin)) return;
      for (const { link } of this.links.values())
        if (link.readyState === 'open') link.send(messageOf((encoder) => writeUpdate(encoder, update)));
    };
    port.doc.on('update', onUpdate);
    this.#meadow.here.add(this);
    let { relay } = this.status;
    const look = (): void => {
      if (this.status.relay !== relay) this.emit('status', this.status);
      ({ relay } = this.status);
      this.#meadow.meet();
    };
    every(TRY, look, signal);
    const stop = (): void => {
      port.doc.off('update', onUpdate);
      this.#meadow.here.delete(this);
      for (const { link } of this.links.values()) link.end();
    };
    signal.addEventListener('abort', stop, { once: true });
  }

  connect(device: string): { live: FakeChannel; bulk: FakeChannel } {
    const { live, bulk, open } = fakeChannels();
    const updates = this.#updates;
    const port = this.#port as TransportPort;
    const link: PairLink = new PairLink(open, {
      maySend: () => true,
      mayTake: (message) => updates?.take(message, this, link) !== true,
      isTaking: () => updates?.isTaking(link) === true,
    });
    this.links.set(device, { link, session: undefined });
    link.on('opened', () => {
      const session = new PartnerSession(link, device, port, TIMING);
      this.links.set(device, { link, session });
      session.on('changed', () => this.emit('status', this.status));
      session.on('acknowledged', (one) => this.emit('acknowledged', one));
      link.send(messageOf((encoder) => writeSyncStep1(encoder, port.doc)));
    });
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- a link has the handlers that simple-peer sets
    link.onmessage = ({ data }) => {
      const decoder = createDecoder(new Uint8Array(data));
      for (let i = 0; i < 2; i += 1) readVarUint(decoder); // sync, step 1: all else was taken
      const lacked = readVarUint8Array(decoder);
      link.send(messageOf((encoder) => writeSyncStep2(encoder, port.doc, lacked)));
    };
    link.signal.addEventListener('abort', () => {
      if (this.links.get(device)?.link === link) this.links.delete(device);
      this.emit('status', this.status);
    });
    return { live, bulk };
  }
}
