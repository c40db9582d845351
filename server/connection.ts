import type { RawData, WebSocket } from 'ws';
import type { Limits } from './limits';
import { tokenBucket } from './limits';
import type { Log, LogReason } from './log';
import type { Counts } from './metrics';
import type { Member, Rooms } from './room';
import { parseSignaling } from './signaling';

/** Close codes of our own (4000 to 4999 are free for applications). */
const MALFORMED = 4400;
const TOO_MANY_FRAMES = 4429;

interface Surroundings {
  readonly rooms: Rooms;
  readonly limits: Limits;
  readonly log: Log;
  readonly counts: Counts;
  /** The address of the client. */
  readonly from: string;
}

/**
 * Serves one connection to one room, from the upgrade to the end. Whatever comes in can close this connection
 * and nothing else (rule R5).
 */
export function serveConnection(socket: WebSocket, room: string, surroundings: Surroundings): void {
  const { rooms, limits, log, counts, from } = surroundings;
  const allowed = tokenBucket(limits.burst, limits.framesPerSecond, () => performance.now());
  const drop = (reason: LogReason) => {
    log('closed', { reason });
    socket.terminate();
  };
  const refuse = (code: number, reason: LogReason) => {
    log('closed', { reason });
    socket.close(code);
    rooms.leave(room, member);
  };
  const member: Member = {
    from,
    deliver: (text) => {
      if (socket.bufferedAmount > limits.unread) drop('does not read');
      else socket.send(text);
    },
  };

  watchSilence(socket, limits.heartbeat, () => drop('silent'));
  // `ws` reports broken frames and frames over `maxPayload` here, and closes the socket itself. Without a
  // listener the process would end.
  socket.on('error', () => drop('socket error'));
  socket.on('close', () => rooms.leave(room, member));
  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (socket.readyState !== socket.OPEN) return; // frames that came in behind the one that closed it
    countFrame(counts, 'room', data);
    if (!allowed()) return refuse(TOO_MANY_FRAMES, 'too many frames');
    const message = isBinary ? undefined : parseSignaling(textOf(data), limits.topics);
    if (!message) return refuse(MALFORMED, 'malformed');
    if (message.type === 'ping') socket.send('{"type":"pong"}');
    if (message.type === 'subscribe' && message.topics.includes(room)) rooms.subscribe(room, member);
    if (message.type === 'unsubscribe' && message.topics.includes(room)) rooms.unsubscribe(room, member);
    if (message.type === 'publish' && message.topic === room) {
      rooms.publish(room, member, JSON.stringify({ type: 'publish', topic: room, data: message['data'] }));
    }
  });
  rooms.join(room, member);
}

/** Pings every `ms` milliseconds until the socket closes, and says when nothing has come since the last ping. */
export function watchSilence(socket: WebSocket, ms: number, onSilent: () => void): void {
  let heard = true;
  // timer: the timers of lib/util are not the relay's to import; it ends when the socket closes
  const heartbeat = setInterval(() => {
    if (!heard) return onSilent();
    heard = false;
    socket.ping();
  }, ms);
  socket.on('pong', () => (heard = true));
  socket.on('message', () => (heard = true));
  socket.on('close', () => clearInterval(heartbeat));
}

/** Counts a frame that a client has sent. */
export function countFrame(counts: Counts, door: 'room' | 'box', data: RawData): void {
  counts.add('bookbag_frames_total', { door });
  counts.add('bookbag_frame_bytes_total', { door }, Buffer.isBuffer(data) ? data.length : 0);
}

/** Text of a frame. `ws` hands a Buffer; it would hand pieces only if we had asked for them. */
function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8');
}
