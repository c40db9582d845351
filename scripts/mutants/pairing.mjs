// @ts-check
// Guards of lib/sync/pairing that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/sync/pairing/invitation.ts',
    find: 'if (version === INVITATION_VERSION) return decodeCode(rest, now);',
    put: 'if (version <= INVITATION_VERSION) return decodeCode(rest, now);',
    breaks: 'an older invitation is called by its name',
  },
  {
    file: 'lib/sync/pairing/inviter-end.ts',
    find: 'if ((await commitmentOf(this.#options.lobby.room, message)) !== known.commitment) return;',
    put: '',
    breaks: 'nobody changes key, nonce or name after the inviter has shown a nonce',
  },
  {
    file: 'lib/sync/pairing/inviter-end.ts',
    find: 'if (known === undefined && this.state.burnt) return this.#refuseSecond(attempt);',
    put: '',
    breaks: 'an invitation works once',
  },
  {
    file: 'lib/sync/pairing/joiner-end.ts',
    find: 'if (toHex(await keyHash(bytesOf(publicKey))) !== this.#options.inviterHash) return;',
    put: '',
    breaks: 'only the inviter whom the invitation names answers',
  },
  {
    file: 'lib/sync/pairing/joiner-end.ts',
    find: "if (this.step !== 'knocks') return;\n    if (toHex",
    put: 'if (toHex',
    breaks: 'a second answer is none',
  },
  {
    file: 'lib/sync/pairing/invitation.ts',
    find: "if (now >= expires) return fail('expired');",
    put: '',
    breaks: 'an invitation comes to its end',
  },
  {
    file: 'lib/sync/pairing/invitation.ts',
    find: "if (!checksum(body).every((byte, i) => byte === bytes[body.length + i])) return fail('damaged');",
    put: '',
    breaks: 'a typing error is found',
  },
  {
    file: 'lib/sync/pairing/relay-address.ts',
    find: '127(?:\\.\\d{1,3}){3}|',
    put: '',
    breaks: 'a relay on a loopback address is one of this computer',
  },
  {
    file: 'lib/sync/pairing/invitation.ts',
    find: '(?=[\\w-]{20})',
    put: '',
    breaks: 'words about Bookbag are no damaged invitation',
  },
];
