// @ts-check
// Guards of lib/reader that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/reader/browser-speech.ts',
    find: 'if (voice.localService) known',
    put: 'known',
    breaks: 'no voice sends the text to a server',
  },
  {
    file: 'lib/reader/browser-speech.ts',
    find: "if (voice === undefined) onEnd('failed');",
    put: "if (voice === undefined) onEnd('said');",
    breaks: 'without a voice of this computer nothing is said',
  },
  {
    file: 'lib/reader/browser-speech.ts',
    find: 'if (ended.signal.aborted || stop.aborted) return;',
    put: '',
    breaks: 'a voice tells its end once',
  },
  {
    file: 'lib/reader/aloud.ts',
    find: 'if (signal.aborted) return;',
    put: '',
    breaks: 'the end of a voice that was cancelled leads nowhere',
  },
  {
    file: 'lib/reader/find.ts',
    find: 'if (found.length === MOST_FOUND) return found;',
    put: '',
    breaks: 'what stands everywhere is found up to a most',
  },
  {
    file: 'lib/reader/find.ts',
    find: 'query.slice(0, MAX_QUERY)',
    put: 'query',
    breaks: 'what is looked for has a most of characters',
  },
  {
    file: 'lib/reader/find.ts',
    find: "if (folded === '' && end.length > 0) end[end.length - 1] = next;",
    put: '',
    breaks: 'a mark goes with its letter',
  },
  {
    file: 'lib/reader/runs.ts',
    find: 'if (node.parentElement?.closest(skipped)) continue;',
    put: '',
    breaks: 'what is not shown is neither found nor read aloud',
  },
  {
    file: 'lib/reader/sentences.ts',
    find: 'while (end - from > MAX_SPOKEN)',
    put: 'while (end - from > 9 * MAX_SPOKEN)',
    breaks: 'a voice is not cut after fifteen seconds',
  },
  {
    file: 'lib/reader/progress.ts',
    find: '.bottom <= foot) return WHOLE;',
    put: '.bottom <= -1e9) return WHOLE;',
    breaks: 'who sees the end has read to the end',
  },
];
