// @ts-check
// Guards of lib/util that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/util/gzip.ts',
    find: 'if (size > limit) return undefined;',
    put: '',
    breaks: 'a few bytes do not unpack to gigabytes',
  },
  {
    file: 'lib/util/gzip.ts',
    find: 'if (!isGzip) return undefined;',
    put: '',
    breaks: 'what is no gzip has no size',
  },
  {
    file: 'lib/util/text.ts',
    find: ".replace(BIDI_CONTROLS, '')",
    put: '',
    breaks: 'a name does not turn its direction',
  },
  {
    file: 'lib/util/text.ts',
    find: '.toWellFormed().slice(0, limit).toWellFormed()',
    put: '.slice(0, limit)',
    breaks: 'a text has whole characters',
  },
  {
    file: 'lib/util/web-url.ts',
    find: 'return web && (',
    put: 'return (',
    breaks: 'a typed address is of the web',
  },
  {
    file: 'lib/util/emitter.ts',
    find: 'if (signal?.aborted) return;',
    put: '',
    breaks: 'nobody listens after the end',
  },
  {
    file: 'lib/util/emitter.ts',
    find: 'report(`listener of ${String(name)}`, error);',
    put: 'throw error;',
    breaks: 'a listener that throws does not deafen the others',
  },
  {
    file: 'lib/util/observed.ts',
    find: "report('observed value', error);",
    put: 'throw error;',
    breaks: 'an observer that throws does not deafen the others',
  },
  {
    file: 'lib/util/timers.ts',
    find: 'const stop = () => clearTimeout(timer);',
    put: 'const stop = () => undefined;',
    breaks: 'nothing happens after the end',
  },
  {
    file: 'lib/util/timers.ts',
    find: 'if (waiting) return;',
    put: '',
    breaks: 'calls are gathered',
  },
  {
    file: 'lib/util/bytes.ts',
    find: 'if (hex.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(hex)) return undefined;',
    put: '',
    breaks: 'what is no hexadecimal has no bytes',
  },
  {
    file: 'lib/util/webp.ts',
    find: "tag(0) === 'RIFF' && tag(8) === 'WEBP'",
    put: "tag(0) === 'RIFF'",
    breaks: 'a picture is WebP',
  },
  {
    file: 'lib/util/edited.ts',
    find: 'before?.was ?? now',
    put: 'now',
    breaks: 'what stood there at the first letter is remembered',
  },
  {
    file: 'lib/util/edited.ts',
    find: "return was === other ? 'write' : 'clash';",
    put: "return 'write';",
    breaks: 'what another changed meanwhile is not overwritten',
  },
  {
    file: 'lib/util/edited.ts',
    find: "  if (mine === other) return 'nothing';\n",
    put: '',
    breaks: 'nobody is asked where both typed the same',
  },
  {
    file: 'lib/util/written-date.ts',
    find: 'if (word.length === 4 && value >= 1000 && value <= 2200)',
    put: 'if (word.length === 4)',
    breaks: 'a number of four digits is a year only in our time',
  },
  {
    file: 'lib/util/written-date.ts',
    find: ".replace(/\\d{1,2}:\\d\\d(?::\\d\\d)?/g, ' x ')",
    put: '',
    breaks: 'a time of the day is no date',
  },
  {
    file: 'lib/util/chord.ts',
    find: ' || isAltGr(event)',
    put: '',
    breaks: 'what AltGr types is no command',
  },
  {
    file: 'lib/util/chord.ts',
    find: 'event.isComposing === true || ',
    put: '',
    breaks: 'composing a word is no command',
  },
  {
    file: 'lib/util/chord.ts',
    find: "THEIRS.has(chord) ? 'theirs' : 'free'",
    put: "'free'",
    breaks: 'keys of the browser are not taken from it',
  },
  {
    file: 'lib/util/web-links.ts',
    find: " || site.includes('@')",
    put: '',
    breaks: 'an address with a name to log in with, which looks like another site, is no link',
  },
  {
    file: 'lib/util/web-links.ts',
    find: 'if (links === MOST_LINKS) break;',
    put: '',
    breaks: 'a text has 200 links at most',
  },
  {
    file: 'lib/util/web-links.ts',
    find: 'if (words.length > LONGEST) return undefined;',
    put: '',
    breaks: 'an address without end is no link',
  },
  {
    file: 'lib/util/web-links.ts',
    find: "leadsTo: site === hostname ? '' : hostname",
    put: "leadsTo: ''",
    breaks: 'letters that look like another site do not hide where a link leads',
  },
  {
    file: 'lib/util/timers.ts',
    find: '    pausing = true;\n    after(Math.max(ms, spent / SPARING), goOn, signal);',
    put: '    pausing = true;\n    after(ms, goOn, signal);',
    breaks: 'what is dear takes a fifth of the time at most',
  },
];
