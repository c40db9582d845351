import { fromBase64, toBase64 } from '../../util/bytes';
import { after, every } from '../../util/timers';
import type { SignalingMessage } from '../protocol';
import { MAX_FAREWELL } from './farewell';

type Bytes = Uint8Array<ArrayBuffer>;

interface RoomOptions {
  /** Address of the relay, and the room of the epoch that was left. */
  readonly relay: string;
  readonly roomAuth: string;
  readonly room: string;
  readonly farewell: Bytes;
  /** Takes what others say farewell by there: foreign. */
  readonly heard: (farewell: Bytes) => void;
}

/** Milliseconds: between two tries to reach the relay, between two pings, and between two times that it is said. */
const RETRY = 30_000;
const PING = 20_000;
const PAUSE = 3_000;

/** The farewell in what somebody has published in a room; undefined for anything else. Foreign. */
export function farewellIn(data: unknown): Bytes | undefined {
  if (typeof data !== 'object' || data === null || !('farewell' in data)) return undefined;
  const { farewell } = data;
  if (typeof farewell !== 'string' || farewell.length > MAX_FAREWELL * 2) return undefined;
  return fromBase64(farewell);
}

/**
 * Says a farewell in the room of an epoch that was left, at a relay without a mailbox: once it is there, and whenever
 * somebody else says something (docs/protocol.md, E6). It says nothing else, and takes nothing else. Ends with the signal.
 */
export function sayInRoom(options: RoomOptions, signal: AbortSignal): void {
  const { relay, roomAuth, room, farewell, heard } = options;
  let socket: WebSocket | undefined;
  let saidAt = -Infinity;
  const send = (message: SignalingMessage): void => {
    if (socket?.readyState === 1) socket.send(JSON.stringify(message));
  };
  const say = (): void => {
    if (performance.now() - saidAt < PAUSE) return;
    saidAt = performance.now();
    send({ type: 'publish', topic: room, data: { farewell: toBase64(farewell) } });
  };
  const open = (): void => {
    if (signal.aborted) return;
    const opened = new WebSocket(`${relay}/r/${roomAuth}`);
    socket = opened;
    opened.addEventListener('open', () => {
      send({ type: 'subscribe', topics: [room] });
      saidAt = -Infinity;
      say();
    });
    opened.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const published = publishedIn(data, room);
      if (published === undefined) return;
      const theirs = farewellIn(published.data);
      if (theirs === undefined) say();
      else heard(theirs);
    });
    opened.addEventListener('close', () => socket === opened && after(RETRY, open, signal));
  };
  open();
  every(PING, () => send({ type: 'ping' }), signal);
  signal.addEventListener('abort', () => socket?.close(), { once: true });
}

/** What somebody has published in a room, out of a text of the relay. Foreign. */
function publishedIn(text: unknown, room: string): { readonly data: unknown } | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const message = JSON.parse(text) as { type?: unknown; topic?: unknown; data?: unknown } | null;
    return message?.type === 'publish' && message.topic === room ? { data: message.data } : undefined;
  } catch {
    return undefined; // no JSON: no relay of ours
  }
}
