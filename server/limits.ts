import { MAX_SIGNALING_FRAME } from '../lib/sync/protocol';

/** What a relay allows (docs/protocol.md, rules R4 to R8, M4 and V3). Tests hand in smaller ones. */
export interface Limits {
  /** Bytes of one signaling frame. */
  readonly frame: number;
  /** Frames that a connection may send at once. */
  readonly burst: number;
  /** Frames more that a connection may send with every second. */
  readonly framesPerSecond: number;
  /** Topics named in one subscription; one room needs one. */
  readonly topics: number;
  /** Bytes waiting for a receiver that does not read. */
  readonly unread: number;
  readonly connectionsPerRoom: number;
  /** To rooms and boxes together; each notebook that a browser has open takes two. */
  readonly connectionsPerAddress: number;
  readonly connections: number;
  readonly rooms: number;
  /** Milliseconds between two WebSocket pings; a socket silent in between is dropped. */
  readonly heartbeat: number;
  /** Connections that have one box open: a pair has a few devices. */
  readonly connectionsPerBox: number;
  /** Milliseconds that a connection to the mailbox may take to open a box; one that does not only takes a place. */
  readonly openWithin: number;
  /** Asks of a connection that wait for their answers: each may hold an envelope in memory. */
  readonly unanswered: number;
  /** Bytes of all envelopes of a box: a first sync of some 300 texts. The clients remove what nobody lacks. */
  readonly boxBytes: number;
  /** Envelopes in a box: a list of them is read and sent whole. */
  readonly envelopesPerBox: number;
  /** Bytes of all boxes: what the disk of a small server can spare. */
  readonly storeBytes: number;
  /** Milliseconds that an envelope is kept: a summer holiday, and no more. */
  readonly envelopeAge: number;
  /** Milliseconds between two looks for envelopes that are too old. */
  readonly sweepEvery: number;
  /** Bytes that a box, and an address, may move at once: a whole box in and out. */
  readonly bytesAtOnce: number;
  /** Bytes more with every second. So one address fills 2.7 GB a day at most. */
  readonly bytesPerSecond: number;
  /**
   * Bytes of what goes live that a box, and an address, may have handed on at once: the first seconds of two who were
   * apart. Each receiver counts.
   */
  readonly saidAtOnce: number;
  /** Bytes more with every second: two who type need some 10 KiB, and a library behind one address has ten such pairs. */
  readonly saidPerSecond: number;
  /**
   * Bytes of signaling that a room, and an address, may have handed to other instances at once, and more with every
   * second: 64 pairs behind one address who begin anew need 2 MiB. All instances share the way, so nobody may fill it.
   */
  readonly crossedAtOnce: number;
  readonly crossedPerSecond: number;
  /** Connections to PostgreSQL that a relay opens. Its usual 100 are enough for several relays. */
  readonly databaseConnections: number;
  /** Milliseconds that the database has for an answer: a client that waits longer asks again. */
  readonly databaseTimeout: number;
  /** Asks that may wait for a free connection to the database: each may hold an envelope in memory. */
  readonly databaseWaiting: number;
  /** Milliseconds between two signs of life that an instance gives to the others. */
  readonly instanceBeat: number;
  /** Milliseconds after which an instance without a sign of life is gone: four signs lost. */
  readonly instanceGone: number;
  /** Milliseconds between two tries to reach the database again. */
  readonly instanceRetry: number;
  /** Bytes, and words, that wait for other instances. A database that works takes them within moments. */
  readonly busBytes: number;
  readonly busWords: number;
  /** Milliseconds that the goodbye may take, and again what is on its way to the disk: whoever stops a relay waits. */
  readonly stopWithin: number;
}

const MIB = 1024 * 1024;
const DAY = 24 * 60 * 60 * 1000;

export const LIMITS: Limits = {
  frame: MAX_SIGNALING_FRAME,
  burst: 300,
  framesPerSecond: 50,
  topics: 64,
  unread: 4 * MIB,
  connectionsPerRoom: 8,
  connectionsPerAddress: 128,
  connections: 5_000,
  rooms: 2_500,
  heartbeat: 30_000,
  connectionsPerBox: 8,
  openWithin: 10_000,
  unanswered: 4,
  boxBytes: 64 * MIB,
  envelopesPerBox: 2_000,
  storeBytes: 16 * 1024 * MIB,
  envelopeAge: 45 * DAY,
  sweepEvery: DAY / 24,
  bytesAtOnce: 128 * MIB,
  bytesPerSecond: 32 * 1024,
  saidAtOnce: 4 * MIB,
  saidPerSecond: 128 * 1024,
  crossedAtOnce: 4 * MIB,
  crossedPerSecond: 64 * 1024,
  databaseConnections: 10,
  databaseTimeout: 10_000,
  databaseWaiting: 256,
  instanceBeat: 5_000,
  instanceGone: 20_000,
  instanceRetry: 500,
  busBytes: 8 * MIB,
  busWords: 10_000,
  stopWithin: 2_000,
};

/**
 * A token bucket: starts full, refills evenly.
 *
 * @param now milliseconds, from any clock that does not go back
 * @returns `take(cost)`, which answers whether so many more are allowed, one where nothing is said
 */
export function tokenBucket(size: number, perSecond: number, now: () => number): (cost?: number) => boolean {
  let tokens = size;
  let last = now();
  return (cost = 1) => {
    const at = now();
    tokens = Math.min(size, tokens + ((at - last) / 1000) * perSecond);
    last = at;
    if (tokens < cost) return false;
    tokens -= cost;
    return true;
  };
}
