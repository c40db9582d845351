import { MAX_SIGNALING_FRAME } from '../lib/sync/protocol';

/** What a relay allows (docs/protocol.md, rules R4 to R8). Tests hand in smaller ones. */
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
  readonly connectionsPerAddress: number;
  readonly connections: number;
  readonly rooms: number;
  /** Milliseconds between two WebSocket pings; a socket silent in between is dropped. */
  readonly heartbeat: number;
}

export const LIMITS: Limits = {
  frame: MAX_SIGNALING_FRAME,
  burst: 300,
  framesPerSecond: 50,
  topics: 64,
  unread: 4 * 1024 * 1024,
  connectionsPerRoom: 8,
  connectionsPerAddress: 64,
  connections: 5_000,
  rooms: 2_500,
  heartbeat: 30_000,
};

/**
 * A token bucket: starts full, refills evenly.
 *
 * @param now milliseconds, from any clock that does not go back
 * @returns `take()`, which answers whether one more is allowed
 */
export function tokenBucket(size: number, perSecond: number, now: () => number): () => boolean {
  let tokens = size;
  let last = now();
  return () => {
    const at = now();
    tokens = Math.min(size, tokens + ((at - last) / 1000) * perSecond);
    last = at;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
