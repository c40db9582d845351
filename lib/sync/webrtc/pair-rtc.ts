import type { OpenChannel, PairLink } from './pair-link';
import type { PeerSignal } from './ywebrtc-internals';

/** The browser's RTCPeerConnection, or a test's, which counts connections and breaks them. */
export type ConnectionClass = typeof RTCPeerConnection;

/** A connection of ours: one description and one link in its life. */
export interface PairConnection {
  readonly link: PairLink;
  /** The partner's description, noted when it is handed to the browser, which takes it later. */
  readonly remoteSdp: string | undefined;
}

/**
 * The subclass of RTCPeerConnection that simple-peer gets by its public option `wrtc`. Where simple-peer asks
 * for a data channel, this class gives a PairLink.
 *
 * @param makeLink makes the link over two negotiated channels
 * @param born called with every connection as soon as its link exists
 */
export function pairConnectionClass(
  Base: ConnectionClass,
  makeLink: (open: OpenChannel) => PairLink,
  born: (connection: PairConnection) => void,
): ConnectionClass {
  class Connection extends Base implements PairConnection {
    link!: PairLink;
    remoteSdp: string | undefined;

    override createDataChannel(): RTCDataChannel {
      this.link = makeLink((label, id) => super.createDataChannel(label, { negotiated: true, id }));
      born(this);
      // simple-peer uses only what PairLink has of a channel
      return this.link as unknown as RTCDataChannel;
    }

    override setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
      this.remoteSdp = description.sdp;
      return super.setRemoteDescription(description);
    }
  }
  return Connection;
}

/** What to do with a signal that came in for a connection. */
type Verdict = 'take' | 'drop' | 'end';

/**
 * Lets a connection have one offer and one answer, and an offer only at the answering end (rule S10). So
 * replayed signaling does no harm, and two offers cannot cross.
 *
 * @returns `end` when the partner has begun anew: this connection cannot come to anything
 */
export function judgeSignal(
  signal: PeerSignal,
  at: { readonly offering: boolean; readonly connected: boolean; readonly remoteSdp: string | undefined },
): Verdict {
  if (signal.candidate) return isOfDescription(signal.candidate.candidate, at.remoteSdp) ? 'take' : 'drop';
  if (at.connected || signal.sdp === undefined) return 'drop';
  if ((signal.type === 'offer') === at.offering) return 'drop';
  if (at.remoteSdp === undefined) return 'take';
  return signal.sdp === at.remoteSdp ? 'drop' : 'end';
}

/** A candidate of an earlier connection names another `ufrag`. Handed to the browser, it would end this connection. */
function isOfDescription(candidate: string | undefined, sdp: string | undefined): boolean {
  const ufrag = / ufrag (\S+)/.exec(candidate ?? '')?.[1];
  return ufrag === undefined || sdp === undefined || sdp.includes(`a=ice-ufrag:${ufrag}\r\n`);
}
