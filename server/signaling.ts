import type { SignalingMessage } from '../lib/sync/protocol';

const isTopics = (value: unknown, most: number): value is string[] =>
  Array.isArray(value) && value.length <= most && value.every((topic) => typeof topic === 'string');

/**
 * One frame of y-webrtc's signaling protocol, parsed whole (rules R3 and R5).
 *
 * @param most topics that a subscription may name
 * @returns undefined for anything else: the connection that sent it is closed
 */
export function parseSignaling(text: string, most: number): SignalingMessage | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined; // foreign text; the caller closes and logs
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, topic, topics, data } = value as Record<string, unknown>;
  switch (type) {
    case 'subscribe':
    case 'unsubscribe':
      return isTopics(topics, most) ? { type, topics } : undefined;
    case 'publish':
      return typeof topic === 'string' ? { type, topic, data } : undefined;
    case 'ping':
    case 'pong':
      return { type };
    default:
      return undefined;
  }
}
