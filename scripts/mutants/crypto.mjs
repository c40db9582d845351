// @ts-check
// Guards of lib/crypto that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/crypto/seal.ts',
    find: "encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes)",
    put: "encrypt({ name: 'AES-GCM', iv }, key, bytes)",
    breaks: 'a box is sealed for its purpose',
  },
  {
    file: 'lib/crypto/seal.ts',
    find: "{ name: 'AES-GCM', length: 256 }, false,",
    put: "{ name: 'AES-GCM', length: 256 }, true,",
    breaks: 'a device key cannot be read out',
  },
  {
    file: 'lib/crypto/seal.ts',
    find: 'const iv = crypto.getRandomValues(new Uint8Array(12));',
    put: 'const iv = new Uint8Array(12);',
    breaks: 'every box has a nonce of its own',
  },
  {
    file: 'lib/crypto/keys.ts',
    find: "derive(key, 'signaling password')",
    put: "derive(key, 'room auth')",
    breaks: 'no key helps to guess another',
  },
  {
    file: 'lib/crypto/keys.ts',
    find: 'crypto.getRandomValues(new Uint8Array(32))',
    put: 'new Uint8Array(32)',
    breaks: 'a secret is random',
  },
  {
    file: 'lib/crypto/keys.ts',
    find: "encoder.encode('bookbag/v1')",
    put: "encoder.encode('bookbag/v2')",
    breaks: 'notebooks of earlier versions open',
  },
];
