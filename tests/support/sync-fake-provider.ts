import type { FakeChannel } from './sync-channels';
import { fakeChannels } from './sync-channels';

interface ProviderOptions {
  readonly maxConns: number;
  readonly peerOpts: {
    readonly wrtc: { readonly RTCPeerConnection: new () => RTCPeerConnection };
    readonly config: RTCConfiguration;
  };
}

/** A partner's session as the room meets it: both channels open, to be made speak by the test. */
export interface Met {
  readonly live: FakeChannel;
  readonly bulk: FakeChannel;
}

/** The channels of the connection that is being made. */
let latest: ReturnType<typeof fakeChannels> | undefined;

/** A browser's connection, as far as ours uses it. */
export class FakeConnection {
  readonly #channels = (latest = fakeChannels());
  createDataChannel(label: string, init: { readonly id: number }): RTCDataChannel {
    return this.#channels.open(label, init.id);
  }
}

/** y-webrtc's provider without a network: the part of it that `pair-room.ts` uses. */
export class FakeProvider {
  static latest: FakeProvider;
  readonly key = Promise.resolve(null);
  readonly signalingConns = [];
  signalingUrls: string[] = [];
  room: { peerId: string; bcconnected: boolean; webrtcConns: Map<string, unknown> } | null = null;
  #onPeers: (change: { added: string[] }) => void = () => undefined;

  readonly options: ProviderOptions;

  constructor(_roomName: string, _doc: unknown, options: ProviderOptions) {
    this.options = options;
    FakeProvider.latest = this;
    void this.key.then(() => (this.room = { peerId: '', bcconnected: true, webrtcConns: new Map() }));
  }

  on(_event: 'peers', listener: (change: { added: string[] }) => void): void {
    this.#onPeers = listener;
  }
  connect(): void {}
  disconnect(): void {}
  destroy(): void {}

  /** Makes a connection to a session and opens its channels. */
  meet(id: string): Met {
    new this.options.peerOpts.wrtc.RTCPeerConnection().createDataChannel('');
    const peer = { initiator: false, destroyed: false, signal: () => undefined, negotiate: () => undefined };
    this.room?.webrtcConns.set(id, { peer, connected: true, destroy: () => undefined });
    this.#onPeers({ added: [id] });
    if (!latest) throw new Error('no connection was made');
    const { live, bulk } = latest;
    live.open();
    bulk.open();
    return { live, bulk };
  }
}
