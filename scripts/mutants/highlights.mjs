// @ts-check
// Guards of highlights and of what is said of figures that component tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'components/highlights/use-places.ts',
    find: '(by === me ? 0 : 2)',
    put: '(by === me ? 2 : 0)',
    breaks: 'one’s own highlights are looked for first',
  },
  {
    file: 'components/highlights/anchor-at.ts',
    find: 'if (anchor.quote.length > MAX_QUOTE) return undefined;',
    put: '',
    breaks: 'words that are too many for a highlight are refused in words',
  },
  {
    file: 'components/highlights/MarkBar.tsx',
    find: 'if (!canWrite) return null;',
    put: '',
    breaks: 'nothing is marked where only a newer app may write',
  },
  {
    file: 'components/highlights/use-selected.ts',
    find: 'return range.intersectsNode(article) ? range : null;',
    put: 'return range;',
    breaks: 'what is selected outside of a text brings no bar',
  },
  {
    file: 'components/highlights/HighlightItem.tsx',
    find: 'place !== undefined && place.certainty < SURE',
    put: 'place !== undefined && place.certainty < 0',
    breaks: 'a doubtful place says so',
  },
  {
    file: 'components/highlights/gutter.ts',
    find: "for (const block of blocks.keys()) block.removeAttribute('data-initials');",
    put: '',
    breaks: 'the initial of a removed highlight goes',
  },
  {
    file: 'components/figures/FiguresHere.tsx',
    find: 'here.filter((one) => !about.has(one))',
    put: 'here',
    breaks: 'what is said of a figure stands in one place',
  },
  {
    file: 'components/figures/FigureButtons.tsx',
    find: '.slice(0, MOST_BUTTONS)',
    put: '',
    breaks: 'a page of ten thousand pictures has few buttons',
  },
  {
    file: 'components/figures/use-figure-places.ts',
    find: 'anchor && !isGone ?',
    put: 'anchor ?',
    breaks: 'a figure is not there where somebody said so',
  },
  {
    file: 'components/figures/WhereIsFigure.tsx',
    find: '!canWrite || ',
    put: '',
    breaks: 'nobody is asked for a place that cannot be written',
  },
  {
    file: 'components/highlights/paint-near.ts',
    find: 'n >= first || one.end > from',
    put: 'n >= first',
    breaks: 'long words that begin far above the window are painted',
  },
  {
    file: 'components/highlights/paint-near.ts',
    find: 'if (near === undefined) return;',
    put: 'if (near === undefined) return put([]);',
    breaks: 'what is painted stays while the text is behind another tab',
  },
  {
    file: 'components/highlights/paint-near.ts',
    find: 'if (near.length <= MOST_PAINTED) return near;',
    put: 'if (near.length >= 0) return near;',
    breaks: 'a flood of highlights paints a thousand at most',
  },
  {
    file: 'components/highlights/paint-near.ts',
    find: '[...own, ...near.filter(({ isMine }) => !isMine)].slice',
    put: 'near.slice',
    breaks: 'a flood of the partner’s hides nothing that one marked oneself',
  },
  {
    file: 'components/highlights/gutter.ts',
    find: 'blockOf(map.nodeAt(end - 1))',
    put: 'blockOf(map.nodeAt(start))',
    breaks: 'initials stand beside the last paragraph of marked words too',
  },
  {
    file: 'components/highlights/use-places.ts',
    find: 'if (one.notIn === body) return null;\n  return one.body',
    put: 'return one.body',
    breaks: 'a highlight is not there where somebody said so',
  },
  {
    file: 'components/highlights/use-selected.ts',
    find: 'length(a) - length(b)',
    put: 'length(b) - length(a)',
    breaks: 'a click where highlights overlap means the shorter one',
  },
];
