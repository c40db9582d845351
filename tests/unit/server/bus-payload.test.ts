import { describe, expect, it } from 'vitest';
import {
  type BusPayload,
  encodePayload,
  MOST_INLINE,
  parsePayload,
} from '../../../server/postgres/bus-payload';
import { Elsewhere } from '../../../server/postgres/elsewhere';

const TOPIC = `b${'0'.repeat(32)}`;

describe('what instances notify each other of', () => {
  const all: BusPayload[] = [
    { kind: 'presence', from: 'abc', topic: TOPIC, presence: { open: 3, hear: 0 } },
    { kind: 'word', topic: TOPIC, word: new Uint8Array() },
    { kind: 'word', topic: TOPIC, word: Uint8Array.of(0, 32, 255) },
    { kind: 'lies', topic: TOPIC, id: 'abc-7' },
    { kind: 'gone', from: 'abc' },
  ];
  it.each(all)('comes as it was sent: %j', (payload) => {
    expect(parsePayload(encodePayload(payload, 123_456_789))).toEqual(payload);
  });

  it('differs each time, or the database would make one of two that are equal', () => {
    const word: BusPayload = { kind: 'word', topic: TOPIC, word: new Uint8Array() };
    expect(encodePayload(word, 1)).not.toBe(encodePayload(word, 2));
  });

  it('has fewer than 8,000 characters, also the largest word', () => {
    const word: BusPayload = { kind: 'word', topic: TOPIC, word: new Uint8Array(MOST_INLINE) };
    expect(encodePayload(word, Number.MAX_SAFE_INTEGER).length).toBeLessThan(8_000);
  });

  it.each(['', 'x', 'p', 'p 1 t a x 1', 'p 1 t a 1', 'p 1 t a -1 0', 'w', 'l 1 t', 'g 0', 'q 1 2 3'])(
    'is nothing else: %j',
    (text) => expect(parsePayload(text)).toBeUndefined(),
  );
});

describe('who is elsewhere', () => {
  it('is the sum over instances, and nobody is kept who has left', () => {
    const elsewhere = new Elsewhere();
    elsewhere.set('t', 'a', { open: 2, hear: 1 });
    elsewhere.set('t', 'b', { open: 1, hear: 1 });
    elsewhere.set('u', 'a', { open: 1, hear: 0 });
    expect(elsewhere.at('t')).toEqual({ open: 3, hear: 2 });
    elsewhere.set('t', 'b', { open: 0, hear: 0 });
    expect([...elsewhere.instances('t')]).toEqual(['a']);
    elsewhere.remove('a');
    expect([elsewhere.at('t'), elsewhere.at('u')]).toEqual([
      { open: 0, hear: 0 },
      { open: 0, hear: 0 },
    ]);
  });
});
