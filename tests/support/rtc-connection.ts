/** Runs in the browser: an RTCPeerConnection that can be counted, cut and made to lose messages. */

interface Life {
  readonly connection: RTCPeerConnection;
  readonly born: number;
}

export type Loss = 'none' | 'every update' | 'large updates';

/** What the tests know about all connections of this page. */
export const watch = {
  lives: [] as Life[],
  /** Milliseconds: the greatest age at which a connection was seen neither connected nor closed. */
  oldestUnconnected: 0,
  /** Bytes of Yjs messages sent, by their first two bytes: '0,2' is an update. */
  sent: {} as Record<string, number>,
  lose: 'none' as Loss,
  lost: 0,
};

const isClosed = (connection: RTCPeerConnection) =>
  connection.connectionState === 'closed' || connection.signalingState === 'closed';

setInterval(() => {
  watch.lives = watch.lives.filter(({ connection }) => !isClosed(connection));
  for (const { connection, born } of watch.lives) {
    if (connection.connectionState !== 'connected')
      watch.oldestUnconnected = Math.max(watch.oldestUnconnected, performance.now() - born);
  }
}, 50);

export const liveConnections = () => watch.lives.filter(({ connection }) => !isClosed(connection)).length;

/** Cuts everything without telling anybody: not simple-peer, not y-webrtc, not the other end. */
export function cut(): void {
  for (const { connection } of watch.lives) connection.close();
}

const channels = new Set<RTCDataChannel>();

/** Sends a frame on `live` that no rule allows. */
export function garble(): void {
  for (const channel of channels)
    if (channel.label === 'live' && channel.readyState === 'open') channel.send(Uint8Array.of(9, 9, 9));
}

/** Counts what a frame carries; true when it is to be lost. */
function meddle(label: string, frame: Uint8Array, pending: { bytes: number }): boolean {
  const bulk = label === 'bulk';
  if (bulk && pending.bytes > 0) {
    pending.bytes -= frame.length - 1;
    return true;
  }
  const start = bulk ? 5 : 1;
  const isFirst = bulk ? frame[0] === 1 : frame[0] === 0;
  if (!isFirst) return false;
  const size = bulk ? new DataView(frame.buffer, frame.byteOffset).getUint32(1) : frame.length - 1;
  const kind = `${frame[start]},${frame[start + 1]}`;
  watch.sent[kind] = (watch.sent[kind] ?? 0) + size;
  const hit = kind === '0,2' && (watch.lose === 'every update' || (watch.lose === 'large updates' && bulk));
  if (!hit) return false;
  watch.lost += 1;
  if (bulk) pending.bytes = size - (frame.length - start);
  return true;
}

export class WatchedConnection extends RTCPeerConnection {
  constructor(configuration?: RTCConfiguration) {
    super(configuration);
    watch.lives.push({ connection: this, born: performance.now() });
  }

  override createDataChannel(label: string, init?: RTCDataChannelInit): RTCDataChannel {
    const channel = super.createDataChannel(label, init);
    channels.add(channel);
    channel.addEventListener('close', () => channels.delete(channel));
    const send = channel.send.bind(channel) as (frame: Uint8Array<ArrayBuffer>) => void;
    const pending = { bytes: 0 };
    channel.send = ((frame: Uint8Array<ArrayBuffer>) => {
      if (!meddle(label, frame, pending)) send(frame);
    }) as typeof channel.send;
    return channel;
  }
}
