import type { WebrtcProvider } from 'y-webrtc';
import type { SignalingMessage } from '../protocol';

/**
 * What y-webrtc 10.3.0 and simple-peer 9.11.1 do without promising it in their types, and what we rely on. The
 * versions are pinned. `tests/unit/sync/webrtc/ywebrtc-internals.test.ts` and `tests/e2e/webrtc-*.test.ts` name
 * each point, and fail when an update changes one.
 *
 * We rely on these orders as well:
 * 1. the provider emits `peers` in the same task in which it made the connection object;
 * 2. simple-peer negotiates in a later microtask, so that `initiator` may still be set then;
 * 3. listeners of a document and of an awareness run in the order in which they were added;
 * 4. an update goes out as bytes 0, 2, and only from inside the document's `update` event;
 *    awareness goes out as byte 1, from inside the awareness' `update` event but for the first one;
 * 5. callbacks of `provider.key` run in the order in which they were added.
 */

/** A signal between two simple-peers: a description, a candidate or a request. */
export interface PeerSignal {
  readonly type?: string;
  readonly sdp?: string;
  readonly candidate?: { readonly candidate?: string } | null;
  readonly renegotiate?: boolean;
}

/** simple-peer's Peer. */
export interface SimplePeer {
  /** Read in the first microtask: who makes the offer. */
  initiator: boolean;
  readonly destroyed: boolean;
  /** Takes a signal from the other end; `one-offerer.ts` wraps it. */
  signal: (signal: PeerSignal) => void;
  /** At the answering end: asks the other for an offer. */
  negotiate(): void;
}

/** y-webrtc's WebrtcConn. */
export interface PeerConn {
  readonly peer: SimplePeer;
  readonly connected: boolean;
  /** Decides between two offers by the clocks of two computers; `one-offerer.ts` silences it. */
  glareToken: number | undefined;
  destroy(): void;
}

/** y-webrtc's SignalingConn, a lib0 WebsocketClient: reconnects by itself, after 2.5 s at most. */
export interface SignalingConn {
  readonly url: string;
  readonly connected: boolean;
  /** lib0 counts it up at every attempt that fails, and sets it to 0 when one succeeds. */
  unsuccessfulReconnects: number;
  send: (message: SignalingMessage) => void;
  on(event: 'connect' | 'disconnect', listener: () => void): void;
  /** Each message of the relay, parsed and otherwise foreign. y-webrtc passes over a publication whose data is no text. */
  on(event: 'message', listener: (message: unknown) => void): void;
  /** When we emit `connect`, y-webrtc subscribes and announces us again. */
  emit(event: 'connect', args: readonly unknown[]): void;
}

/** y-webrtc's Room. */
export interface Room {
  peerId: string;
  /** Everything for BroadcastChannel goes through it: at every start the whole document, encrypted. */
  mux: (send: () => void) => void;
  bcconnected: boolean;
  readonly webrtcConns: ReadonlyMap<string, PeerConn>;
}

/** The provider, with what its types leave out. */
export interface Provider {
  readonly key: PromiseLike<unknown>;
  readonly room: Room | null;
  signalingUrls: string[];
  readonly signalingConns: SignalingConn[];
  connect(): void;
  disconnect(): void;
  destroy(): void;
  on(event: 'peers', listener: (change: { readonly added: readonly string[] }) => void): void;
}

/** The provider seen with its internals. */
export const internalsOf = (provider: WebrtcProvider): Provider => provider;
