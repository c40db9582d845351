import type { SignalingMessage } from '../lib/sync/protocol';

const isTopics = (value: unknown, most: number): value is string[] =>
  Array.isArray(value) && value.length <= most && value.every((topic) => typeof topic === 'string');

/** Levels of lists and objects in a publication. y-webrtc has four. Rendering thousands would end the process. */
const MOST_LEVELS = 16;

const isShallow = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1)));

/**
 * Parses one frame of y-webrtc's signaling protocol whole (rules R3 and R5).
 *
 * @param most topics that a subscription may name
 * @returns undefined for anything else: the connection that sent it is closed
 */
export function parseSignaling(text: string, most: number): SignalingMessage | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined; // foreign text: the caller closes the connection and logs it
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, topic, topics, data } = value as Record<string, unknown>;
  switch (type) {
    case 'subscribe':
    case 'unsubscribe':
      return isTopics(topics, most) ? { type, topics } : undefined;
    case 'publish':
      return typeof topic === 'string' && isShallow(data, MOST_LEVELS) ? { type, topic, data } : undefined;
    case 'ping':
    case 'pong':
      return { type };
    default:
      return undefined;
  }
}
