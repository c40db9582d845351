// @ts-check
// Guards of lib/messages that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/messages/listen.ts',
    find: 'if (!Object.hasOwn(handlers, message.name)) return false;',
    put: '',
    breaks: 'a name that every object has is no message',
  },
  {
    file: 'lib/messages/listen.ts',
    find: 'if (!sender.ours && !IN_PAGES.has(direction) && !fromPages.includes(message.name)) return false;',
    put: '',
    breaks: 'a page script sends only what it may',
  },
  {
    file: 'lib/messages/listen.ts',
    find: '!isEnvelope(message) || message.to !== direction',
    put: '!isEnvelope(message)',
    breaks: 'a message has one direction',
  },
  {
    file: 'lib/messages/listen.ts',
    find: 'answer({ error: String(error) } satisfies Reply);',
    put: '',
    breaks: 'who sent a message hears of a failure',
  },
  {
    file: 'lib/messages/local.ts',
    find: 'if (locals.get(direction) === call) locals.delete(direction);',
    put: 'locals.delete(direction);',
    breaks: 'an old listener does not take the new one along',
  },
  {
    file: 'lib/messages/local.ts',
    find: 'locals.get(direction) === call',
    put: 'false',
    breaks: 'a listener that ended is asked no more',
  },
  {
    file: 'lib/messages/send.ts',
    find: 'if (reply.error !== undefined) throw new Error(reply.error);',
    put: '',
    breaks: 'a failure is thrown to who asked',
  },
  {
    file: 'lib/messages/clip-outcome.ts',
    find: "'reason' in value && typeof value.reason === 'string'",
    put: 'true',
    breaks: 'a foreign outcome is none',
  },
  {
    file: 'lib/messages/envelope.ts',
    find: "typeof to === 'string' && typeof name === 'string'",
    put: "typeof to === 'string'",
    breaks: 'an envelope has a name',
  },
];
