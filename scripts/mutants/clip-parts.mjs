// @ts-check
// Guards of lib/clip that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/clip/full-text/first-of.ts',
    find: "if (i === 0 || outcome.reason === 'login') failure = outcome;",
    put: 'failure = outcome;',
    breaks: 'what a login closes is said before any other failure',
  },
  {
    file: 'lib/clip/full-text/first-of.ts',
    find: '[...new Set(addresses)].entries()',
    put: 'addresses.entries()',
    breaks: 'one way to a file is not gone twice',
  },
  {
    file: 'lib/clip/full-text/file-ways.ts',
    find: "return FILE.test(url.pathname) ? frame : '';",
    put: 'return frame;',
    breaks: 'only a file is followed from a frame',
  },
  {
    file: 'lib/clip/pages/joined.ts',
    find: "if (words !== '' && known.has(words)) block.remove();",
    put: '',
    breaks: 'what every page repeats is not read twice',
  },
  {
    file: 'lib/clip/pages/joined.ts',
    find: 'const number = from + Number(image.getAttribute(PICTURE_MARK));',
    put: 'const number = Number(image.getAttribute(PICTURE_MARK));',
    breaks: 'pictures of later pages have numbers of their own',
  },
  {
    file: 'lib/clip/pages/read-pages.ts',
    find: "fetched.value.kind !== 'page' || isLogin(fetched.value.page)",
    put: "fetched.value.kind !== 'page'",
    breaks: 'a login page is no page of an article',
  },
  {
    file: 'lib/clip/pages/read-pages.ts',
    find: ' && !signal.aborted',
    put: '',
    breaks: 'a cancelled clip asks for no more pages',
  },
  {
    file: 'lib/clip/pages/read-pages.ts',
    find: 'else if (![...read.values()].some(({ words }) => words === fetched.page.words))',
    put: 'else',
    breaks: 'a page that says the same as another is none',
  },
  {
    file: 'lib/clip/pages/article-pages.ts',
    find: 'if (place === undefined || isOfComments(link)) continue;',
    put: 'if (place === undefined) continue;',
    breaks: 'pages of comments are no pages of the article',
  },
  {
    file: 'lib/clip/pages/article-pages.ts',
    find: 'if (url === undefined || url.origin !== origin) return undefined;',
    put: 'if (url === undefined) return undefined;',
    breaks: 'pages of an article stand on its own site',
  },
  {
    file: 'lib/clip/pages/page-number.ts',
    find: "if (before === '' || DATE.test(before)) return undefined;",
    put: "if (before === '') return undefined;",
    breaks: 'a day in a path is no page',
  },
  {
    file: 'lib/clip/left-out.ts',
    find: 'if (pieces.length >= MAX_LEFT_OUT) break;',
    put: '',
    breaks: 'no more pieces are kept than fit',
  },
  {
    file: 'lib/clip/left-out.ts',
    find: "if (html === '' || html.length > room) continue;",
    put: "if (html === '') continue;",
    breaks: 'pieces that are left out have room for so many characters',
  },
  {
    file: 'lib/clip/left-out.ts',
    find: '      isAround(element)',
    put: '      false',
    breaks: 'what stands around a text is not told as left out',
  },
  {
    file: 'lib/clip/metadata/names/same-person.ts',
    find: 'if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false;',
    put: 'if (a.length < 2 || b.length < 2) return false;',
    breaks: 'two people of other family names are two',
  },
  {
    file: 'lib/clip/metadata/names/titles.ts',
    find: 'if (shorter === bare) break;',
    put: 'break;',
    breaks: 'all degrees behind a name go',
  },
  {
    file: 'lib/clip/tidy/set-off-lists.ts',
    find: 'if (!isSentence(lines[first - 1]) || !isSentence(lines[last + 1])) continue;',
    put: '',
    breaks: 'a list that something announces stays',
  },
  {
    file: 'lib/clip/tidy/set-off-lists.ts',
    find: 'if (items.every((item) => leadsToOwnSite([item], address))) drop(list, article);',
    put: 'drop(list, article);',
    breaks: 'a list of links that lead elsewhere stays',
  },
  {
    file: 'lib/clip/tidy/opening-lines.ts',
    find: '    if (isRunning(line)) break;\n',
    put: '',
    breaks: 'a date behind the second paragraph stays',
  },
  {
    file: 'lib/clip/tidy/closing-lines.ts',
    find: 'return new Set(under.reduce((sum, { text }) => sum + wordsIn(text), 0) <= MOST ? under : []);',
    put: 'return new Set(under);',
    breaks: 'a long text under “About author” stays',
  },
  {
    file: 'lib/clip/tidy/only-furniture.ts',
    find: 'running.length > 0 &&',
    put: 'true &&',
    breaks: 'a text without a paragraph is not taken for a page’s own words',
  },
  {
    file: 'lib/clip/metadata/site.ts',
    find: '/^\\S+ .*\\S[\\s,]+$/.test(rest)',
    put: "rest !== ''",
    breaks: 'the name of a house stays whole where no person’s is left',
  },
  {
    file: 'lib/clip/full-text/file-ways.ts',
    find: 'tokens.every((one) => IS.has(one) || DONE.has(one))',
    put: 'true',
    breaks: 'a link that speaks of another file is not followed',
  },
];
