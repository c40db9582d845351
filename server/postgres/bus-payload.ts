import type { Presence } from '../bus';

/** What one instance notifies another of. */
export type BusPayload =
  | { readonly kind: 'presence'; readonly from: string; readonly topic: string; readonly presence: Presence }
  /** A word that fits. */
  | { readonly kind: 'word'; readonly topic: string; readonly word: Uint8Array<ArrayBuffer> }
  /** A word that lies in a table. */
  | { readonly kind: 'lies'; readonly topic: string; readonly id: string }
  /** An instance has ended, or was not seen any more. */
  | { readonly kind: 'gone'; readonly from: string };

/** Bytes of the largest word that fits: PostgreSQL takes fewer than 8,000 characters, and base64 makes four of three. */
export const MOST_INLINE = 5_500;

const NUMBER = /^\d{1,9}$/;

/**
 * @param count differs each time, or PostgreSQL would make one of two that are equal
 */
export function encodePayload(payload: BusPayload, count: number): string {
  if (payload.kind === 'presence') {
    const { from, topic, presence } = payload;
    return ['p', count, topic, from, presence.open, presence.hear].join(' ');
  }
  if (payload.kind === 'gone') return goneOf(payload.from);
  if (payload.kind === 'lies') return ['l', count, payload.topic, payload.id].join(' ');
  return ['w', count, payload.topic, Buffer.from(payload.word).toString('base64')].join(' ');
}

/** That an instance is gone, however often it is said. */
export const goneOf = (instance: string): string => `g 0 ${instance}`;

/** What an instance was notified of; undefined for what only a newer one may know. */
export function parsePayload(text: string): BusPayload | undefined {
  const [kind, , first = '', second = '', open = '', hear = ''] = text.split(' ');
  if (kind === 'g' && first !== '') return { kind: 'gone', from: first };
  if (kind === 'l' && second !== '') return { kind: 'lies', topic: first, id: second };
  if (kind === 'w' && first !== '')
    return { kind: 'word', topic: first, word: Uint8Array.from(Buffer.from(second, 'base64')) };
  if (kind !== 'p' || !NUMBER.test(open) || !NUMBER.test(hear)) return undefined;
  return {
    kind: 'presence',
    topic: first,
    from: second,
    presence: { open: Number(open), hear: Number(hear) },
  };
}
