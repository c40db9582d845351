// @ts-check
// Guards of lib/import that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/import/draft/lean.ts',
    find: "written === 'style' ? 'data-style' : written",
    put: 'written',
    breaks: 'a style is read under another name',
  },
  {
    file: 'lib/import/draft/lean.ts',
    find: 'this.#tags > MAX_TAGS || ',
    put: '',
    breaks: 'so many elements and no more are read',
  },
  {
    file: 'lib/import/draft/lean.ts',
    find: ' || this.#depth > MAX_NESTED',
    put: '',
    breaks: 'so deep a nesting and no deeper is read',
  },
  {
    file: 'lib/import/draft/lean.ts',
    find: 'unended.add(name);',
    put: '',
    breaks: 'an end that is nowhere is sought once',
  },
  {
    file: 'lib/import/draft/lean.ts',
    find: 'if (tag.end > html.length) return undefined;',
    put: '',
    breaks: 'what opens and never ends is words',
  },
  {
    file: 'lib/import/zip/zip.ts',
    find: 'if (size > limit) return undefined;',
    put: '',
    breaks: 'an entry unpacks to so many bytes, whatever it claims',
  },
  {
    file: 'lib/import/tables/excel.ts',
    find: 'return rows * columns <= MAX_BOX;',
    put: 'return true;',
    breaks: 'one cell far away makes no millions of empty ones',
  },
  {
    file: 'lib/import/tables/excel.ts',
    find: 'if (`${letters}${row}` !== place) return false;',
    put: '',
    breaks: 'a place written in a way of its own hides no cell far away',
  },
  {
    file: 'lib/import/draft/docx.ts',
    find: 'tag.count > MAX_ATTRIBUTES || ',
    put: '',
    breaks: 'an element has so many attributes',
  },
  {
    file: 'lib/import/draft/markdown.ts',
    find: 'isWild || isTangled(one) ? literally(one) : one',
    put: 'one',
    breaks: 'what Markdown would take minutes for is bare words',
  },
  {
    file: 'lib/import/draft/walk.ts',
    find: ' && !isWrapper',
    put: '',
    breaks: 'the wrapper of Google Docs makes nothing bold',
  },
  {
    file: 'lib/import/draft/walk.ts',
    find: 'safeAddress(behind ?? href)',
    put: '(behind ?? href)',
    breaks: 'a link leads to a page or to mail',
  },
  {
    file: 'lib/import/draft/lines.ts',
    find: ".replace(/\\s+/g, ' ').replace(NO_WORDS, '')",
    put: ".replace(/\\s+/g, ' ')",
    breaks: 'no sign turns the direction of a line',
  },
  {
    file: 'lib/import/draft/lines.ts',
    find: "alt.slice(0, MAX_LINE).replace(NO_WORDS, '')",
    put: 'alt.slice(0, MAX_LINE)',
    breaks: 'no sign turns the direction of what a picture shows',
  },
  {
    file: 'lib/model/safe-address.ts',
    find: 'url === undefined || !SCHEMES.includes(url.protocol)',
    put: 'url === undefined',
    breaks: 'only http, https and mailto are addresses',
  },
  {
    file: 'lib/import/tables/delimited.ts',
    find: 'all.lines.length > MAX_LINES',
    put: 'false',
    breaks: 'a table has a most of lines',
  },
  {
    file: 'lib/import/tables/delimited.ts',
    find: 'lines.some(({ length }) => length > MAX_COLUMNS)',
    put: 'false',
    breaks: 'a table has a most of columns',
  },
];
