// @ts-check
// Guards of closing a notebook and of the files that hold all of it (lib/notebook/year, components/takeout/whole)
// that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/notebook/schema.ts',
    find: "(isClosed(doc) ? 'closed' : undefined)",
    put: 'undefined',
    breaks: 'verbs refuse in a closed notebook',
  },
  {
    file: 'lib/notebook/schema.ts',
    find: "why === 'closed' && evenClosed",
    put: 'evenClosed',
    breaks: 'a full disk and a newer app keep a notebook from being opened again',
  },
  {
    file: 'lib/notebook/schema.ts',
    find: 'closingOf(docUnder(doc) ?? doc)',
    put: 'closingOf(doc)',
    breaks: 'a closed notebook takes nothing that only one member sees',
  },
  {
    file: 'lib/model/closing.ts',
    find: 'closed: v.boolean()',
    put: 'closed: v.any()',
    breaks: 'a foreign value closes no notebook',
  },
  {
    file: 'components/takeout/whole/out.ts',
    find: 'all.filter(({ onlyMine }) => withMine || onlyMine !== true)',
    put: 'all',
    breaks: 'what only this member sees goes out with a notebook by choice alone',
  },
  {
    file: 'components/takeout/whole/asked-out.ts',
    find: 'answer === undefined || !isOpen(answer) ? [] : [answer]',
    put: 'answer === undefined ? [] : [answer]',
    breaks: 'an answer that is still sealed does not go out with a notebook',
  },
  {
    file: 'components/takeout/whole/asked-out.ts',
    find: "text !== '' && may(member)",
    put: "text !== ''",
    breaks: 'feedback that may not be read yet does not go out with a notebook',
  },
  {
    file: 'components/takeout/whole/write-whole.ts',
    find: '    signal.throwIfAborted();\n',
    put: '',
    breaks: 'the writing of a notebook ends when somebody cancels it',
  },
];
