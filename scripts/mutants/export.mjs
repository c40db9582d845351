// @ts-check
// Guards of lib/export that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/export/bibtex.ts',
    find: 'text.replace(/[{}\\\\\\s]/g,',
    put: 'text.replace(/[]/g,',
    breaks: 'an address does not end its value',
  },
  {
    file: 'lib/export/bibtex.ts',
    find: '/\\sand\\s/i.test(` ${part} `) ? `{${escaped(part)}}` : escaped(part)',
    put: 'escaped(part)',
    breaks: 'an "and" within a name parts nobody',
  },
  {
    file: 'lib/export/bibtex.ts',
    find: '.replace(/[\\\\{}~^&%$#_]/g, (sign) => SPECIALS[sign] ?? `\\\\${sign}`)',
    put: '',
    breaks: 'words mean nothing to LaTeX',
  },
  {
    file: 'lib/export/ris.ts',
    find: 'squeezed(value)',
    put: 'value',
    breaks: 'a value is one line',
  },
  {
    file: 'lib/export/rich.ts',
    find: "typeof part === 'string' ? escapeHtml(part)",
    put: "typeof part === 'string' ? part",
    breaks: 'pasted words are no HTML',
  },
  {
    file: 'lib/export/citation-key.ts',
    find: "name.length > MAX_FILE_NAME ? name.slice(0, MAX_FILE_NAME).replace(/-[^-]*$/, '') : name",
    put: 'name',
    breaks: 'a file’s name has a greatest length',
  },
  {
    file: 'lib/export/citation-key.ts',
    find: ".replace(/[^A-Za-z0-9\\s]/g, '')",
    put: '',
    breaks: 'a file’s name has letters and figures',
  },
  {
    file: 'lib/export/apa.ts',
    find: 'if (all.length > 20)',
    put: 'if (all.length > 2000)',
    breaks: 'twenty people are named',
  },
  {
    file: 'lib/export/reading/snapshot.ts',
    find: 'withOnlyMine || onlyMine !== true',
    put: 'true',
    breaks: 'what only one sees does not go out by itself',
  },
  {
    file: 'lib/export/reading/snapshot.ts',
    find: "state === 'open'",
    put: "state !== 'none'",
    breaks: 'a sealed answer does not go out',
  },
  {
    file: 'lib/export/csv.ts',
    find: "FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text",
    put: 'text',
    breaks: 'no cell is a formula',
  },
  {
    file: 'lib/export/reading/yaml.ts',
    find: "`\\\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`",
    put: 'sign',
    breaks: 'a line separator does not end a value',
  },
  {
    file: 'lib/export/reading/markdown.ts',
    find: ".replace(/[<&]/g, '\\\\$&')",
    put: '',
    breaks: 'HTML in a comment is words',
  },
  {
    file: 'lib/export/reading/markdown.ts',
    find: ".replace(/\\]\\((?!https?:\\/\\/)/g, ']\\\\(')",
    put: '',
    breaks: 'a link to anything but a page is words',
  },
  {
    file: 'lib/export/reading/html.ts',
    find: 'dir="auto">${escapeHtml(one.text)}',
    put: 'dir="auto">${one.text}',
    breaks: 'a comment is words',
  },
  {
    file: 'lib/export/reading/file-name.ts',
    find: ".replace(DEVICE, '_$&')",
    put: '',
    breaks: 'no file is named as a device',
  },
  {
    file: 'lib/export/draft/html.ts',
    find: 'link === undefined ? undefined : safeAddress(link)',
    put: 'link',
    breaks: 'a link of a draft leads to a page or to mail',
  },
  {
    file: 'lib/export/draft/html.ts',
    find: "within('em', escapeHtml(text), italic)",
    put: "within('em', text, italic)",
    breaks: 'every word of a draft is escaped',
  },
  {
    file: 'lib/export/draft/xml-text.ts',
    find: ".replace(NOT_XML, '')",
    put: '',
    breaks: 'no sign makes a document damaged',
  },
  {
    file: 'lib/export/draft/groups.ts',
    find: 'begun && isUnder(block)',
    put: 'isUnder(block)',
    breaks: 'the first items of a list stand under none',
  },
  {
    file: 'lib/export/draft/markdown-words.ts',
    find: 'holds(first, before) && holds(last, after)',
    put: 'text',
    breaks: 'stars that would stay stars are tags',
  },
  {
    file: 'lib/export/notebook/zip-out.ts',
    find: "      if (files > most.files) throw new RangeError('an archive of more files than it can have');\n",
    put: '',
    breaks: 'an archive has so many files and no more',
  },
  {
    file: 'lib/export/notebook/zip-out.ts',
    find: "      if (all > most) throw new RangeError('an archive of more bytes than it can have');\n",
    put: '',
    breaks: 'an archive has so many bytes and no more',
  },
  {
    file: 'lib/export/notebook/paths.ts',
    find: "path.normalize('NFKD').toLowerCase().toUpperCase()",
    put: 'path',
    breaks: 'two names that a file system takes for one are two',
  },
  {
    file: 'lib/export/notebook/paths.ts',
    find: 'encodeURIComponent',
    put: 'String',
    breaks: 'every sign of a name stands in its link',
  },
  {
    file: 'lib/export/notebook/sheet.ts',
    find: 'safeAddress(to.address)',
    put: 'to.address',
    breaks: 'a page of an archive leads to the web and nowhere else',
  },
  {
    file: 'lib/export/notebook/sheet.ts',
    find: '<p class="said" dir="auto">${escapeHtml(text)}</p>',
    put: '<p class="said" dir="auto">${text}</p>',
    breaks: 'what people wrote stands as words in an archive',
  },
];
