// @ts-check
// Guards of lib/clip/pdf that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/clip/pdf/file/check-bytes.ts',
    find: "if (bytes.length > MAX_BYTES) return 'too-large';",
    put: '',
    breaks: 'a PDF has a greatest size',
  },
  {
    file: 'lib/clip/pdf/lines/accents.ts',
    find: 'return isNear && ',
    put: 'return ',
    breaks: 'an apostrophe in its place is no accent',
  },
  {
    file: 'lib/clip/pdf/file/turned.ts',
    find: 'Math.max(FEWEST, level, ',
    put: 'Math.max(0, ',
    breaks: 'a page is not turned for a stamp at its edge',
  },
  {
    file: 'lib/clip/pdf/file/turned.ts',
    find: 'isStacked && run.way',
    put: 'false && run.way',
    breaks: 'a number within a vertical line stays',
  },
  {
    file: 'lib/clip/pdf/parts/cover.ts',
    find: 'if (charactersOf(cover) > MOST || charactersOf(alike) > MOST_ALIKE) return 0;',
    put: '',
    breaks: 'an article that shows its title again on its second page is not taken for a sheet before it',
  },
  {
    file: 'lib/clip/pdf/lines/order.ts',
    find: 'isRightToLeft(placed) ? mirrored(placed, last) : placed',
    put: 'placed',
    breaks: 'columns of Hebrew or Arabic are read from the right',
  },
  {
    file: 'lib/clip/pdf/lines/brackets.ts',
    find: 'way < 0 || (way === 0 && sum < 0)',
    put: 'false',
    breaks: 'brackets of right-to-left lines face their way',
  },
];
