import type { TransportStatus } from '../transport';
import type { SignalingConn } from './ywebrtc-internals';

/**
 * Watches the sockets to the relays. lib0's WebsocketClient reconnects by itself: at once, then after up to
 * 2.5 seconds. Of an attempt that failed it only raises a count, so we watch the count.
 */
export class MeetingPlace {
  readonly #conns: readonly SignalingConn[];
  readonly #failed = new Set<SignalingConn>();

  /**
   * @param changed called when `status` may have changed
   * @param mayMeet nothing is published while it says no: nobody knows of us then, and no link comes about
   * @param published called with what somebody has published in the room: foreign
   */
  constructor(
    conns: readonly SignalingConn[],
    room: string,
    changed: () => void,
    published: (data: unknown) => void = () => undefined,
    mayMeet: () => boolean = () => true,
  ) {
    this.#conns = conns;
    for (const conn of conns) {
      guardSend(conn, room, mayMeet);
      this.#watch(conn, changed);
      conn.on('message', (message) => {
        const { type, topic, data } = (message ?? {}) as { type?: unknown; topic?: unknown; data?: unknown };
        if (type === 'publish' && topic === room) published(data);
      });
    }
  }

  get status(): TransportStatus['relay'] {
    if (this.#conns.some((conn) => conn.connected)) return 'reached';
    return this.#conns.every((conn) => this.#failed.has(conn)) ? 'unreached' : 'connecting';
  }

  /** Announces us again at every relay reached; an announcement may have been lost. */
  announce(): void {
    for (const conn of this.#conns) if (conn.connected) conn.emit('connect', [{ type: 'connect' }, conn]);
  }

  #watch(conn: SignalingConn, changed: () => void): void {
    let attempts = conn.unsuccessfulReconnects;
    Object.defineProperty(conn, 'unsuccessfulReconnects', {
      get: () => attempts,
      set: (count: number) => {
        attempts = count;
        if (count > 0) this.#failed.add(conn);
        else this.#failed.delete(conn);
        changed();
      },
    });
    conn.on('connect', changed);
    conn.on('disconnect', changed);
  }
}

/**
 * Keeps three things from a relay's socket. A message to a socket that is still connecting: lib0 throws there,
 * inside a promise of y-webrtc. What would lead to a link while there is to be none. And the names of this browser's other rooms, which y-webrtc tells every relay.
 */
function guardSend(conn: SignalingConn, room: string, mayMeet: () => boolean): void {
  const send = conn.send.bind(conn);
  conn.send = (message) => {
    if (!conn.connected) return;
    if ('topic' in message && (message.topic !== room || !mayMeet())) return;
    send('topics' in message ? { ...message, topics: [room] } : message);
  };
}
