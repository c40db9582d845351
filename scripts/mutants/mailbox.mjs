// @ts-check
// Guards of the mailbox (lib/sync/mailbox, lib/post/hosting/mailboxes.ts) that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/sync/mailbox/envelope.ts',
    find: '(await noteName(keys, note.from)) === name',
    put: 'name !== ""',
    breaks: 'a note lies under the name of its device',
  },
  {
    file: 'lib/sync/mailbox/read-notes.ts',
    find: 'if (covers(clocksOf(encodeStateVector(doc)), clocksOf(note.base)))',
    put: '',
    breaks: 'an update that goes on from what is not here is not parked',
  },
  {
    file: 'lib/sync/mailbox/read-notes.ts',
    find: 'else if (this.#others.isOld(entry, note)) this.#others.set(entry, note);',
    put: '',
    breaks: 'an older note says nothing',
  },
  {
    file: 'lib/sync/mailbox/box-bodies.ts',
    find: '|| (await sha256Hex(bytes)) !== hash',
    put: '',
    breaks: 'a body is what its name says',
  },
  {
    file: 'lib/sync/mailbox/box-bodies.ts',
    find: '|| keep.has(entry.name)',
    put: '',
    breaks: 'no body makes room that somebody may lack',
  },
  {
    file: 'lib/sync/mailbox/own-note.ts',
    find: 'if (stored === undefined || stored.digest !== now.digest) return false;',
    put: 'if (stored === undefined) return false;',
    breaks: 'a note says only what is on the disk',
  },
  {
    file: 'lib/sync/mailbox/own-note.ts',
    find: '&& others.allHave(clocksOf(posted.base))',
    put: '',
    breaks: 'a note goes back as far as a device needs',
  },
  {
    file: 'lib/sync/mailbox/own-note.ts',
    find: 'if (sealed.length <= MAX_ENVELOPE && note.update.length < MAX_NOTE / 2) return',
    put: 'return',
    breaks: 'a note has a limit',
  },
  {
    file: 'lib/sync/mailbox/own-note.ts',
    find: 'if (posted !== null && there?.tag !== posted.tag)',
    put: 'if (posted === undefined)',
    breaks: 'what the relay has lost counts as left no more',
  },
  {
    file: 'lib/sync/mailbox/mailbox.ts',
    find: 'if (!somebody() && this.#others.isEmpty) return this.#tell();',
    put: '',
    breaks: 'nothing is left for nobody',
  },
  {
    file: 'lib/post/hosting/mailboxes.ts',
    find: '.filter(({ at }) => now - at < KEPT)',
    put: '',
    breaks: 'what was left counts for as long as a relay keeps it',
  },
  {
    file: 'lib/sync/mailbox/envelope.ts',
    find: 'return isOfName ? openEnvelope(',
    put: 'return isOfName !== undefined ? openEnvelope(',
    breaks: 'an envelope is of the name under which it lies',
  },
];
