/** Wire types and versions, shared with server/. Types and constants only: it imports nothing. */

/** Version of everything two copies of Bookbag say to each other (docs/protocol.md). */
export const PROTOCOL_VERSION = 1;

/** Path of a room at a relay: `/r/` and the room's auth key, 32 bytes as hexadecimal (rule R1). */
export const ROOM_PATH = /^\/r\/([0-9a-f]{64})$/;

/** Hexadecimal digits of a room id: the first half of SHA-256 over the auth key (rule R2). */
export const ROOM_ID_LENGTH = 32;

/** Largest signaling frame a relay takes, in bytes (rule R4). */
export const MAX_SIGNALING_FRAME = 256 * 1024;

/** Bytes of a letter that is opened at all (rule L1); those that Bookbag writes have some 20 MB at most. */
export const MAX_LETTER = 32 * 1024 * 1024;

/** y-webrtc's signaling messages (y-webrtc 10.3.0, bin/server.js). */
export type SignalingMessage =
  | { type: 'subscribe'; topics: string[] }
  | { type: 'unsubscribe'; topics: string[] }
  | { type: 'publish'; topic: string; [key: string]: unknown }
  | { type: 'ping' }
  | { type: 'pong' };
