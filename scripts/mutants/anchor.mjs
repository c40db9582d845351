// @ts-check
// Guards of lib/anchor that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/anchor/in-slices.ts',
    find: 'if (!isSettled && time.spent >= time.most) continue;',
    put: '',
    breaks: 'searching in one text ends',
  },
  {
    file: 'lib/anchor/lean.ts',
    find: 'if (other !== undefined) return other;',
    put: '',
    breaks: 'quotes and dashes of every kind are the same',
  },
  {
    file: 'lib/anchor/match-quote.ts',
    find: 'begin < to && found.length < MOST_MATCHES',
    put: 'begin < to',
    breaks: 'what fits nearly everywhere ends the search',
  },
  {
    file: 'lib/anchor/resolve.ts',
    find: 'isSameText ? placeAsMade(text, anchor) : undefined',
    put: 'placeAsMade(text, anchor)',
    breaks: 'equal words at the old place of another text are not believed',
  },
  {
    file: 'lib/anchor/resolve.ts',
    find: 'once && quote.length >= least ? ',
    put: 'quote.length >= least ? ',
    breaks: 'words that stood twice do not name their place alone',
  },
  {
    file: 'lib/anchor/resolve.ts',
    find: 'return rival ? {',
    put: 'return !best ? {',
    breaks: 'where two places are alike nobody is sure',
  },
  {
    file: 'lib/anchor/resolve.ts',
    find: 'quote.length < SHORT ? ACCEPTED_SHORT : ACCEPTED',
    put: 'ACCEPTED',
    breaks: 'a few words need more',
  },
  {
    file: 'lib/anchor/resolve.ts',
    find: 'places.length > MOST_NEIGHBOURS ? [] : places',
    put: 'places',
    breaks: 'neighbours that stand everywhere tell nothing',
  },
  {
    file: 'lib/anchor/resolve.ts',
    find: 'isNear(one.start - edge) ? { ...one, start: edge } : one',
    put: 'one',
    breaks: 'what is altered at an edge belongs to the place',
  },
  {
    file: 'lib/anchor/figures.ts',
    find: 'isOther(one, sought) ? Math.min(by, UNSURE) : by',
    put: 'by',
    breaks: 'nobody is sure of another picture in the same place',
  },
  {
    file: 'lib/anchor/figures.ts',
    find: 'isRivalled && best.certainty >= SURE ? {',
    put: 'best.certainty < 0 ? {',
    breaks: 'where two figures are alike nobody is sure',
  },
  {
    file: 'lib/anchor/figures.ts',
    find: 'if (parts.length === 0) return 0;',
    put: '',
    breaks: 'a figure of which nothing is known is not found',
  },
  {
    file: 'lib/anchor/figures-in.ts',
    find: " && element.parentElement?.closest('table') === null",
    put: '',
    breaks: 'a table inside a table is none of its own',
  },
];
