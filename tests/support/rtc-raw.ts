/** Runs in the browser: a bare data channel, 16 KiB frames with back-pressure, as a yardstick. */

const FRAME = 16 * 1024;
const HIGH = 1024 * 1024;

let connection: RTCPeerConnection | undefined;
let channel: RTCDataChannel | undefined;
let received = 0;

const gathered = (peer: RTCPeerConnection) =>
  new Promise<void>((resolve) => {
    if (peer.iceGatheringState === 'complete') return resolve();
    peer.addEventListener('icegatheringstatechange', () => {
      if (peer.iceGatheringState === 'complete') resolve();
    });
  });

function open(): RTCPeerConnection {
  connection = new RTCPeerConnection();
  channel = connection.createDataChannel('raw', { negotiated: true, id: 0 });
  channel.binaryType = 'arraybuffer';
  received = 0;
  channel.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
    received += data.byteLength;
  });
  return connection;
}

export const rawReference = {
  async rawOffer(): Promise<string> {
    const peer = open();
    await peer.setLocalDescription();
    await gathered(peer);
    return JSON.stringify(peer.localDescription);
  },
  async rawAnswer(offer: string): Promise<string> {
    const peer = open();
    await peer.setRemoteDescription(JSON.parse(offer) as RTCSessionDescriptionInit);
    await peer.setLocalDescription();
    await gathered(peer);
    return JSON.stringify(peer.localDescription);
  },
  async rawAccept(answer: string): Promise<void> {
    await connection?.setRemoteDescription(JSON.parse(answer) as RTCSessionDescriptionInit);
  },
  async rawSend(bytes: number): Promise<void> {
    const frame = new Uint8Array(FRAME);
    while (channel?.readyState !== 'open') await new Promise((resolve) => setTimeout(resolve, 2));
    channel.bufferedAmountLowThreshold = HIGH / 4;
    for (let sent = 0; sent < bytes; sent += FRAME) {
      if (channel.bufferedAmount > HIGH)
        await new Promise((resolve) =>
          channel?.addEventListener('bufferedamountlow', resolve, { once: true }),
        );
      channel.send(frame);
    }
  },
  /** Resolves to the milliseconds until as much has come. */
  async rawReceive(bytes: number): Promise<number> {
    while (received === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    const start = performance.now();
    while (received < bytes) await new Promise((resolve) => setTimeout(resolve, 1));
    return performance.now() - start;
  },
  rawClose(): void {
    connection?.close();
  },
};
