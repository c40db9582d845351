import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocketServer } from 'ws';
import { BOX_PATH, MAX_BOX_FRAME } from '../lib/sync/box-protocol';
import { Addresses } from './addresses';
import { serveBox } from './box/box-connection';
import type { BoxStore } from './box/box-store';
import { BOX_TOPIC, Boxes } from './box/boxes';
import { ALONE, type Bus } from './bus';
import { serveConnection } from './connection';
import { httpAnswers } from './http';
import type { Limits } from './limits';
import { LIMITS } from './limits';
import type { Log, LogReason } from './log';
import { logNothing } from './log';
import { Counts, type Gauge, processGauges } from './metrics';
import { ROOM_TOPIC, roomOfPath, Rooms } from './room';

interface RelayOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  readonly limits?: Partial<Limits>;
  /** Behind a reverse proxy: take the address from the last `X-Forwarded-For` entry. */
  readonly trustProxy?: boolean;
  readonly log?: Log;
  /** Where the mailbox keeps envelopes; without one the relay offers no mailbox. It is closed with the relay. */
  readonly store?: BoxStore;
  /** To other instances that share the store. It is closed with the relay; not given, there are none. */
  readonly bus?: Bus;
  /** Milliseconds since the epoch, for the age of envelopes. */
  readonly now?: () => number;
  /** The servers that clients are told of, at a moment (`ice.ts`); not given, none. */
  readonly ice?: (now: number) => Uint8Array<ArrayBuffer>;
}

export interface Relay {
  readonly port: number;
  /**
   * Says goodbye to everybody, and waits for what is on its way to the disk. Resolves when the port is free, after twice
   * `limits.stopWithin` at the latest.
   */
  close(): Promise<void>;
}

const GOING_AWAY = 1001;

/** Starts a relay; rejects when the port cannot be had. */
export async function createRelay(options: RelayOptions): Promise<Relay> {
  const limits = { ...LIMITS, ...options.limits };
  const counts = new Counts();
  const log = counts.counting(options.log ?? logNothing);
  const { store, bus = ALONE } = options;
  const parts: Parts = {
    ...{ limits, log, counts, store, bus },
    trustProxy: options.trustProxy ?? false,
    rooms: new Rooms(limits, bus),
    addresses: new Addresses(),
    sockets: new WebSocketServer({ noServer: true, maxPayload: limits.frame }),
    boxSockets: new WebSocketServer({ noServer: true, maxPayload: MAX_BOX_FRAME }),
    boxes: store && new Boxes(store, limits, log, options.now, bus),
    ice: () => options.ice?.((options.now ?? Date.now)()) ?? new Uint8Array(),
  };
  hearOthers(parts);
  const { trustProxy } = parts;
  const isReady = () => partsThere(parts).every(([, isThere]) => isThere);
  const metrics = () => counts.text(gaugesOf(parts));
  const server = createServer(httpAnswers({ isReady, metrics, trustProxy }));
  server.headersTimeout = 10_000;
  server.requestTimeout = 10_000;
  server.maxConnections = limits.connections + 100; // room for health checks when full
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy()); // a peer that resets during the handshake
    upgrade(parts, request, socket, head);
  });
  const port = await listen(server, options.port, options.host ?? '0.0.0.0');
  const sweeping = sweep(parts);
  log('started', { port, mailbox: store !== undefined });
  return {
    port,
    close: async () => {
      clearInterval(sweeping);
      await stop(server, [parts.sockets, parts.boxSockets], limits.stopWithin);
      const ended = settle(parts).catch(() => log('not stored')); // the database is away
      await Promise.race([ended, pause(limits.stopWithin, undefined, { ref: false })]);
    },
  };
}

interface Parts {
  readonly limits: Limits;
  readonly log: Log;
  readonly counts: Counts;
  readonly store: BoxStore | undefined;
  readonly bus: Bus;
  readonly trustProxy: boolean;
  readonly rooms: Rooms;
  readonly addresses: Addresses;
  readonly sockets: WebSocketServer;
  readonly boxSockets: WebSocketServer;
  /** Undefined where the relay offers no mailbox. */
  readonly boxes: Boxes | undefined;
  readonly ice: () => Uint8Array<ArrayBuffer>;
}

/** Hands on what other instances say. */
function hearOthers({ bus, rooms, boxes }: Parts): void {
  bus.listen({
    heard: (topic, word) => {
      const id = topic.slice(1);
      if (topic.startsWith(ROOM_TOPIC)) rooms.heard(id, word);
      if (topic.startsWith(BOX_TOPIC)) boxes?.heard(id, word);
    },
    missed: () => void boxes?.missed(),
  });
}

/** Takes an upgrade to a room or to the mailbox, or refuses it. */
function upgrade(parts: Parts, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const { sockets, boxSockets, boxes, addresses, rooms, limits, log, counts } = parts;
  const address = addressOf(request, parts.trustProxy);
  const isBox = request.url === BOX_PATH;
  const room = isBox ? undefined : roomOfPath(request.url ?? '');
  const refusal = isBox ? obstacleToBox(parts, address) : obstacle(parts, room, address);
  if (refusal) {
    const [status, reason] = refusal;
    log('refused', { reason });
    socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    return;
  }
  (isBox ? boxSockets : sockets).handleUpgrade(request, socket, head, (webSocket) => {
    addresses.enter(address);
    webSocket.on('close', () => addresses.leave(address));
    if (room !== undefined) serveConnection(webSocket, room, { rooms, limits, log, counts, from: address });
    else if (boxes) serveBox(webSocket, { boxes, ice: parts.ice, limits, log, counts, from: address });
  });
}

/** Removes what is too old, now and from time to time. */
function sweep({ rooms, boxes, limits, log }: Parts): NodeJS.Timeout {
  const once = () => {
    rooms.sweep();
    void boxes?.sweep().catch(() => log('not swept')); // the next time tries again
  };
  once();
  // timer: for the same reason as in connection.ts; it ends when the relay closes
  return setInterval(once, limits.sweepEvery);
}

type Refusal = readonly [number, LogReason];

/** Why nobody more comes in by any door, as an HTTP status and a word for the log. */
function obstacleToAll(
  { sockets, boxSockets, addresses, limits }: Parts,
  address: string,
): Refusal | undefined {
  if (sockets.clients.size + boxSockets.clients.size >= limits.connections)
    return [503, 'too many connections'];
  if (addresses.connections(address) >= limits.connectionsPerAddress)
    return [429, 'too many connections from one address'];
  return undefined;
}

/** Why an upgrade to a room is not taken; undefined when it is. */
function obstacle(parts: Parts, room: string | undefined, address: string): Refusal | undefined {
  const { rooms, limits } = parts;
  if (room === undefined) return [401, 'no auth'];
  const toAll = obstacleToAll(parts, address);
  if (toAll) return toAll;
  if (rooms.members(room) >= limits.connectionsPerRoom) return [429, 'room full'];
  if (rooms.members(room) === 0 && rooms.count >= limits.rooms) return [503, 'too many rooms'];
  return undefined;
}

/** Why an upgrade to the mailbox is not taken; undefined when it is. Which box it is comes later. */
const obstacleToBox = (parts: Parts, address: string): Refusal | undefined =>
  parts.boxes === undefined ? [401, 'no mailbox'] : obstacleToAll(parts, address);

function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers['x-forwarded-for'] : undefined;
  const last = [forwarded ?? []].flat().join(',').split(',').at(-1)?.trim();
  return last || (request.socket.remoteAddress ?? 'unknown');
}

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

/** What this process needs to serve, and whether it is there. */
const partsThere = ({ store, bus }: Parts): [string, boolean][] => [
  ['store', store?.isThere ?? true],
  ['bus', bus.isThere],
];

/** What is measured when somebody asks for `/metrics`. */
const gaugesOf = (parts: Parts): Gauge[] => [
  {
    name: 'bookbag_connections',
    help: 'Connections that are open, by door.',
    values: [
      [{ door: 'room' }, parts.sockets.clients.size],
      [{ door: 'box' }, parts.boxSockets.clients.size],
    ],
  },
  {
    name: 'bookbag_open',
    help: 'Rooms and boxes that somebody has open here.',
    values: [
      [{ what: 'rooms' }, parts.rooms.count],
      [{ what: 'boxes' }, parts.boxes?.count ?? 0],
    ],
  },
  {
    name: 'bookbag_store_bytes',
    help: 'Bytes of all envelopes.',
    values: [[{}, parts.store?.bytes ?? 0]],
  },
  {
    name: 'bookbag_there',
    help: 'Whether what the relay needs is there, 1 or 0.',
    values: partsThere(parts).map(([part, isThere]) => [{ part }, Number(isThere)]),
  },
  ...processGauges(),
];

/** Waits for what is on its way to the disk, then closes what the relay was given. */
async function settle({ boxes, bus, store }: Parts): Promise<void> {
  await boxes?.settled();
  await bus.close();
  await store?.close();
}

async function stop(server: Server, all: readonly WebSocketServer[], within: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const clients = all.flatMap((sockets) => [...sockets.clients]);
  for (const socket of clients) socket.close(GOING_AWAY);
  server.closeIdleConnections();
  // timer: for the same reason as in connection.ts; it ends below, when the port is free
  const impatience = setTimeout(() => {
    for (const socket of clients) socket.terminate();
    server.closeAllConnections();
  }, within);
  await closed;
  clearTimeout(impatience);
}
