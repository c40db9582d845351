// @ts-check
// Guards of letters (lib/sync/letter, lib/crypto/envelope.ts) that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/sync/letter/letters.ts',
    find: "if (letter.from === this.#device) return fail('own-letter');",
    put: '',
    breaks: 'a letter of this very device is not taken for the word of the partner',
  },
  {
    file: 'lib/sync/letter/letters.ts',
    find: 'missing.has(body.hash) && ',
    put: '',
    breaks: 'a letter brings only bodies that the notebook names and lacks',
  },
  {
    file: 'lib/sync/letter/letters.ts',
    find: ' && (await sha256Hex(body.bytes)) === body.hash',
    put: '',
    breaks: 'a body of a letter is what its name says',
  },
  {
    file: 'lib/sync/letter/letters.ts',
    find: 'await whenStored();\n    const packed',
    put: 'const packed',
    breaks: 'a letter says nothing that is not on the disk',
  },
  {
    file: 'lib/sync/letter/letters.ts',
    find: 'kept = await this.#keepBodies(letter.bodies);\n      await whenStored();',
    put: 'kept = await this.#keepBodies(letter.bodies);',
    breaks: 'the word of a letter counts once what it brought is on the disk',
  },
  {
    file: 'lib/sync/letter/device-word.ts',
    find: 'if (from.length > MAX_DEVICE) return undefined;',
    put: '',
    breaks: 'the id of a device in a letter has a limit',
  },
  {
    file: 'lib/sync/letter/letter-file.ts',
    find: ' || bytes.length > MAX_LETTER',
    put: '',
    breaks: 'a letter has a limit',
  },
  {
    file: 'lib/crypto/envelope.ts',
    find: "{ name: 'AES-GCM', iv, additionalData: covered }",
    put: "{ name: 'AES-GCM', iv, additionalData: new Uint8Array(covered.length) }",
    breaks: 'the seal covers the header',
  },
  {
    file: 'lib/crypto/envelope.ts',
    find: 'if (filled.length < LENGTH_BYTES) return undefined;',
    put: '',
    breaks: 'an envelope with nothing in it is no error of ours',
  },
];
