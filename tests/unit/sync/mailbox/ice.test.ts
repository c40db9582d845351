import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIce } from '../../../../lib/sync/mailbox/ice';

const bytes = (said: unknown) => new TextEncoder().encode(JSON.stringify(said));
const TURN = { urls: ['turn:a.example'], username: 'u', credential: 'c' };
const word = (length: number) => 'w'.repeat(length);

describe('V9: the servers that a relay names', () => {
  it('are taken as they are', () => {
    const said = [{ urls: ['stun:a.example:3478', 'stun:b.example'] }, TURN];
    expect(parseIce(bytes(said))).toEqual(said);
    expect(parseIce(new Uint8Array())).toEqual([]);
  });

  it.each([
    ['five addresses', [{ urls: Array.from({ length: 5 }, () => 'stun:a') }]],
    ['five in two', [{ urls: ['stun:a', 'stun:b', 'stun:c'] }, { ...TURN, urls: ['turn:a', 'turn:b'] }]],
    ['an address of the web', [{ urls: ['https://a.example'] }]],
    ['one with something behind it', [{ urls: ['stun:a.example?x=y'] }]],
    ['one in two lines', [{ urls: ['stun:a\nb'] }]],
    ['a long one', [{ urls: [`stun:${word(256)}`] }]],
    ['TURN without words', [{ urls: ['turn:a'] }]],
    ['half of the words', [{ ...TURN, credential: undefined }]],
    ['words that are none', [{ ...TURN, credential: { x: 1 } }]],
    ['a long word', [{ ...TURN, username: word(257) }]],
    ['no addresses', [{ urls: [] }]],
    ['a text for a list', [{ urls: 'stun:a' }]],
    ['no list', { urls: ['stun:a'] }],
    ['nothing', [null]],
    ['one that fits and one that does not', [TURN, { urls: ['file:///etc'] }]],
  ])('none of them for %s', (_name, said) => {
    expect(parseIce(bytes(said))).toEqual([]);
  });

  it('have limits that are reached', () => {
    const four = [{ urls: ['stun:a', 'stun:b', 'stun:c', `stun:${word(255)}`] }];
    expect(parseIce(bytes(four))).toEqual(four);
    const long = [{ ...TURN, username: word(256), credential: word(256) }];
    expect(parseIce(bytes(long))).toEqual(long);
    const large = bytes([{ ...TURN, x: word(4_096) }]);
    expect(parseIce(large)).toEqual([]);
    expect(parseIce(bytes([{ ...TURN, x: word(3_900) }]))).toEqual([TURN]);
  });

  it('any bytes get an answer, and never an error', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.json(), (some, json) => {
        expect(parseIce(some)).toEqual([]);
        parseIce(new TextEncoder().encode(json));
      }),
    );
  });
});
