import { WebrtcProvider } from 'y-webrtc';
import type { NotebookKeys } from '../../crypto/keys';
import { Emitter } from '../../util/emitter';
import { randomId } from '../../util/random-id';
import { observe } from '../../util/observed';
import { report } from '../../util/report';
import { every } from '../../util/timers';
import { Echo } from './echo';
import { IncomingGuard } from '../link/incoming-guard';
import { IncomingUpdates } from '../link/incoming-updates';
import { Refusals } from '../link/refusals';
import { Lately } from '../lately';
import { PairLink } from './pair-link';
import { MeetingPlace } from './meeting-place';
import { giveRole } from './one-offerer';
import type { ConnectionClass, PairConnection } from './pair-rtc';
import { pairConnectionClass } from './pair-rtc';
import { PartnerSession } from '../link/partner-session';
import { newPeerId, parsePeerId } from '../link/peer-id';
import { relayAddress } from '../pairing/relay-address';
import type { Timing } from './timing';
import { TIMING } from './timing';
import type { TransportEvents, TransportPort, TransportStatus } from '../transport';
import type { Provider } from './ywebrtc-internals';
import { internalsOf } from './ywebrtc-internals';

export interface PairRoomOptions {
  /** Addresses of relays, `ws:` or `wss:`. */
  readonly relays: readonly string[];
  readonly keys: NotebookKeys;
  /** Letters, digits, `_` and `-`; the same at every start on this device, different on every other. */
  readonly deviceId: string;
  /** Asked for each connection. Only what a relay of the pair names; never a library's default. */
  readonly iceServers?: () => readonly RTCIceServer[];
  /**
   * No address of this computer goes to the partner: connections go by a TURN server only. A browser that is told so
   * looks for no other way, and none stands in what it sends.
   */
  readonly hidden?: boolean;
  /** Whether links may come about now; `announce` is to be called when they may again. Not given, always. */
  readonly mayMeet?: () => boolean;
  /** Called with what somebody has published in the room beside y-webrtc's own messages: foreign. */
  readonly published?: (data: unknown) => void;
  readonly timing?: Partial<Timing>;
  /** For tests: one that counts, cuts and loses. */
  readonly ConnectionClass?: ConnectionClass;
}

/** Most connections of a room. Announcements that a relay replays take a few of the places, for 5 seconds. */
const MAX_CONNECTIONS = 64;

/** Status before anything is known. */
export const UNKNOWN: TransportStatus = {
  relay: 'connecting',
  partnerHere: false,
  delivered: false,
  busy: false,
  refused: false,
  partnerFull: false,
  blocked: false,
  copied: false,
};

/** Runs y-webrtc's provider for one room, from the making of this object to the abort of the signal. */
export class PairRoom extends Emitter<TransportEvents> {
  /** Resolves when everything is closed and the room may be opened again. */
  readonly ended: Promise<void>;

  readonly #options: PairRoomOptions;
  readonly #port: TransportPort;
  readonly #timing: Timing;
  readonly #me: string;
  readonly #signal: AbortSignal;
  readonly #echo: Echo;
  readonly #provider: Provider;
  readonly #incoming: IncomingGuard;
  readonly #updates: IncomingUpdates<PairLink>;
  readonly #refusals: Refusals;
  readonly #copied: Lately;
  readonly #links = new Set<PairLink>();
  readonly #sessions = new Set<PartnerSession>();
  #newest: PairConnection | undefined;
  #meetingPlace: MeetingPlace | undefined;
  #status: TransportStatus = UNKNOWN;

  constructor(options: PairRoomOptions, port: TransportPort, given: AbortSignal) {
    super();
    this.#options = options;
    this.#port = port;
    this.#timing = { ...TIMING, ...options.timing };
    this.#me = newPeerId(options.deviceId, Date.now(), randomId());
    const destroyed = new AbortController(); // a document that is destroyed takes its room with it
    port.doc.on('destroy', () => destroyed.abort());
    const signal = AbortSignal.any([given, destroyed.signal]);
    this.#signal = signal;
    this.#echo = new Echo(port, signal); // before the provider: it must listen first
    this.#incoming = new IncomingGuard(port.awareness);
    this.#refusals = new Refusals(this.#timing.refused, () => this.#changed(), signal);
    this.#copied = new Lately(this.#timing.copied, () => this.#changed(), signal);
    this.#updates = new IncomingUpdates(port, (link, error) => this.#refuse(link, error), signal);
    this.#provider = this.#makeProvider();
    this.#provider.on('peers', ({ added }) => added.forEach((id) => this.#adopt(id)));
    if (port.ours) observe(port.ours, () => this.#changed(), signal);
    const onUpdate = (_update: Uint8Array, origin: unknown) => {
      // The partner cannot have our own change yet; that needs no digest.
      if (!port.brought.has(origin)) this.#tell({ ...this.#status, delivered: false });
    };
    port.doc.on('update', onUpdate);
    signal.addEventListener('abort', () => port.doc.off('update', onUpdate), { once: true });
    const connected = this.#provider.key.then(() => this.#connect());
    this.ended = new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(this.#end(connected)), { once: true });
    });
  }

  /** A link to that device is open. */
  reaches(device: string): boolean {
    return [...this.#sessions].some((session) => session.device === device);
  }

  /** Tells who is there that this device is. */
  announce(): void {
    this.#meetingPlace?.announce();
  }

  #makeProvider(): Provider {
    const { keys, iceServers, hidden, ConnectionClass = globalThis.RTCPeerConnection } = this.#options;
    const RTCPeer = pairConnectionClass(
      ConnectionClass,
      (open) => {
        const maySend = (message: Uint8Array) => !this.#echo.is(message);
        const link: PairLink = new PairLink(open, {
          maySend,
          mayTake: (message) => this.#mayTake(message, link),
          isTaking: () => this.#updates.isTaking(link),
        });
        return link;
      },
      (connection) => this.#follow(connection),
    );
    const provider = new WebrtcProvider(keys.room, this.#port.doc, {
      signaling: [], // the relays are added once the peer id is ours
      password: keys.signalingPassword,
      awareness: this.#port.awareness,
      maxConns: MAX_CONNECTIONS,
      peerOpts: {
        config: {
          iceTransportPolicy: hidden === true ? 'relay' : 'all',
          get iceServers() {
            return [...(iceServers?.() ?? [])];
          },
        },
        channelConfig: { negotiated: true, id: 0 },
        wrtc: { RTCPeerConnection: RTCPeer, RTCSessionDescription, RTCIceCandidate },
      },
    });
    return internalsOf(provider);
  }

  /** False for an update, which is in the document by then, and for what is dropped. @throws for what ends the link */
  #mayTake(message: Uint8Array, link: PairLink): boolean {
    if (!this.#incoming.mayTake(message)) return false;
    try {
      return !this.#updates.take(message, this.#provider.room, link);
    } catch (error) {
      this.#refusals.add(link);
      throw error;
    }
  }

  /** Ends a link whose update was refused after a part of it was taken. */
  #refuse(link: PairLink, error: unknown): void {
    report('incoming.update', error);
    this.#refusals.add(link);
    link.end();
  }

  /** Runs when y-webrtc has its key and, in an earlier callback, has made its room. */
  #connect(): void {
    const provider = this.#provider;
    const { room } = provider;
    if (this.#signal.aborted || !room) return;
    const relays = new Set(this.#options.relays.map(relayAddress));
    if (relays.delete(undefined)) report('webrtc.relays', 'an address that is neither ws: nor wss:');
    this.#port.brought.add(room); // y-webrtc's origin for all that the room brings
    room.peerId = this.#me; // later would announce a phantom first
    room.mux = () => undefined; // else the whole document goes to a BroadcastChannel
    provider.signalingUrls = [...relays].map((relay) => `${relay}/r/${this.#options.keys.roomAuth}`);
    provider.connect();
    room.bcconnected = false;
    this.#echo.providerListens(this.#signal);
    const conns = provider.signalingConns;
    const { keys, published, mayMeet } = this.#options;
    this.#meetingPlace = new MeetingPlace(conns, keys.room, () => this.#changed(), published, mayMeet);
    const period = this.#timing.announce * (0.8 + 0.4 * Math.random());
    every(period, () => this.#links.size === 0 && this.#meetingPlace?.announce(), this.#signal);
    this.#changed();
  }

  /** Notes a new connection. In the same task y-webrtc tells whose it is. */
  #follow(connection: PairConnection): void {
    const { link } = connection;
    this.#newest = connection;
    this.#links.add(link);
    link.signal.addEventListener('abort', () => this.#links.delete(link), { once: true });
  }

  #adopt(id: string): void {
    const connection = this.#newest;
    const { room } = this.#provider;
    const conn = room?.webrtcConns.get(id);
    this.#newest = undefined;
    if (!connection || !room || !conn) return;
    const pauses = (one: string) => this.#refusals.pauses(one);
    const onTwin = () => this.#copied.note();
    const pairing = { me: this.#me, room, timing: this.#timing, pauses, onTwin };
    const device = parsePeerId(id)?.device;
    if (!giveRole(pairing, id, conn, connection) || device === undefined) return;
    const { link } = connection;
    link.on('opened', () => this.#begin(link, device), link.signal);
  }

  #begin(link: PairLink, device: string): void {
    this.#refusals.follow(link, device);
    const session = new PartnerSession(link, device, this.#port, this.#timing);
    this.#sessions.add(session);
    session.on('changed', () => this.#changed());
    session.on('acknowledged', (acknowledgement) => this.emit('acknowledged', acknowledgement));
    const forget = () => {
      this.#sessions.delete(session);
      this.#changed();
    };
    link.signal.addEventListener('abort', forget, { once: true });
    this.#changed();
  }

  #changed(): void {
    if (this.#signal.aborted) return;
    const ours = this.#port.ours?.get();
    const here = [...this.#sessions].filter(
      ({ here: isHere, device }) => isHere && ours?.has(device) !== true,
    );
    this.#tell({
      relay: this.#meetingPlace?.status ?? 'connecting',
      partnerHere: here.length > 0,
      delivered: here.some((session) => session.delivered), // one of the partner's devices is enough
      busy: [...this.#sessions].some((session) => session.busy),
      refused: this.#refusals.any,
      partnerFull: here.some((session) => session.full),
      blocked: false,
      copied: this.#copied.is,
    });
  }

  #tell(status: TransportStatus): void {
    const keys = ['relay', 'partnerHere', 'delivered', 'busy', 'refused', 'partnerFull', 'copied'] as const;
    if (keys.every((key) => status[key] === this.#status[key])) return;
    this.#status = status;
    this.emit('status', status);
  }

  /** Closes everything, in the only order that leaves no socket open in y-webrtc 10.3.0. */
  async #end(connected: PromiseLike<void>): Promise<void> {
    const { awareness, doc } = this.#port;
    const present = awareness.getLocalState();
    const provider = this.#provider;
    provider.disconnect(); // takes our presence away, for the partner and, wrongly, for our own pages
    provider.signalingConns.length = 0;
    provider.destroy();
    await connected;
    for (const link of this.#links) link.close();
    if (present && !doc.isDestroyed) awareness.setLocalState(present);
  }
}
