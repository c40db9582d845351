import { EventEmitter } from 'node:events';
import type { WebSocket as ServerSocket } from 'ws';

/** Milliseconds that a frame is under way. */
const UNDER_WAY = 20;

/** Who takes connections at an address; undefined where nobody answers. */
type Doors = (url: string, client: FakeSocket) => ServerEnd | undefined;

/** What a browser's socket is in a play: frames go to a relay in the same process, late and in order. */
export class FakeSocket extends EventTarget {
  /** Set by the play. */
  static doors: Doors = () => undefined;
  /** Frames are lost on the way, and nobody is told. */
  isMute: () => boolean = () => false;
  binaryType = 'blob';
  readyState: number = 0;
  readonly OPEN = 1;
  #server: ServerEnd | undefined;

  constructor(url: string) {
    super();
    setTimeout(() => {
      if (this.readyState !== 0) return;
      const server = FakeSocket.doors(url, this);
      if (server === undefined) return this.ended();
      [this.#server, this.readyState] = [server, 1];
      this.dispatchEvent(new Event('open'));
      server.begin();
    }, UNDER_WAY);
  }

  send(frame: Uint8Array): void {
    const copy = Buffer.from(frame);
    if (this.readyState !== 1) return; // also one that was killed
    setTimeout(() => !this.isMute() && this.#server?.take(copy), UNDER_WAY);
  }

  close(): void {
    if (this.readyState > 1) return;
    this.readyState = 2;
    setTimeout(() => {
      if (!this.isMute()) this.#server?.ended();
      this.ended();
    }, UNDER_WAY);
  }

  /** The line is cut: both ends hear of it. */
  cut(): void {
    this.#server?.ended();
    this.ended();
  }

  ended(): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.dispatchEvent(new Event('close'));
  }

  hear(frame: Uint8Array | string): void {
    if (this.readyState !== 1 || this.isMute()) return;
    const data = typeof frame === 'string' ? frame : Uint8Array.from(frame).buffer;
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

/** The relay's end of a socket, as far as it uses one of `ws`. */
export class ServerEnd extends EventEmitter {
  readyState: number = 1;
  readonly OPEN = 1;
  readonly bufferedAmount = 0;
  readonly #client: FakeSocket;
  readonly #serve: (socket: ServerSocket) => void;

  constructor(client: FakeSocket, serve: (socket: ServerSocket) => void) {
    super();
    [this.#client, this.#serve] = [client, serve];
  }

  begin(): void {
    this.#serve(this as unknown as ServerSocket);
  }

  take(frame: Buffer): void {
    if (this.readyState === 1) this.emit('message', frame, true);
  }

  /** Whether what the relay says goes to the client at all. */
  mayTell: (frame: Uint8Array | string) => boolean = () => true;

  send(frame: Uint8Array | string, done?: () => void): void {
    if (!this.mayTell(frame)) return done?.();
    const copy = typeof frame === 'string' ? frame : Buffer.from(frame);
    setTimeout(() => this.#client.hear(copy), UNDER_WAY);
    done?.();
  }

  /** A client that hears it answers at once. */
  ping(): void {
    setTimeout(
      () => !this.#client.isMute() && this.#client.readyState === 1 && this.emit('pong'),
      2 * UNDER_WAY,
    );
  }

  close(): void {
    this.terminate();
  }

  terminate(): void {
    this.ended();
    setTimeout(() => !this.#client.isMute() && this.#client.ended(), UNDER_WAY);
  }

  ended(): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.emit('close');
  }
}
