import type { OpenChannel } from '../../lib/sync/webrtc/pair-link';

/** A data channel without a network, as far as a link uses it. */
export class FakeChannel extends EventTarget {
  readyState: RTCDataChannelState = 'connecting';
  binaryType = 'arraybuffer';
  bufferedAmount = 0;
  bufferedAmountLowThreshold = 0;
  /** Frames sent and not delivered; they count as buffered while `stalled`. */
  readonly sent: Uint8Array[] = [];
  stalled = false;

  send(frame: Uint8Array): void {
    if (this.readyState !== 'open') throw new Error('not open');
    this.sent.push(frame.slice());
    if (this.stalled) this.bufferedAmount += frame.length;
  }

  open(): void {
    this.readyState = 'open';
    this.dispatchEvent(new Event('open'));
  }

  close(): void {
    if (this.readyState === 'closed') return;
    this.readyState = 'closed';
    this.dispatchEvent(new Event('close'));
  }

  /** What the partner says. */
  hear(frame: Uint8Array | string): void {
    const data = typeof frame === 'string' ? frame : frame.slice().buffer;
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  drain(): void {
    this.bufferedAmount = 0;
    this.dispatchEvent(new Event('bufferedamountlow'));
  }
}

/** The two channels of a link, and what opens them. */
export function fakeChannels(): { live: FakeChannel; bulk: FakeChannel; open: OpenChannel } {
  const live = new FakeChannel();
  const bulk = new FakeChannel();
  return {
    live,
    bulk,
    open: (label) => (label === 'live' ? live : bulk) as unknown as RTCDataChannel,
  };
}
