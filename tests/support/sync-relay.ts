import { createHash, randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import type { BoxStore } from '../../server/box/box-store';
import type { Bus } from '../../server/bus';
import type { Limits } from '../../server/limits';
import type { LogEvent, LogFields } from '../../server/log';
import type { Relay } from '../../server/relay';
import { createRelay } from '../../server/relay';

/** A line of the log, as the relay hands it over. */
export interface Line {
  readonly event: LogEvent;
  readonly fields: LogFields | undefined;
}

export interface TestRelay extends Relay {
  readonly url: string;
  readonly lines: Line[];
  /** Reasons logged for `event`, in order. */
  reasons(event: LogEvent): unknown[];
}

/** The mailbox of a test relay. */
interface TestBox {
  readonly store?: BoxStore;
  readonly bus?: Bus;
  readonly now?: () => number;
  readonly ice?: (now: number) => Uint8Array<ArrayBuffer>;
  /** 0 takes any free port. */
  readonly port?: number;
}

/** A relay on a free port that keeps what it logs; with a mailbox where a store is given. */
export async function testRelay(
  limits: Partial<Limits> = {},
  trustProxy = false,
  box: TestBox = {},
): Promise<TestRelay> {
  const lines: Line[] = [];
  const relay = await createRelay({
    port: 0,
    host: '127.0.0.1',
    limits,
    trustProxy,
    ...box,
    log: (event, fields) => lines.push({ event, fields }),
  });
  return {
    ...relay,
    url: `ws://127.0.0.1:${relay.port}`,
    lines,
    reasons: (wanted) =>
      lines.filter(({ event }) => event === wanted).map(({ fields }) => fields?.['reason']),
  };
}

/** The auth key of a fresh room, and the room's id. */
export function newRoom(): { auth: string; room: string } {
  const auth = randomBytes(32);
  return {
    auth: auth.toString('hex'),
    room: createHash('sha256').update(auth).digest('hex').slice(0, 32),
  };
}

/** An open socket to a relay that keeps what it hears. */
export class RoomSocket {
  readonly heard: string[] = [];
  /** The close code; undefined while open. */
  closed: number | undefined;
  /** Resolves to it. */
  readonly ended: Promise<number>;
  readonly socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer) => this.heard.push(data.toString()));
    this.ended = new Promise((resolve) => {
      socket.on('close', (code) => resolve((this.closed = code)));
    });
  }

  /** Rejects with the HTTP status when the relay refuses. */
  static open(url: string, headers: Record<string, string> = {}): Promise<RoomSocket> {
    const socket = new WebSocket(url, { headers });
    const room = new RoomSocket(socket);
    return new Promise((resolve, reject) => {
      socket.on('open', () => resolve(room));
      socket.on('unexpected-response', (_request, response) => {
        reject(new Error(String(response.statusCode)));
        socket.terminate();
      });
      socket.on('error', reject);
    });
  }

  /** Opens and subscribes to the room of `auth`. */
  static async join(relay: TestRelay, { auth, room }: { auth: string; room: string }): Promise<RoomSocket> {
    const socket = await RoomSocket.open(`${relay.url}/r/${auth}`);
    socket.say({ type: 'subscribe', topics: [room] });
    await socket.settled();
    return socket;
  }

  say(message: unknown): void {
    this.socket.send(JSON.stringify(message));
  }

  /** Everything said before is answered when the pong is; resolves too when the socket has closed. */
  async settled(): Promise<void> {
    const pongs = () => this.heard.filter((text) => text === '{"type":"pong"}').length;
    const before = pongs();
    this.say({ type: 'ping' });
    while (pongs() === before && this.closed === undefined)
      await new Promise((resolve) => setTimeout(resolve, 2));
  }

  /** What was published to it. */
  get published(): unknown[] {
    return this.heard
      .map((text) => JSON.parse(text) as { type: string })
      .filter(({ type }) => type === 'publish');
  }
}

/** Sends bytes over plain TCP; resolves to the answer when the other end closes or `ms` have passed. */
export function raw(port: number, bytes: string, ms = 500): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const done = () => (socket.destroy(), resolve(answer));
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('error', done);
    socket.on('close', done);
    setTimeout(done, ms);
  });
}
