// @ts-check
// Guards of the booklist that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/import/books/book-of.ts',
    find: "if (title === '') {",
    put: 'if (false) {',
    breaks: 'a line without a title is no book',
  },
  {
    file: 'lib/import/books/book-of.ts',
    find: "(table.form !== 'any' || most <= 5)",
    put: '(true)',
    breaks: 'stars out of ten are not twice as many',
  },
  {
    file: 'lib/import/books/book-table.ts',
    find: "if (bytes.length > MAX_LETTERS) return fail('too-long');",
    put: '',
    breaks: 'a file that is too long is not read',
  },
  {
    file: 'lib/import/books/known-books.ts',
    find: "if (one !== '' && other !== '') return one !== other;",
    put: '',
    breaks: 'the second book of a series is not the first',
  },
  {
    file: 'lib/import/books/book-table.ts',
    find: 'return at > 0 && isHead(lines[at] ?? []) ? at : 0;',
    put: 'return 0;',
    breaks: 'a list may have its name above the head',
  },
  {
    file: 'lib/import/tables/delimited.ts',
    find: 'const bare = whole.slice(said.length);',
    put: 'const bare = whole;',
    breaks: 'a first line may say what stands between cells',
  },
  {
    file: 'lib/import/tables/delimited.ts',
    find: "if (at >= begun && text.slice(at, meta.cursor).trimEnd().includes('\\n')) {",
    put: 'if (false) {',
    breaks: 'a quote that never ends takes no line along',
  },
  {
    file: 'lib/import/tables/delimited.ts',
    find: ".trimEnd().includes('\\n')",
    put: '',
    breaks: 'a quote within a cell of one line says nothing',
  },
  {
    file: 'lib/import/tables/delimited.ts',
    find: 'const isLast = unclosed === MOST_UNCLOSED || read > MOST_READ_AGAIN;',
    put: 'const isLast = false;',
    breaks: 'a file of quotes that never end is read in time',
  },
  {
    file: 'lib/clip/book/book-of-page.ts',
    find: 'const all = [...soldNumbers(page), ...shown].map(normalIsbn);',
    put: 'const all = shown.map(normalIsbn);',
    breaks: 'a bookshop’s number of a book is its ISBN',
  },
  {
    file: 'lib/import/books/known-books.ts',
    find: "const known = one.isbn === '' ? undefined : this.#byIsbn.get(one.isbn);",
    put: 'const known = undefined as One | undefined;',
    breaks: 'a book is known by its ISBN',
  },
  {
    file: 'lib/import/books/known-books.ts',
    find: 'if (before.find(one) !== undefined) {',
    put: 'if (false) {',
    breaks: 'a book that a file names twice comes in once',
  },
  {
    file: 'lib/post/books/look-up.ts',
    find: 'if (size > MAX_ANSWER) {',
    put: 'if (false) {',
    breaks: 'an answer without end is not read',
  },
  {
    file: 'lib/post/books/look-up.ts',
    find: "credentials: 'omit',",
    put: '',
    breaks: 'a look-up goes without the person’s login',
  },
  {
    file: 'lib/clip/book/book-language.ts',
    find: "type === 'book' && ",
    put: '',
    breaks: 'the language of a shop’s page is not that of its book',
  },
  {
    file: 'lib/post/books/look-up.ts',
    find: "if (isBusy(response)) return fail('busy');",
    put: '',
    breaks: 'a catalogue that cannot answer now is told as such',
  },
  {
    file: 'lib/clip/book/book-of-page.ts',
    find: 'good.size === 1',
    put: 'good.size > 0',
    breaks: 'a page with several books is the page of none',
  },
  {
    file: 'lib/clip/book/book-of-page.ts',
    find: "isWeb ? metadata.cover : ''",
    put: 'metadata.cover',
    breaks: 'only an address of the web is a cover',
  },
  {
    file: 'lib/notebook/named-pictures.ts',
    find: "cover === '' ? [] : [new Set([cover])]",
    put: '[]',
    breaks: 'the cover of a book travels',
  },
];
