import type { LobbyKeys } from '../../crypto/lobby-keys';
import { fromBase64, toBase64 } from '../../util/bytes';
import { after, every } from '../../util/timers';
import type { SignalingMessage } from '../protocol';

/** Whether any of the relays answers. */
type LineStatus = 'connecting' | 'reached' | 'unreached';

interface LineOptions {
  readonly relays: readonly string[];
  readonly lobby: Pick<LobbyKeys, 'roomAuth' | 'room'>;
  /** Takes a frame of somebody in the lobby: hostile. */
  readonly hear: (frame: Uint8Array<ArrayBuffer>) => void;
  /** A relay is reached, for the first time or again. */
  readonly connected: () => void;
  readonly changed: () => void;
  /** Tests bring their own. */
  readonly SocketClass?: typeof WebSocket;
}

export interface LobbyLine {
  readonly status: LineStatus;
  /** To everybody in the lobby, by every relay that is reached. */
  send(frame: Uint8Array<ArrayBuffer>): void;
}

/** Between two tries, in milliseconds. */
const RETRY = 4000;
/** A ping goes out so often, in milliseconds; a relay that says nothing for three of them is gone. */
const PING = 20_000;

/** Characters of a signaling message that is read at all: a frame has some 1,400. */
const MOST_CHARACTERS = 4096;

/** One relay of a lobby: subscribes, hears, tries again until the signal aborts. */
class Socket {
  readonly #options: LineOptions;
  readonly #url: string;
  readonly #signal: AbortSignal;
  #socket: WebSocket | undefined;
  #heard = 0;
  status: LineStatus = 'connecting';

  constructor(url: string, options: LineOptions, signal: AbortSignal) {
    this.#options = options;
    this.#url = `${url}/r/${options.lobby.roomAuth}`;
    this.#signal = signal;
    this.#open();
    every(PING, () => this.#ping(), signal);
    signal.addEventListener('abort', () => this.#socket?.close(), { once: true });
  }

  send(message: SignalingMessage): void {
    if (this.status === 'reached') this.#socket?.send(JSON.stringify(message));
  }

  #open(): void {
    if (this.#signal.aborted) return;
    const socket = new (this.#options.SocketClass ?? WebSocket)(this.#url);
    this.#socket = socket;
    socket.addEventListener('open', () => {
      this.#become('reached');
      this.#heard = 0;
      this.send({ type: 'subscribe', topics: [this.#options.lobby.room] });
      this.#options.connected();
    });
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.#take(data));
    socket.addEventListener('close', () => {
      if (this.#socket !== socket) return;
      this.#become('unreached');
      after(RETRY, () => this.#open(), this.#signal);
    });
  }

  #become(status: LineStatus): void {
    if (this.status === status) return;
    this.status = status;
    this.#options.changed();
  }

  #ping(): void {
    this.#heard += 1;
    if (this.#heard > 3) this.#socket?.close();
    else this.send({ type: 'ping' });
  }

  #take(data: unknown): void {
    this.#heard = 0;
    if (typeof data !== 'string' || data.length > MOST_CHARACTERS) return;
    const frame = frameOf(data, this.#options.lobby.room);
    if (frame !== undefined) this.#options.hear(frame);
  }
}

/** The frame in a text from a relay; undefined for anything else. */
function frameOf(text: string, room: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const message = JSON.parse(text) as { type?: unknown; topic?: unknown; data?: unknown } | null;
    if (message?.type !== 'publish' || message.topic !== room) return undefined;
    return typeof message.data === 'string' ? fromBase64(message.data) : undefined;
  } catch {
    return undefined; // no JSON: what a relay says is foreign
  }
}

/** Opens the room of a lobby at each relay, until the signal aborts. Any plain signaling server of y-webrtc will do. */
export function openLine(options: LineOptions, signal: AbortSignal): LobbyLine {
  const sockets = options.relays.map((url) => new Socket(url, options, signal));
  return {
    get status() {
      const all = sockets.map(({ status }) => status);
      if (all.includes('reached')) return 'reached';
      return all.includes('connecting') ? 'connecting' : 'unreached';
    },
    send: (frame) => {
      for (const socket of sockets)
        socket.send({ type: 'publish', topic: options.lobby.room, data: toBase64(frame) });
    },
  };
}
