import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { PROTOCOL_VERSION } from '../lib/sync/protocol';
import { Addresses } from './addresses';
import { serveConnection } from './connection';
import type { Limits } from './limits';
import { LIMITS } from './limits';
import type { Log, LogReason } from './log';
import { logNothing } from './log';
import { roomOfPath, Rooms } from './room';

interface RelayOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  readonly limits?: Partial<Limits>;
  /** Behind a reverse proxy: take the address from the last `X-Forwarded-For` entry. */
  readonly trustProxy?: boolean;
  readonly log?: Log;
}

export interface Relay {
  readonly port: number;
  /** Says goodbye to everybody and resolves when the port is free, after 2 seconds at the latest. */
  close(): Promise<void>;
}

const GOING_AWAY = 1001;
const GRACE = 2_000;

/** Starts a relay; rejects when the port cannot be had. */
export async function createRelay(options: RelayOptions): Promise<Relay> {
  const limits = { ...LIMITS, ...options.limits };
  const log = options.log ?? logNothing;
  const rooms = new Rooms();
  const addresses = new Addresses();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frame });
  const server = createServer(answer);
  server.headersTimeout = 10_000;
  server.requestTimeout = 10_000;
  server.maxConnections = limits.connections + 100; // room for health checks when full

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy()); // a peer that resets during the handshake
    const room = roomOfPath(request.url ?? '');
    const address = addressOf(request, options.trustProxy ?? false);
    const refusal = obstacle({ sockets, addresses, rooms, limits }, room, address);
    if (refusal || room === undefined) {
      const [status, reason] = refusal ?? [401, 'no auth'];
      log('refused', { reason });
      socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      addresses.enter(address);
      webSocket.on('close', () => addresses.leave(address));
      serveConnection(webSocket, room, { rooms, limits, log });
    });
  });

  const port = await listen(server, options.port, options.host ?? '0.0.0.0');
  log('started', { port });
  return { port, close: () => stop(server, sockets) };
}

/** What is open and how much may be. */
interface Occupancy {
  readonly sockets: WebSocketServer;
  readonly addresses: Addresses;
  readonly rooms: Rooms;
  readonly limits: Limits;
}

/** Why an upgrade is not taken, as an HTTP status and a word for the log; undefined when it is. */
function obstacle(
  { sockets, addresses, rooms, limits }: Occupancy,
  room: string | undefined,
  address: string,
): [number, LogReason] | undefined {
  if (room === undefined) return [401, 'no auth'];
  if (sockets.clients.size >= limits.connections) return [503, 'too many connections'];
  if (addresses.connections(address) >= limits.connectionsPerAddress)
    return [429, 'too many connections from one address'];
  if (rooms.members(room) >= limits.connectionsPerRoom) return [429, 'room full'];
  if (rooms.members(room) === 0 && rooms.count >= limits.rooms) return [503, 'too many rooms'];
  return undefined;
}

/** Plain HTTP: `/healthz` for load balancers, 404 for all else. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  if (request.method === 'GET' && request.url === '/healthz') {
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify({ ok: true, protocol: PROTOCOL_VERSION }));
    return;
  }
  response.writeHead(404).end();
}

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

async function stop(server: Server, sockets: WebSocketServer): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const socket of sockets.clients) socket.close(GOING_AWAY);
  server.closeIdleConnections();
  // timer: for the same reason as in connection.ts; it ends below, when the port is free
  const impatience = setTimeout(() => {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
  }, GRACE);
  await closed;
  clearTimeout(impatience);
}
