// @ts-check
// Guards of lib/clip that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/clip/sanitize.ts',
    find: "if (attrName === 'href') attribute.keepAttr = element.nodeName === 'A';",
    put: '',
    breaks: 'an address stays on links alone',
  },
  {
    file: 'lib/clip/sanitize.ts',
    find: 'if (count > MAX_ELEMENTS) tooMany.push(element);',
    put: '',
    breaks: 'a body has a most of elements',
  },
  {
    file: 'lib/clip/sanitize.ts',
    find: 'if (depth === MAX_DEPTH + 1) tooDeep.push(element);',
    put: '',
    breaks: 'a body has a deepest nesting',
  },
  {
    file: 'lib/clip/sanitize.ts',
    find: 'mark === null || n >= MAX_PICTURES || Number(mark) >= MAX_PICTURES ? -1',
    put: 'mark === null ? -1',
    breaks: 'a body has a most of pictures',
  },
  {
    file: 'lib/clip/sanitize.ts',
    find: "link.setAttribute('rel', 'noopener noreferrer nofollow ugc');",
    put: '',
    breaks: 'a link tells nobody where it was',
  },
  {
    file: 'lib/clip/find-article.ts',
    find: '!galley.restricted || galley.file === wanted',
    put: '!galley.restricted',
    breaks: 'a restricted file that the person has open is read',
  },
  {
    file: 'lib/clip/fetched.ts',
    find: "if (Number(response.headers.get('content-length') ?? 0) > MAX_PDF) return fail('too-large');",
    put: '',
    breaks: 'a file that tells it is too large is not read',
  },
  {
    file: 'lib/clip/fetched.ts',
    find: 'if (size > limit) return stop.abort();',
    put: '',
    breaks: 'an answer without an end is given up',
  },
  {
    file: 'lib/clip/metadata/json-ld.ts',
    find: '.filter((text) => text.length <= MAX_SCRIPT)',
    put: '',
    breaks: 'JSON has a greatest length',
  },
  {
    file: 'lib/clip/pdf/file/check-bytes.ts',
    find: "if (bytes.length > MAX_BYTES) return 'too-large';",
    put: '',
    breaks: 'a PDF has a greatest size',
  },
  {
    file: 'lib/clip/live/sight.ts',
    find: "if (!this.#all && isOverlay(element, look.position)) return 'away';",
    put: '',
    breaks: 'a dialog over the page is not read',
  },
  {
    file: 'lib/clip/live/sight.ts',
    find: "if (isFormula(element)) return 'shown';",
    put: '',
    breaks: 'the words of a formula stay',
  },
  {
    file: 'lib/clip/live/sight.ts',
    find: 'if (!afloat || isPicture(element)) return false;',
    put: 'if (!afloat) return false;',
    breaks: 'a picture that fades in stays',
  },
  {
    file: 'lib/clip/live/folded.ts',
    find: ' && !standsInSentence(element)',
    put: '',
    breaks: 'a card in a sentence is not glued into it',
  },
  {
    file: 'lib/clip/live/overlays.ts',
    find: 'if (holdsArticle(element)) return false;',
    put: '',
    breaks: 'a dialog that shows the article is read',
  },
  {
    file: 'lib/clip/live/flat-copy.ts',
    find: "if (sight?.as === 'away') return copyFacts(element, into, inert);",
    put: "if (sight?.as === 'away') return;",
    breaks: 'hidden facts stay for the citation',
  },
  {
    file: 'lib/clip/live/frames.ts',
    find: 'ADVERTISEMENT.test(names) || ',
    put: '',
    breaks: 'an advertisement in a frame is not read',
  },
  {
    file: 'lib/clip/live/copy-of.ts',
    find: "if (base !== '') settleAddresses(copy, base);",
    put: '',
    breaks: 'links of a frame lead where they led',
  },
  {
    file: 'lib/clip/pictures/show-picture.ts',
    find: 'isLoaded && !isTiny && !isPlaceholder(current)',
    put: 'isLoaded',
    breaks: 'a placeholder gives way to its picture',
  },
  {
    file: 'lib/clip/pdf/lines/accents.ts',
    find: 'return isNear && ',
    put: 'return ',
    breaks: 'an apostrophe in its place is no accent',
  },
  {
    file: 'lib/clip/pdf/lines/brackets.ts',
    find: 'way < 0 || (way === 0 && sum < 0)',
    put: 'false',
    breaks: 'brackets of right-to-left lines face their way',
  },
];
