// @ts-check
// Guards of lib/sync/pairing that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/sync/pairing/invitation.ts',
    find: 'if (version >= INVITATION_VERSION) return decodeCode(version, rest, now);',
    put: 'return decodeCode(version, rest, now);',
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
  {
    file: 'lib/sync/pairing/inviter-end.ts',
    find: "if (known !== undefined && known.commitment !== commitment) return 'damaged';",
    put: '',
    breaks: 'an answer cannot be changed after it was opened',
  },
  {
    file: 'lib/sync/pairing/inviter-end.ts',
    find: "if (known?.standing !== 'asks' && this.state.burnt) return 'used';",
    put: '',
    breaks: 'an answer to a used invitation is refused',
  },
  {
    file: 'lib/sync/pairing/joiner-end.ts',
    find: 'if (toHex(await keyHash(bytesOf(publicKey))) !== this.#options.inviterHash) return false;',
    put: '',
    breaks: 'a letter lets in only by the key that the invitation names',
  },
  {
    file: 'lib/sync/pairing/joiner-end.ts',
    find: "if (!kept) throw new Error('the answer is not kept');",
    put: '',
    breaks: 'an answer is on the disk before it goes out',
  },
  {
    file: 'lib/sync/pairing/answer-file.ts',
    find: ' || bytes.length > MAX_ANSWER',
    put: '',
    breaks: 'an answer that is too large is not read',
  },
  {
    file: 'lib/sync/pairing/answer-file.ts',
    find: 'hasContent(decoder) || answer.name.length > MAX_NAME ? undefined : answer',
    put: 'answer',
    breaks: 'a name of an answer is bounded',
  },
  {
    file: 'lib/sync/pairing/answer-words.ts',
    find: '{ memory: 64 * 1024, passes: 3, lanes: 1 }',
    put: '{ memory: 1024, passes: 1, lanes: 1 }',
    breaks: 'each try at the words of an answer costs',
  },
  {
    file: 'lib/sync/pairing/welcome.ts',
    find: 'if (box.length > MAX_BOX) return undefined;',
    put: '',
    breaks: 'a grant before a letter is bounded',
  },
  {
    file: 'lib/post/pairing/answers.ts',
    find: "if ((mine?.row.expires ?? expires) <= around.now()) return fail('answer-expired');",
    put: '',
    breaks: 'an answer that comes too late is refused',
  },
  {
    file: 'lib/post/pairing/answers.ts',
    find: '    if (!mayComeIn({ me, members: members.get(), pinned: pinned() }, row.as)) continue;\n',
    put: '',
    breaks: 'letters carry the secret only until the partner is in',
  },
  {
    file: 'lib/store/lobbies.ts',
    find: '({ expires, until = expires }) => until <= now',
    put: '({ expires }) => expires <= now',
    breaks: 'keys of an answer outlive the invitation',
  },
  {
    file: 'lib/sync/pairing/lobby-box.ts',
    find: 'if (await this.#put(box)) for (const entry of heard) await box.remove(entry);',
    put: 'await this.#put(box);\n      for (const entry of heard) await box.remove(entry);',
    breaks: 'what was read in a lobby is there until the answer is',
  },
  {
    file: 'lib/sync/pairing/inviter-end.ts',
    find: "asker.nonce }, '', isLate ? 'live' : 'left');",
    put: 'asker.nonce });',
    breaks: 'a late knock takes the place of no grant',
  },
  {
    file: 'lib/post/pairing/running.ts',
    find: 'if (told !== secret) void end.again();',
    put: '',
    breaks: 'a grant that waits is made anew for another secret',
  },
  {
    file: 'lib/post/pairing/decide.ts',
    find: 'for (const attempt of await comingTo(lobbies, notebook)) await refuseComing(around, notebook, attempt);',
    put: '{}',
    breaks: 'two who were let in share no secret',
  },
  {
    file: 'lib/post/pairing/decide.ts',
    find: 'await markTakenBack(db, notebook);',
    put: '',
    breaks: 'a grant that was taken back opens nothing later',
  },
  {
    file: 'lib/post/pairing/decide.ts',
    find: '    await finish(around, notebook);\n',
    put: '',
    breaks: 'a grant that was taken back opens nothing new',
  },
  {
    file: 'lib/post/pairing/lobbies.ts',
    find: 'const decided = this.#turn.then(decide);',
    put: 'const decided = decide();',
    breaks: 'two windows that let in two people let in one',
  },
];
