import { expect, it } from 'vitest';
import { argon2id } from '@noble/hashes/argon2.js';
import { stretch } from '../../../lib/crypto/stretch';
import { toHex } from '../../../lib/util/bytes';

it('the library is Argon2id as RFC 9106 gives it, section 5.3', () => {
  const tag = argon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
    ...{ m: 32, t: 3, p: 4, dkLen: 32 },
    ...{ key: new Uint8Array(8).fill(3), personalization: new Uint8Array(12).fill(4) },
  });
  expect(toHex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
});

it('words, salt, cost and length each make other bytes', () => {
  const salt = new Uint8Array(16).fill(2);
  const cost = { memory: 64, passes: 1, lanes: 1 };
  const all = [
    stretch('words', salt, cost, 40),
    stretch('Words', salt, cost, 40),
    stretch('words', new Uint8Array(16), cost, 40),
    stretch('words', salt, { ...cost, memory: 65 }, 40),
    stretch('words', salt, { ...cost, passes: 2 }, 40),
    stretch('words', salt, cost, 41),
  ].map(toHex);
  expect(new Set(all).size).toBe(6);
  expect(all[0]).toBe(toHex(stretch('words', salt, cost, 40)));
});
