// @ts-check
// Guards of what goes live through a relay (lib/sync/relayed, lib/sync/link, server/box) that unit tests must notice
// the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/sync/relayed/callers.ts',
    find: 'if (number <= caller.number) return undefined;',
    put: '',
    breaks: 'what comes again or late is dropped',
  },
  {
    file: 'lib/sync/relayed/callers.ts',
    find: "if (to !== '' && to !== this.#me) return undefined;",
    put: '',
    breaks: 'what is for another session is dropped',
  },
  {
    file: 'lib/sync/relayed/callers.ts',
    find: '|| id.device === this.#device',
    put: '',
    breaks: 'a device does not hear itself',
  },
  {
    file: 'lib/sync/relayed/callers.ts',
    find: 'this.#forget(({ number }) => number === 0, MOST_UNKNOWN);',
    put: '',
    breaks: 'there is a most of callers that were only heard',
  },
  {
    file: 'lib/sync/relayed/callers.ts',
    find: 'caller.link === undefined && isOfKind(caller)',
    put: 'isOfKind(caller)',
    breaks: 'who has a link is not forgotten',
  },
  {
    file: 'lib/sync/relayed/frame.ts',
    find: 'return sealed.length <= MAX_SAID ? sealed : undefined;',
    put: 'return sealed;',
    breaks: 'a frame has a greatest size',
  },
  {
    file: 'lib/sync/relayed/frame.ts',
    find: 'if (messages.length >= MOST_MESSAGES) return undefined;',
    put: '',
    breaks: 'a frame has a most of messages',
  },
  {
    file: 'lib/sync/relayed/relayed-link.ts',
    find: 'if (this.#bytes > MOST_WAITING) this.end();',
    put: 'if (this.#bytes < 0) this.end();',
    breaks: 'there is a most that waits for a relay',
  },
  {
    file: 'lib/sync/relayed/relayed-room.ts',
    find: "if (frame.to === '') return this.#greet(caller.session, caller);",
    put: "if (frame.to === '') { caller.isThere = true; return this.#greet(caller.session, caller); }",
    breaks: 'an old greeting makes nobody be there',
  },
  {
    file: 'lib/sync/relayed/relayed-room.ts',
    find: 'if (caller && now - caller.greetedAt < this.#options.timing.answer) return;',
    put: '',
    breaks: 'a caller is answered once a moment',
  },
  {
    file: 'lib/sync/relayed/greetings.ts',
    find: 'if (this.#waiting.size >= MOST) return this.#waiting.has(to);',
    put: '',
    breaks: 'there is a most of greetings that wait',
  },
  {
    file: 'lib/sync/relayed/relayed-room.ts',
    find: 'if (before && before.start > caller.start) return;',
    put: '',
    breaks: 'an older session does not take the place of a newer one',
  },
  {
    file: 'lib/sync/relayed/relayed-room.ts',
    find: 'caller.link?.end();\n      } else',
    put: '} else',
    breaks: 'a direct link ends the one by the relay',
  },
  {
    file: 'lib/sync/relayed/relayed-room.ts',
    find: 'if (answer === 0) this.#endAll();',
    put: '',
    breaks: 'who has left is not here',
  },
  {
    file: 'lib/sync/relayed/relayed-room.ts',
    find: 'if (isTime && !this.#refusals.pauses(device))',
    put: 'if (isTime)',
    breaks: 'who sent what was refused gets no link for a while',
  },
  {
    file: 'lib/sync/relayed/relayed-room.ts',
    find: 'this.#incoming.forgetPages(link);',
    put: '',
    breaks: 'the pages of who has left are gone',
  },
  {
    file: 'lib/sync/relayed/relayed-room.ts',
    find: 'if (brought.has(by)) return;\n      for (const { link } of this.#callers) link?.update(update);',
    put: 'for (const { link } of this.#callers) link?.update(update);',
    breaks: 'nothing is sent back that a way has brought',
  },
  {
    file: 'lib/sync/relayed/incoming.ts',
    find: 'if (!this.#guard.mayTake(message)) return;',
    put: '',
    breaks: 'presence has a greatest size here too',
  },
  {
    file: 'lib/sync/relayed/incoming.ts',
    find: 'if (!link.mayAnswer(this.#answer)) return;',
    put: '',
    breaks: 'what an end lacks is looked up once a moment',
  },
  {
    file: 'lib/sync/mailbox/box-line.ts',
    find: "if (word.kind === 'carries') return void this.#hear();",
    put: "if (word.kind === 'changed') void this.#hear();\n    if (word.kind === 'carries') return void this.#hear();",
    breaks: 'an older relay is asked nothing new',
  },
  {
    file: 'server/box/boxes.ts',
    find: '(one) => one !== opener && one.hears',
    put: '(one) => one !== opener',
    breaks: 'nothing is handed on to who has not asked for it',
  },
  {
    file: 'server/box/boxes.ts',
    find: "if (!may) return 'slow-down';",
    put: '',
    breaks: 'what goes live has a rate',
  },
  {
    file: 'server/box/boxes.ts',
    find: 'said.length * Math.max(1, others.length)',
    put: 'said.length',
    breaks: 'each receiver counts',
  },
  {
    file: 'server/box/box-connection.ts',
    find: "if (ask.kind === 'say') void this.#serve(ask, Promise.resolve());\n    else ",
    put: '',
    breaks: 'what goes live waits for no envelope',
  },
  {
    file: 'lib/sync/mailbox/ice.ts',
    find: 'return isWhole && count <= MOST ? servers : [];',
    put: 'return isWhole ? servers : [];',
    breaks: 'a relay names so many servers',
  },
  {
    file: 'lib/sync/mailbox/ice.ts',
    find: '&& ADDRESS.test(url)',
    put: '',
    breaks: 'a server is for STUN or TURN',
  },
  {
    file: 'lib/sync/mailbox/ice.ts',
    find: '|| answer.length > MOST_BYTES',
    put: '',
    breaks: 'what a relay says of servers has a greatest size',
  },
  {
    file: 'lib/sync/relayed/relayed-link.ts',
    find: 'if (body.length > MOST_UNPACKED) return; // no frame takes it: the mailbox brings it',
    put: '',
    breaks: 'what no frame takes does not end the link',
  },
  {
    file: 'lib/sync/relayed/relayed-link.ts',
    find: 'if (update.length > MOST_UNPACKED) return;',
    put: '',
    breaks: 'an update that no frame takes does not end the link',
  },
  {
    file: 'lib/sync/relayed/relayed-room.ts',
    find: 'else if (messages.length === 0) this.#greetings.add(to);',
    put: '',
    breaks: 'a greeting that was refused is said again',
  },
  {
    file: 'lib/sync/relayed/relayed-room.ts',
    find: 'this.#others === 0 || !this.#box',
    put: '!this.#box',
    breaks: 'nobody looks around alone',
  },
];
