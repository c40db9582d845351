// @ts-check
// Guards of lib/platform that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/platform/runtime.ts',
    find: 'if (sender.id !== browser.runtime.id) return undefined;',
    put: '',
    breaks: 'messages of other extensions are not heard',
  },
  {
    file: 'lib/platform/runtime.ts',
    find: "signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));",
    put: '',
    breaks: 'messages are not heard after the end',
  },
];
