import type { Observable } from '../../util/emitter';
import type { BodyLine } from '../bodies/body-line';
import type { LiveKind } from './live-frames';

interface LiveLinkEvents {
  /** A beat, an acknowledgement or a word of the body exchange came in. */
  control: { readonly kind: LiveKind; readonly body: Uint8Array };
  /** A whole body came in; never where the link carries none. */
  body: Uint8Array<ArrayBuffer>;
  /** Something large has begun or ended, in either direction. */
  busyChanged: undefined;
}

/** An open link to one device of the notebook, whatever carries it. */
export interface LiveLink extends Observable<LiveLinkEvents> {
  /** Aborts when the link is closed. */
  readonly signal: AbortSignal;
  readonly readyState: RTCDataChannelState;
  /** When anything last came in, and when anything of the notebook last moved: `performance.now()`. */
  readonly lastHeard: number;
  readonly lastData: number;
  /** A large message of the notebook is under way, in either direction. */
  readonly transferring: boolean;
  readonly busy: boolean;
  /** By which bodies go; undefined where the link carries none. */
  readonly bodyLine: BodyLine | undefined;
  /** Sends a message of the notebook, as y-webrtc forms it. */
  send(message: Uint8Array): void;
  /** Sends something small at once. */
  control(kind: LiveKind, body: Uint8Array): void;
  end(): void;
}
